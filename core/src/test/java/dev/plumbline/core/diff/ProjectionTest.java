package dev.plumbline.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.fixture.Storage;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProjectionTest {
    private static final ObjectId TABLE = Ids.table("audit.log");
    private static final ObjectId COLUMN = Ids.column(TABLE, "id");
    private static final ObjectId INDEX = Ids.index(TABLE, "by_id");

    private static Projection only(Set<String> schemas, List<String> include, List<String> exclude, String... kinds) {
        return new Projection(
                schemas,
                include.stream().map(Glob::new).toList(),
                exclude.stream().map(Glob::new).toList(),
                Set.of(kinds),
                Set.of());
    }

    @Test
    void aSchemaSelectsItsObjectsAndItself() {
        Projection audit = only(Set.of("audit"), List.of(), List.of());
        assertThat(Arrays.asList(TABLE, COLUMN, INDEX, Ids.schema("audit"))).allMatch(audit::selects);
        assertThat(Arrays.asList(Ids.table("orders"), Ids.schema("app"))).noneMatch(audit::selects);
    }

    @Test
    void theDefaultSchemaHasNoName() {
        ObjectId table = new NamedId(Table.KIND, Namespace.DEFAULT, Identifier.of("log"));
        assertThat(only(Set.of("audit"), List.of(), List.of()).selects(table)).isFalse();
        assertThat(only(Set.of(), List.of("log"), List.of()).selects(table)).isTrue();
    }

    @Test
    void membersFollowTheirOwner() {
        Projection included = only(Set.of(), List.of("audit.l*"), List.of());
        assertThat(Arrays.asList(TABLE, COLUMN, INDEX)).allMatch(included::selects);
        Projection byMember = only(Set.of(), List.of("by_id"), List.of());
        assertThat(Arrays.asList(TABLE, COLUMN, INDEX)).noneMatch(byMember::selects);
    }

    @Test
    void whatIsExcludedIsOutEvenIfItIsIncluded() {
        Projection both = only(Set.of(), List.of("audit.*"), List.of("*log"));
        assertThat(both.selects(TABLE)).isFalse();
        assertThat(both.selects(Ids.table("audit.book"))).isTrue();
    }

    @Test
    void aKindSelectsItsObjectsAndTheirMembers() {
        assertThat(Arrays.asList(TABLE, COLUMN, INDEX))
                .allMatch(only(Set.of(), List.of(), List.of(), "table")::selects);
        Projection indexes = only(Set.of(), List.of(), List.of(), "index");
        assertThat(indexes.selects(INDEX)).isTrue();
        assertThat(indexes.selects(TABLE)).isFalse();
        assertThat(indexes.selects(COLUMN)).isFalse();
    }

    @Test
    void theStandardLeavesOutOwnersTheOrderOfColumnsWhatIsPopulatedAndSettings() {
        assertThat(Projection.STANDARD.compares(Aspect.OWNERS)).isFalse();
        assertThat(Projection.STANDARD.compares(Aspect.COLUMN_ORDER)).isFalse();
        assertThat(Projection.STANDARD.compares(Aspect.POPULATED)).isFalse();
        assertThat(Projection.STANDARD.compares(Aspect.SETTINGS)).isFalse();
        assertThat(Projection.STANDARD.compares(Aspect.PRIVILEGES)).isTrue();
        assertThat(Projection.STANDARD.compares(Aspect.STRUCTURE)).isTrue();
        assertThat(Projection.STANDARD.filters()).isFalse();
    }

    @Test
    void anEngineSeesByItselfWhatCountsUnlessSomebodyHasSpokenOfIt() {
        Set<Aspect> privileges = Set.of(Aspect.PRIVILEGES);
        assertThat(Projection.STANDARD
                        .on(Set.of(Aspect.COLUMN_ORDER), privileges)
                        .ignored())
                .containsExactlyInAnyOrder(Aspect.OWNERS, Aspect.POPULATED, Aspect.SETTINGS, Aspect.PRIVILEGES);
        Projection asked = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of(), privileges);
        assertThat(asked.on(Set.of(), privileges).compares(Aspect.PRIVILEGES)).isTrue();
    }

    @Test
    void whatOneSideCouldNotSeeOfAnAspectIsComparedOfNoObject() {
        Snapshot plain = new Draft().table("t", "id").snapshot();
        Unknown unseen = new Unknown(Optional.empty(), "comments", "nobody may see them");
        Header header = plain.header();
        Snapshot blind = new Snapshot(
                new Header(header.engine(), header.version(), header.settings(), List.of(unseen), List.of()),
                plain.catalog(),
                plain.evidence());
        Diff diff = new Differ(Projection.STANDARD).diff(blind, plain);
        assertThat(diff.projection().compares(Aspect.COMMENTS)).isFalse();
        assertThat(diff.notCompared()).containsExactly(unseen);
        assertThat(diff.leftOut()).doesNotContain("comments");
        Projection without = Projection.STANDARD.without(Set.of(Aspect.COMMENTS));
        assertThat(new Differ(without).diff(blind, plain).notCompared()).isEmpty();
    }

    @Test
    void whatNeitherSideHasIsNotSaidToBeLeftOut() {
        Differ differ = new Differ(Projection.STANDARD);
        Snapshot plain = new Draft().table("t", "id").snapshot();
        Snapshot collected =
                new Draft().table("t", "id").materializedView("m", "select").snapshot();

        assertThat(differ.diff(plain, plain).leftOut()).containsExactly("column-order", "owners");
        assertThat(differ.diff(plain, collected).leftOut()).containsExactly("column-order", "owners", "populated");
    }

    @Test
    void anIgnoredAspectIsNoDifferenceWhereverItStands() {
        Draft before =
                new Draft().table("orders", "id", "note").index(Ids.table("orders"), "i", "id", new Storage(90, "a"));
        Draft after =
                new Draft().table("orders", "note", "id").index(Ids.table("orders"), "i", "id", new Storage(90, "b"));
        after.comment(Ids.column("orders", "id"), "the key");
        assertThat(changes(before, after)).hasSize(3);
        assertThat(changes(before, after, Aspect.COLUMN_ORDER)).hasSize(2);
        assertThat(changes(before, after, Aspect.COLUMN_ORDER, Aspect.TABLESPACES))
                .hasSize(1);
        assertThat(changes(before, after, Aspect.COLUMN_ORDER, Aspect.TABLESPACES, Aspect.COMMENTS))
                .isEmpty();
    }

    private static List<Change> changes(Draft from, Draft to, Aspect... ignored) {
        Projection projection = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of(ignored));
        return new Differ(projection).diff(from.snapshot(), to.snapshot()).changes();
    }
}
