package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Copies;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.fixture.Storage;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is dropped and created again around a change, and what is not. */
final class PlannerRecreationTest {
    private static final CommonProperties ADORNED = new CommonProperties(
            "kept",
            Optional.of(Identifier.of("ann")),
            Privileges.of(
                    List.of(new Grant(Grant.GranteeKind.ROLE, Optional.of(Identifier.of("reader")), "SELECT", false))));

    private static final Set<Aspect> STANDARD = Projection.STANDARD.ignored();

    private static Draft views(String query) {
        return new Draft()
                .table("orders", "id", "total")
                .view("totals", query, Ids.column("orders", "total"))
                .view("sums", "select from totals", Ids.column(Ids.view("totals"), "value"))
                .materializedView("best", "select from sums", Ids.view("sums"))
                .index(Ids.materializedView("best"), "best_value", "value");
    }

    private static Draft adorn(Draft draft, ObjectId id) {
        SchemaObject object = draft.snapshot().catalog().find(id).orElseThrow();
        return draft.add(Copies.with(object, ADORNED));
    }

    @Test
    void dependantsNearAndFarAreCreatedAgainAroundARecreatedObject() {
        Planned planned = Planned.of(views("select 1"), views("select 2")).assertWorks();
        assertThat(planned.words())
                .containsExactly(
                        "drop materialized view app.best",
                        "drop view app.sums",
                        "drop view app.totals",
                        "create view app.totals",
                        "create view app.sums",
                        "create materialized view app.best",
                        "create index app.best.best_value");
        Operation.Drop dropped = (Operation.Drop) planned.operations().get(0);
        assertThat(dropped.recreated()).isTrue();
        assertThat(dropped.cause().objects()).containsExactly(Ids.view("totals"));
        assertThat(dropped.cause().reason()).contains("makes way");
    }

    @Test
    void dependantsOfAColumnMakeWayForItsChange() {
        Draft before = views("select 1");
        Draft after = views("select 1").type("orders", "total", "numeric");
        assertThat(Planned.of(before, after).assertWorks().words())
                .containsExactly(
                        "drop materialized view app.best",
                        "drop view app.sums",
                        "drop view app.totals",
                        "alter column app.orders.total",
                        "create view app.totals",
                        "create view app.sums",
                        "create materialized view app.best",
                        "create index app.best.best_value");
    }

    @Test
    void commentsOwnersAndPrivilegesComeBackEvenWhenTheyAreIgnored() {
        Projection ignoring = new Projection(
                Set.of(), List.of(), List.of(), Set.of(), Set.of(Aspect.COMMENTS, Aspect.OWNERS, Aspect.PRIVILEGES));
        for (ObjectId id :
                List.of(Ids.view("totals"), Ids.view("sums"), Ids.index(Ids.materializedView("best"), "best_value"))) {
            Draft before = adorn(views("select 1"), id);
            Planned planned = Planned.of(before, views("select 2"), ignoring);
            assertThat(planned.replay().object(id).common()).isEqualTo(ADORNED);
        }
    }

    @Test
    void commentsAndPrivilegesOfTheWantedSideAreGivenWhenTheyAreCompared() {
        Draft after = adorn(views("select 2"), Ids.view("sums"));
        Planned planned = Planned.of(views("select 1"), after).assertWorks();
        CommonProperties common = planned.replay().object(Ids.view("sums")).common();
        assertThat(common.comment()).isEqualTo("kept");
        assertThat(common.privileges()).isEqualTo(ADORNED.privileges());
        assertThat(common.owner()).as("owners are ignored").isEmpty();
    }

    @Test
    void aDependantOutsideTheFilterIsCreatedAgainAsItWas() {
        Projection onlyTotals = new Projection(Set.of(), List.of(new Glob("totals")), List.of(), Set.of(), STANDARD);
        Draft after = views("select 2").view("sums", "select something else", Ids.view("totals"));
        Planned planned = Planned.of(views("select 1"), after, onlyTotals);
        Replay replay = planned.replay();
        Snapshot before = views("select 1").snapshot();
        assertThat(replay.object(Ids.view("sums")))
                .isEqualTo(before.catalog().find(Ids.view("sums")).orElseThrow());
        replay.assertReached(onlyTotals);
    }

