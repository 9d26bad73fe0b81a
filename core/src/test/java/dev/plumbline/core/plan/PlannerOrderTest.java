package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In which order things are done. */
final class PlannerOrderTest {
    private static final Draft EMPTY = new Draft();

    @Test
    void equalCataloguesNeedNoPlan() {
        Planned planned = Planned.of(new Draft().table("orders", "id"), new Draft().table("orders", "id"));
        assertThat(planned.plan().isEmpty()).isTrue();
        assertThat(planned.unplanned()).isEmpty();
    }

    @Test
    void whatIsUsedIsCreatedBeforeWhatUsesIt() {
        Draft wanted = new Draft()
                .view("all_totals", "select", Ids.view("totals"), Ids.routine("zero", ""))
                .view("totals", "select", Ids.column("orders", "id"))
                .routine("zero", "select 0", Ids.enumType("state"))
                .enumType("state", "new", "paid")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"))
                .table("orders", "note")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"))
                .sequence("numbers");
        Planned planned = Planned.of(EMPTY, wanted).assertWorks();
        assertThat(planned.words()).hasSize(6);
        Planned.of(wanted, EMPTY).assertWorks();
    }

    @Test
    void whatWasLeftHalfDoneIsFinishedBeforeAllElse() {
        Draft before = new Draft().table("a", "id").table("half_gone", "id");
        Draft after = new Draft().table("a", "id", "note").table("b", "id");
        FakeDdlWriter writer = new FakeDdlWriter() {
            @Override
            public Optional<SchemaObject> finished(SchemaObject object) {
                return object instanceof Table table && table.id().name().equals("half_gone")
                        ? Optional.of(new Table(
                                table.id(),
                                table.columnOrder(),
                                new CommonProperties("finished", Optional.empty(), Privileges.DEFAULT),
                                table.detail()))
                        : Optional.empty();
            }
        };
        assertThat(Planned.of(before, after, writer).words())
                .startsWith("alter table app.half_gone")
                .endsWith("drop table app.half_gone")
                .hasSize(4);
    }

