package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can't be planned is named with its reason, and nothing is done that needs it. */
final class PlannerLimitsTest {
    private static Projection without(String... globs) {
        return new Projection(
                Set.of(),
                List.of(),
                List.of(globs).stream().map(Glob::new).toList(),
                Set.of(),
                Projection.STANDARD.ignored());
    }

    @Test
    void whatNeedsSomethingThatIsLeftOutOfTheComparisonIsNamed() {
        Draft after = new Draft()
                .table("customers", "id")
                .table("orders", "id")
                .foreignKey("orders", "of_customer", "customers")
                .view("people", "select", Ids.column("customers", "id"))
                .view("best_people", "select", Ids.view("people"));
        Planned planned = Planned.of(new Draft(), after, without("customers"));
        assertThat(planned.words()).containsExactly("create table app.orders");
        planned.replay();
        assertThat(planned.unplanned())
                .containsExactly(
                        "foreign key app.orders.of_customer: it needs table app.customers, which is not there",
                        "view app.best_people: it needs view app.people, which is not there",
                        "view app.people: it needs column app.customers.id, which is not there");
    }

    @Test
    void whatIsThereAlreadyNeedNotBeCompared() {
        Draft before = new Draft().table("customers", "id");
        Draft after = new Draft()
                .table("customers", "id", "name")
                .table("orders", "id")
                .foreignKey("orders", "of_customer", "customers");
        assertThat(Planned.of(before, after, without("customers")).words()).containsExactly("create table app.orders");
    }

    @Test
    void whatStaysKeepsWhatItNeeds() {
        Draft before = new Draft()
                .view("inner", "select 1")
                .view("middle", "select", Ids.view("inner"))
                .view("outer", "select", Ids.view("middle"));
        Planned planned = Planned.of(before, new Draft(), without("outer"));
        assertThat(planned.words()).isEmpty();
        assertThat(planned.plan().unplanned())
                .extracting(one -> one.change().id())
                .containsExactly(Ids.view("inner"), Ids.view("middle"));

        Planned changed = Planned.of(before, new Draft().view("inner", "select 2"), without("outer"));
        changed.replay();
        assertThat(changed.words())
                .as("what stays is created again around a change")
                .contains("create view app.inner", "create view app.middle", "create view app.outer");
        assertThat(changed.plan().unplanned())
                .extracting(one -> one.change().id())
                .containsExactly(Ids.view("middle"));
    }

    @Test
    void anImpossibleAlterationLeavesTheRestOfThePlanAlone() {
        FakeDdlWriter writer = new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return change instanceof Change.Alter
                        ? new Means.Impossible("nobody can")
                        : super.means(change, context);
            }
        };
        Planned planned = Planned.of(
                new Draft().table("orders", "id"),
                new Draft().table("orders", "id", "note").type("orders", "id", "text"),
                writer);
        assertThat(planned.words()).containsExactly("create column app.orders.note");
        assertThat(planned.unplanned()).contains("column app.orders.id: nobody can");
    }

    @Test
    void anImpossibleChangeIsNamedAndNothingIsDoneAboutItsMembers() {
        FakeDdlWriter writer = new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return change.id().equals(Ids.table("far"))
                        ? new Means.Impossible("it lives elsewhere")
                        : super.means(change, context);
            }
        };
        Planned planned = Planned.of(new Draft(), new Draft().table("far", "id").table("near", "id"), writer);
        assertThat(planned.words()).containsExactly("create table app.near");
        assertThat(planned.unplanned()).anyMatch(reason -> reason.contains("it lives elsewhere"));
        assertThat(planned.plan().unplanned())
                .extracting(one -> one.change().id())
                .containsExactly(Ids.table("far"), Ids.column("far", "id"));
    }
}