    @Test
    void nothingIsDroppedUnderADependantOutsideTheFilter() {
        Projection noViews = new Projection(Set.of(), List.of(), List.of(new Glob("totals")), Set.of(), STANDARD);
        Draft before = new Draft()
                .table("orders", "id", "total")
                .view("totals", "select total", Ids.column("orders", "total"));
        Draft withoutColumn = new Draft().table("orders", "id");
        Planned column = Planned.of(before, withoutColumn, noViews);
        assertThat(column.words()).isEmpty();
        assertThat(column.unplanned()).singleElement().asString().contains("view app.totals depends on it");

        Planned table = Planned.of(before, new Draft(), noViews);
        assertThat(table.words()).as("what stays keeps its members").isEmpty();
        assertThat(table.plan().unplanned())
                .extracting(one -> one.change().id())
                .contains(Ids.table("orders"), Ids.column("orders", "id"));
    }

    @Test
    void aDependantOutsideTheFilterIsNotCreatedAgainOnWhatGoes() {
        Projection withoutBoth = new Projection(Set.of(), List.of(), List.of(new Glob("both")), Set.of(), STANDARD);
        Draft before = new Draft()
                .view("first", "select 1")
                .view("last", "select 1")
                .view("both", "select", Ids.view("first"), Ids.view("last"));
        Planned lastGoes = Planned.of(before, new Draft().view("first", "select 2"), withoutBoth);
        lastGoes.replay();
        assertThat(lastGoes.unplanned()).singleElement().asString().contains("view app.both depends on it");
        Planned firstGoes = Planned.of(before, new Draft().view("last", "select 2"), withoutBoth);
        firstGoes.replay();
        assertThat(firstGoes.unplanned()).singleElement().asString().contains("view app.both depends on it");
    }

