package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that no statement alters, and whose rows move to new ones of the same name. */
final class PlannerReplacementTest {
    /** A writer that replaces a table of which it is said otherwise what it is, and takes {@code a_part} for a part of {@code a}. */
    private static FakeDdlWriter replacing() {
        return new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return switch (change) {
                    case Change.Alter alter
                    when alter.before() instanceof Table -> new Means.Replace("a table can't be altered");
                    case Change.Alter alter when alter.before() instanceof EnumType -> new Means.InPlace();
                    case Change other -> super.means(other, context);
                };
            }

            @Override
            public Part part(SchemaObject object, ObjectId whole) {
                return object.id().name().startsWith(whole.name() + "_") ? Part.PLACED : Part.NONE;
            }

            @Override
            public Optional<SchemaObject> detached(SchemaObject dependent, ObjectId referenced) {
                return dependent instanceof Sequence sequence
                        ? Optional.of(new Sequence(
                                sequence.id(),
                                sequence.options(),
                                Optional.empty(),
                                sequence.common(),
                                sequence.detail()))
                        : super.detached(dependent, referenced);
            }
        };
    }

    private static Draft orders(String comment) {
        return new Draft().table("orders", "id", "total").comment(Ids.table("orders"), comment);
    }

    @Test
    void rowsComeBeforeWhatChecksThemActsOnThemOrCollectsThem() {
        Planned planned = Planned.of(surrounded("old"), surrounded("new"), replacing());
        assertThat(planned.words())
                .containsExactly(
                        "drop foreign key app.items.of_order",
                        "drop materialized view app.totals",
                        "set aside table app.orders",
                        "create table app.orders",
                        "refill table app.orders",
                        "create trigger app.orders.loud",
                        "create materialized view app.totals",
                        "create foreign key app.items.of_order");
        planned.assertWorks();
    }

    private static Draft surrounded(String comment) {
        return orders(comment)
                .primaryKey("orders", "orders_key", "id")
                .table("items", "id", "order_id")
                .foreignKey("items", "of_order", "orders")
                .needs(Ids.foreignKey("items", "of_order"), Ids.primaryKey("orders", "orders_key"))
                .trigger("orders", "loud", "before insert")
                .materializedView("totals", "select", Ids.column("orders", "total"));
    }

    @Test
    void partsGoTheSameWayAndRowsWaitForTheNewOnes() {
        Draft before = orders("old")
                .table("orders_gone", "id")
                .table("orders_stays", "id")
                .needs(Ids.table("orders_gone"), Ids.table("orders"))
                .needs(Ids.table("orders_stays"), Ids.table("orders"));
        Draft after = orders("new")
                .table("orders_new", "id")
                .table("orders_stays", "id")
                .needs(Ids.table("orders_new"), Ids.table("orders"))
                .needs(Ids.table("orders_stays"), Ids.table("orders"));
        Planned planned = Planned.of(before, after, replacing()).assertWorks();
        assertThat(planned.words())
                .containsExactly(
                        "set aside table app.orders",
                        "create table app.orders",
                        "create table app.orders_new",
                        "create table app.orders_stays",
                        "refill table app.orders");
        assertThat(planned.operations().getFirst())
                .extracting(operation -> ((Operation.SetAside) operation).parts())
                .isEqualTo(List.of(Ids.table("orders_gone"), Ids.table("orders_stays")));
    }

    @Test
    void aSequenceIsNotDroppedWithTheColumnThatOwnsIt() {
        Optional<ObjectId> column = Optional.of(Ids.column("orders", "id"));
        Draft before = orders("old").sequence("counter", 1, column).needs(Ids.sequence("counter"), column.get());
        Draft after = orders("new").sequence("counter", 1, column).needs(Ids.sequence("counter"), column.get());
        assertThat(Planned.of(before, after, replacing()).words())
                .containsExactly(
                        "alter sequence app.counter",
                        "set aside table app.orders",
                        "create table app.orders",
                        "alter sequence app.counter",
                        "refill table app.orders");
    }

    @Test
    void whatTheOldOneUsesGoesWhenItHasGone() {
        Draft before = orders("old")
                .routine("initial", "select 1")
                .defaultValue("orders", "total", "initial()", Ids.routine("initial", ""));
        assertThat(Planned.of(before, orders("new"), replacing()).words())
                .containsExactly(
                        "set aside table app.orders",
                        "create table app.orders",
                        "refill table app.orders",
                        "drop routine app.initial()");
    }

    @Test
    void whatMayHaveToBeCommittedComesBeforeAnythingIsSetAside() {
        Draft before = orders("old").enumType("state", "new").needs(Ids.column("orders", "id"), Ids.enumType("state"));
        Draft after =
                orders("new").enumType("state", "new", "paid").needs(Ids.column("orders", "id"), Ids.enumType("state"));
        assertThat(Planned.of(before, after, replacing()).words())
                .containsExactly(
                        "alter enum app.state",
                        "set aside table app.orders",
                        "create table app.orders",
                        "refill table app.orders");
    }

    @Test
    void nothingIsDoneAsLongAsRowsOfAnotherTableHangOnIt() {
        Draft before = orders("old").table("logs", "line").needs(Ids.column("logs", "line"), Ids.table("orders"));
        Draft after = orders("new").table("logs", "line").needs(Ids.column("logs", "line"), Ids.table("orders"));
        assertThat(Planned.of(before, after, replacing()).unplanned())
                .containsExactly("table app.orders: column app.logs.line depends on it and holds rows");
    }
}
