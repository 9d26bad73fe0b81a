package dev.plumbline.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Copies;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.fixture.Storage;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DifferTest {
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private static Draft shop() {
        return new Draft()
                .table("orders", "id", "note")
                .primaryKey("orders", "orders_pkey", "id")
                .index(Ids.table("orders"), "by_note", "note", new Storage(90, "fast"))
                .view("notes", "select note", Ids.column("orders", "note"));
    }

    private static List<Change> changes(Draft from, Draft to) {
        return new Differ(EVERYTHING).diff(from.snapshot(), to.snapshot()).changes();
    }

    private static Change.Alter alter(Draft from, Draft to) {
        List<Change> changes = changes(from, to);
        assertThat(changes).hasSize(1);
        return (Change.Alter) changes.get(0);
    }

    @Test
    void equalCataloguesDoNotDiffer() {
        Diff diff = new Differ(EVERYTHING).diff(shop().snapshot(), shop().shuffled(new Random(1)));
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.notCompared()).isEmpty();
    }

    @Test
    void evidenceIsNoDifference() {
        Draft after = shop().needs(Ids.view("notes"), Ids.table("orders")).generated(Ids.index("orders", "by_note"));
        assertThat(changes(shop(), after)).isEmpty();
    }

    @Test
    void whatOnlyOneSideHasIsCreatedOrDropped() {
        Draft more = shop().table("items", "id");
        assertThat(changes(shop(), more))
                .hasOnlyElementsOfType(Change.Create.class)
                .extracting(Change::id)
                .containsExactly(Ids.table("items"), Ids.column("items", "id"));
        assertThat(changes(more, shop()))
                .hasOnlyElementsOfType(Change.Drop.class)
                .extracting(Change::id)
                .containsExactly(Ids.table("items"), Ids.column("items", "id"));
    }

    @Test
    void eachPropertyThatDiffersIsADelta() {
        Change.Alter alter = alter(shop(), shop().defaultValue("orders", "note", "7"));
        assertThat(alter.deltas()).hasSize(1);
        Delta<?> delta = alter.deltas().get(0);
        assertThat(delta.property()).isSameAs(Column.DEFAULT_VALUE);
        assertThat(delta.printBefore()).isEqualTo("none");
        assertThat(delta.printAfter()).isEqualTo("7");
        assertThat(alter.touches(Column.DEFAULT_VALUE, Column.TYPE)).isTrue();
        assertThat(alter.touches(Column.TYPE)).isFalse();
        assertThat(alter.touchesOnly(Column.DEFAULT_VALUE, Column.TYPE)).isTrue();
        assertThat(alter.touchesOnly(Column.TYPE)).isFalse();
    }

    @Test
    void commonPropertiesAreComparedEachForItself() {
        ObjectId id = Ids.table("orders");
        Table table = (Table) shop().snapshot().catalog().find(id).orElseThrow();
        CommonProperties adorned =
                new CommonProperties("bought", Optional.of(Identifier.of("ann")), Privileges.of(List.of()));
        Change.Alter alter = alter(shop(), shop().add(Copies.with(table, adorned)));
        assertThat(alter.deltas())
                .extracting(delta -> delta.property().name())
                .containsExactly("comment", "owner", "privileges");
    }

    @Test
    void whatTheEngineKnowsIsComparedLikeTheRest() {
        Draft after = shop().index(Ids.table("orders"), "by_note", "id", new Storage(70, "slow"));
        assertThat(alter(shop(), after).deltas())
                .extracting(delta -> delta.property().name())
                .containsExactly("keys", "fillFactor", "tablespace");
    }

    @Test
    void changesComeInTheOrderOfTheirIds() {
        Draft after = new Draft().table("zoo", "id").view("notes", "select 2").table("animals", "id");
        assertThat(changes(shop(), after)).extracting(Change::id).isSorted();
    }

    @Test
    void whatOneSideCouldNotReadIsNotComparedNorIsWhatBelongsToIt() {
        Draft hidden = new Draft().view("notes", "select note").unknown(Ids.table("orders"));
        for (Diff diff : List.of(
                new Differ(EVERYTHING).diff(shop().snapshot(), hidden.snapshot()),
                new Differ(EVERYTHING).diff(hidden.snapshot(), shop().snapshot()))) {
            assertThat(diff.changes()).isEmpty();
            assertThat(diff.notCompared()).hasSize(1);
            assertThat(diff.compares(Ids.view("notes"))).isTrue();
            assertThat(Stream.of(Ids.table("orders"), Ids.column("orders", "id")))
                    .noneMatch(diff::compares);
        }
        Draft other = shop().comment(Ids.table("orders"), "new").unknown(Ids.table("orders"));
        assertThat(changes(shop(), other)).as("an object that was read in part").isEmpty();
    }

    @Test
    void aKindThatOneSideCouldNotReadIsNotComparedAtAll() {
        Draft hidden = shop().remove(Ids.view("notes")).unknown("views");
        assertThat(changes(hidden, shop())).isEmpty();
        assertThat(changes(shop(), hidden.table("more", "id")))
                .as("the rest is")
                .extracting(Change::id)
                .containsExactly(Ids.table("more"), Ids.column("more", "id"));
    }

    @Test
    void theSnapshotsAreCarriedWhole() {
        Projection nothing =
                new Projection(Set.of("none"), List.of(), List.of(), Set.of("none"), Set.of(Aspect.COMMENTS));
        var from = shop().snapshot();
        var to = shop().comment(Ids.table("orders"), "new").snapshot();
        Diff diff = new Differ(nothing).diff(from, to);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.from()).isSameAs(from);
        assertThat(diff.to()).isSameAs(to);
    }
}