    @Test
    void aColumnOnlyLetsGoOfItsDefaultWhileWhatItUsesIsCreatedAgain() {
        FakeDdlWriter writer = new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return change.id().equals(Ids.sequence("numbers")) && change instanceof Change.Alter
                        ? new Means.Recreate("it counts otherwise")
                        : super.means(change, context);
            }
        };
        Draft before = new Draft()
                .sequence("numbers", 1, Optional.empty())
                .table("orders", "id")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"));
        Draft after = new Draft()
                .sequence("numbers", 2, Optional.empty())
                .table("orders", "id")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"));
        assertThat(Planned.of(before, after, writer).assertWorks().words())
                .containsExactly(
                        "alter column app.orders.id",
                        "drop sequence app.numbers",
                        "create sequence app.numbers",
                        "alter column app.orders.id");

        FakeDdlWriter again = new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return writer.means(change, context);
            }
        };
        Draft free = new Draft().sequence("numbers", 2, Optional.empty()).table("orders", "id");
        assertThat(Planned.of(before, free, again).assertWorks().words())
                .as("a default that goes anyway goes once")
                .containsExactly(
                        "alter column app.orders.id", "drop sequence app.numbers", "create sequence app.numbers");
    }

    @Test
    void whatWillDependOnAnotherObjectOfTheSameNameMakesWayMeanwhile() {
        Draft before =
                new Draft().table("totals", "value").view("sums", "select from totals", Ids.column("totals", "value"));
        Draft after = new Draft()
                .view("totals", "select 1")
                .view("sums", "select from totals", Ids.column(Ids.view("totals"), "value"));
        assertThat(Planned.of(before, after).assertWorks().words())
                .containsExactly(
                        "drop view app.sums",
                        "drop table app.totals",
                        "create view app.totals",
                        "create view app.sums");
    }

    @Test
    void whatHoldsRowsIsNeverDroppedToMakeWay() {
        Draft before = new Draft().enumType("state", "new", "paid").table("orders", "id");
        before.needs(Ids.column("orders", "id"), Ids.enumType("state"));
        Draft after = new Draft().enumType("state", "paid").table("orders", "id");
        after.needs(Ids.column("orders", "id"), Ids.enumType("state"));
        Planned planned = Planned.of(before, after);
        assertThat(planned.words()).isEmpty();
        assertThat(planned.unplanned())
                .singleElement()
                .asString()
                .contains("column app.orders.id depends on it and holds rows");
    }

    @Test
    void whatIsDroppedAnywayIsInNobodysWay() {
        Draft before = new Draft().enumType("state", "new", "paid").table("orders", "id", "state");
        before.needs(Ids.column("orders", "state"), Ids.enumType("state"));
        Draft after = new Draft().enumType("state", "paid").table("orders", "id");
        Planned planned = Planned.of(before, after);
        assertThat(planned.unplanned()).isEmpty();
        planned.assertWorks();
    }

    @Test
    void aConstraintWithAGeneratedNameIsCreatedAgainUnderTheWantedName() {
        Draft before = keys("orders_id_fkey", "id").generated(Ids.foreignKey("orders", "orders_id_fkey"));
        Draft after = keys("orders_id_fkey1", "id", "name").generated(Ids.foreignKey("orders", "orders_id_fkey1"));
        before.comment(Ids.foreignKey("orders", "orders_id_fkey"), "kept");
        after.comment(Ids.foreignKey("orders", "orders_id_fkey1"), "kept");
        Planned.of(before, after).assertWorks();

        Set<Aspect> ignored = Set.of(Aspect.GENERATED_NAMES, Aspect.COMMENTS, Aspect.OWNERS, Aspect.COLUMN_ORDER);
        Projection ignoring = new Projection(Set.of(), List.of(), List.of(), Set.of(), ignored);
        Planned planned = Planned.of(before, after.comment(Ids.foreignKey("orders", "orders_id_fkey1"), ""), ignoring);
        Replay replay = planned.replay();
        replay.assertReached(ignoring);
        ObjectId kept = replay.contains(Ids.foreignKey("orders", "orders_id_fkey"))
                ? Ids.foreignKey("orders", "orders_id_fkey")
                : Ids.foreignKey("orders", "orders_id_fkey1");
        assertThat(replay.object(kept).common().comment()).isEqualTo("kept");
    }

    /** Orders with a foreign key that needs the primary key of customers, which changes. */
    private static Draft keys(String foreignKey, String... primary) {
        return new Draft()
                .table("customers", "id", "name")
                .table("orders", "id")
                .primaryKey("customers", "customers_pkey", primary)
                .foreignKey("orders", foreignKey, "customers")
                .needs(Ids.foreignKey("orders", foreignKey), Ids.primaryKey("customers", "customers_pkey"));
    }

    @Test
    void aRenamedObjectThatCannotBeAlteredIsCreatedAgain() {
        ObjectId table = Ids.table("orders");
        Draft before = new Draft()
                .table("orders", "id")
                .index(table, "orders_id_idx", "id", new Storage(90, ""))
                .generated(Ids.index(table, "orders_id_idx"));
        Draft after = new Draft()
                .table("orders", "id")
                .index(table, "orders_id_idx1", "id", new Storage(70, ""))
                .generated(Ids.index(table, "orders_id_idx1"));
        Planned.of(before, after).assertWorks();
    }

    @Test
    void whatCouldNotBeReadOnTheWantedSideComesBackAsItWas() {
        Draft before = views("select 1");
        Draft after = views("select 2").remove(Ids.materializedView("best")).unknown(Ids.materializedView("best"));
        Planned planned = Planned.of(before, after);
        assertThat(planned.replay().contains(Ids.materializedView("best"))).isTrue();
    }

    @Test
    void membersOfAnUnselectedOwnerAreTakenEachFromItsSide() {
        Projection kinds = new Projection(Set.of(), List.of(), List.of(), Set.of("view", "index"), STANDARD);
        Draft after = views("select 2")
                .remove(Ids.index(Ids.materializedView("best"), "best_value"))
                .index(Ids.materializedView("best"), "best_again", "value");
        Planned planned = Planned.of(views("select 1"), after, kinds);
        planned.replay().assertReached(kinds);
    }
}