    @Test
    void aColumnIsCreatedWithItsTableAndDroppedWithIt() {
        Draft wanted = new Draft().table("orders", "id", "note").primaryKey("orders", "orders_pkey", "id");
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words()).containsExactly("create table app.orders");
        assertThat(Planned.of(wanted, EMPTY).assertWorks().words()).containsExactly("drop table app.orders");
    }

    @Test
    void anIndexIsCreatedBehindItsTableAndGoesWithIt() {
        Draft wanted = new Draft().table("orders", "id").index(Ids.table("orders"), "orders_by_id", "id");
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words())
                .containsExactly("create table app.orders", "create index app.orders.orders_by_id");
        assertThat(Planned.of(wanted, EMPTY).assertWorks().words()).containsExactly("drop table app.orders");
    }

    @Test
    void aNameIsFreedBeforeItIsTakenByAnotherKind() {
        Draft before = new Draft().table("totals", "value");
        Draft after = new Draft().view("totals", "select 1");
        assertThat(Planned.of(before, after).assertWorks().words())
                .containsExactly("drop table app.totals", "create view app.totals");
        assertThat(Planned.of(after, before).assertWorks().words())
                .containsExactly("drop view app.totals", "create table app.totals");
    }

    @Test
    void anIndexThatMovesToAnotherTableLeavesItsNameFirst() {
        Draft before = new Draft().table("a", "id").table("b", "id").index(Ids.table("b"), "by_id", "id");
        Draft after = new Draft().table("a", "id").table("b", "id").index(Ids.table("a"), "by_id", "id");
        Planned.of(before, after).assertWorks();
        Planned.of(after, before).assertWorks();
    }

    @Test
    void rowsAreLostLast() {
        Draft before = new Draft().table("old", "id").table("orders", "id", "note");
        Draft after = new Draft().table("orders", "id", "state").table("young", "id");
        assertThat(Planned.of(before, after).assertWorks().words())
                .containsExactly(
                        "create column app.orders.state",
                        "create table app.young",
                        "drop table app.old",
                        "drop column app.orders.note");
    }

    @Test
    void aForeignKeyChain10000DeepIsPlannedFromEmptyAndBack() {
        int depth = 10_000;
        Draft chain = new Draft();
        for (int at = 0; at < depth; at++) {
            chain.table("t%05d".formatted(at), "id");
            if (at + 1 < depth) {
                chain.foreignKey("t%05d".formatted(at), "next", "t%05d".formatted(at + 1));
            }
        }
        List<String> created = Planned.of(EMPTY, chain).words();
        assertThat(created).hasSize(depth).startsWith("create table app.t09999").endsWith("create table app.t00000");
        List<String> dropped = Planned.of(chain, EMPTY).words();
        assertThat(dropped).hasSize(depth).startsWith("drop table app.t00000").endsWith("drop table app.t09999");
    }

    @Test
    void foreignKeysInACircleStandApart() {
        Draft wanted = new Draft()
                .table("chicken", "id")
                .table("egg", "id")
                .foreignKey("chicken", "hatched", "egg")
                .foreignKey("egg", "laid", "chicken");
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words())
                .containsExactly(
                        "create table app.chicken",
                        "create table app.egg",
                        "create foreign key app.chicken.hatched",
                        "create foreign key app.egg.laid");
        assertThat(Planned.of(wanted, EMPTY).assertWorks().words())
                .containsExactly(
                        "drop foreign key app.chicken.hatched",
                        "drop foreign key app.egg.laid",
                        "drop table app.chicken",
                        "drop table app.egg");
    }

    @Test
    void aForeignKeyToItsOwnTableStaysInside() {
        Draft wanted = new Draft().table("employee", "id").foreignKey("employee", "boss", "employee");
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words()).containsExactly("create table app.employee");
        assertThat(Planned.of(wanted, EMPTY).assertWorks().words()).containsExactly("drop table app.employee");
    }

    @Test
    void onlyTheMemberThatClosesACircleStandsApart() {
        Draft wanted = new Draft()
                .table("orders", "id")
                .check("orders", "positive", "id > 0")
                .check("orders", "plausible", "plausible(id)", Ids.routine("plausible", ""))
                .routine("plausible", "select from orders", Ids.table("orders"));
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words())
                .containsExactly(
                        "create table app.orders",
                        "create routine app.plausible()",
                        "create check app.orders.plausible");
        Planned.of(wanted, EMPTY).assertWorks();
    }

    @Test
    void aSequenceThatGoesWithTheColumnThatUsesItIsNoCircle() {
        Draft wanted = new Draft()
                .table("orders", "id")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"))
                .sequence("numbers", 1, Optional.of(Ids.column("orders", "id")));
        assertThat(Planned.of(EMPTY, wanted).assertWorks().words())
                .containsExactly("create sequence app.numbers", "create table app.orders");
        assertThat(Planned.of(wanted, EMPTY).assertWorks().words())
                .containsExactly("drop table app.orders", "drop sequence app.numbers");
    }

    @Test
    void aColumnLetsGoOfWhatIsDroppedFirst() {
        Draft before = new Draft()
                .table("orders", "id")
                .sequence("numbers")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"));
        Draft after = new Draft().table("orders", "id");
        assertThat(Planned.of(before, after).assertWorks().words())
                .containsExactly("alter column app.orders.id", "drop sequence app.numbers");
        assertThat(Planned.of(after, before).assertWorks().words())
                .containsExactly("create sequence app.numbers", "alter column app.orders.id");
    }

    @Test
    void theSameDifferenceGivesTheSamePlan() {
        Draft before = Samples.shop();
        Draft after = Samples.changedShop();
        Planned planned = Planned.of(before, after).assertWorks();
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Planned other = Planned.of(
                    before.shuffled(random), after.shuffled(random), planned.projection(), new FakeDdlWriter());
            assertThat(other.words()).isEqualTo(planned.words());
            assertThat(other.plan().groups()).isEqualTo(planned.plan().groups());
        }
    }
}
