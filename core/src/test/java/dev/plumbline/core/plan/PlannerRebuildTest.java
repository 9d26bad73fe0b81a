package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.Column;
import org.junit.jupiter.api.Test;

/** Tables that are made anew because their engine can't alter them. */
final class PlannerRebuildTest {
    /** A writer that alters no column and no view. */
    private static FakeDdlWriter rebuilding() {
        return new FakeDdlWriter() {
            @Override
            public Means means(Change change, PlanContext context) {
                return change instanceof Change.Alter alter
                                && alter.before() instanceof Column column
                                && column.id()
                                        .parent()
                                        .kind()
                                        .equals(Ids.table("any").kind())
                        ? new Means.RebuildOwner("a column can't be altered")
                        : super.means(change, context);
            }
        };
    }

    private static Draft orders() {
        return new Draft().table("orders", "id", "total").index(Ids.table("orders"), "by_total", "total");
    }

    @Test
    void aRebuildSettlesAllThatChangesAboutATable() {
        Draft after = new Draft()
                .table("orders", "id", "total", "note")
                .type("orders", "total", "text")
                .type("orders", "id", "text")
                .index(Ids.table("orders"), "by_note", "note")
                .comment(Ids.table("orders"), "what was bought");
        Planned planned = Planned.of(orders(), after, rebuilding()).assertWorks();
        assertThat(planned.words()).containsExactly("rebuild table app.orders");
        Operation.Rebuild rebuild = (Operation.Rebuild) planned.operations().get(0);
        assertThat(rebuild.changes())
                .extracting(Change::id)
                .containsExactly(
                        Ids.table("orders"),
                        Ids.column("orders", "id"),
                        Ids.column("orders", "note"),
                        Ids.column("orders", "total"),
                        Ids.index("orders", "by_note"),
                        Ids.index("orders", "by_total"));
        assertThat(planned.plan().steps().toList().getFirst().cause().changes()).isEqualTo(rebuild.changes());
    }

    @Test
    void aTableThatIsCreatedIsNotRebuilt() {
        assertThat(Planned.of(new Draft(), orders(), rebuilding()).words())
                .containsExactly("create table app.orders", "create index app.orders.by_total");
    }

    @Test
    void aRebuildComesBehindWhatItNeedsAndBeforeWhatNeedsIt() {
        Draft before = orders();
        Draft after = orders().type("orders", "total", "text")
                .enumType("state", "new")
                .needs(Ids.column("orders", "total"), Ids.enumType("state"))
                .view("by_total_view", "select", Ids.column("orders", "total"));
        assertThat(Planned.of(before, after, rebuilding()).assertWorks().words())
                .containsExactly("create enum app.state", "rebuild table app.orders", "create view app.by_total_view");
    }

    @Test
    void aNameThatARebuildFreesIsTakenBehindIt() {
        Draft before = orders().table("accounts", "id");
        Draft after = new Draft()
                .table("orders", "id", "total")
                .type("orders", "total", "text")
                .table("accounts", "id")
                .index(Ids.table("accounts"), "by_total", "id");
        assertThat(Planned.of(before, after, rebuilding()).assertWorks().words())
                .containsExactly("rebuild table app.orders", "create index app.accounts.by_total");
    }
}
