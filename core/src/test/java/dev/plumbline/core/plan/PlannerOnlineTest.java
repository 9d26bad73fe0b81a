package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.plan.Statement.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaves the transaction is put off, and done late. */
final class PlannerOnlineTest {
    /** A writer whose online statements for a table are as its name tells: {@code outside}, {@code checked}, plain. */
    private static final class OnlineWriter extends FakeDdlWriter {
        private final boolean online;

        OnlineWriter(boolean online) {
            this.online = online;
        }

        @Override
        public Optional<DdlWriter> online() {
            return Optional.of(new OnlineWriter(true));
        }

        @Override
        public boolean waits(Operation operation, PlanContext context) {
            return online;
        }

        @Override
        public List<Statement> write(Operation operation, PlanContext context) {
            List<Statement> statements = new ArrayList<>(super.write(operation, context));
            String name = operation.subject().name();
            if (online && name.contains("outside")) {
                statements.replaceAll(statement -> statement.in(TransactionMode.OUTSIDE));
            } else if (online && name.contains("checked")) {
                statements.add(Statement.of("check " + name, "check " + name, LockImpact.NONE)
                        .in(TransactionMode.ALONE));
                statements.add(Statement.of("then " + name, "then " + name, LockImpact.NONE));
            }
            return statements;
        }
    }

    private static List<String> groups(DdlWriter writer, Strategy strategy, String... tables) {
        Draft wanted = new Draft();
        for (String table : tables) {
            wanted.table(table, "id");
        }
        Plan plan = new Planner(writer, strategy)
                .plan(new Differ(Projection.STANDARD).diff(new Draft().snapshot(), wanted.snapshot()));
        List<String> groups = new ArrayList<>();
        for (TransactionGroup group : plan.groups()) {
            List<String> names = group.steps().stream()
                    .map(step -> step.sql().text().replace("create table app.", ""))
                    .toList();
            groups.add((group.transactional() ? "together: " : "alone: ") + String.join(", ", names));
        }
        return groups;
    }

    @Test
    void whatIsDoneOutsideComesAfterWhatIsDoneTogether() {
        assertThat(groups(new OnlineWriter(false), Strategy.ONLINE, "a_outside", "b", "c_outside", "d"))
                .containsExactly("together: b, d", "alone: a_outside", "alone: c_outside");
    }

    @Test
    void whatIsOnlyBegunIsCompletedLateAndAloneInItsTransaction() {
        assertThat(groups(new OnlineWriter(false), Strategy.ONLINE, "a_checked", "b", "c_checked"))
                .containsExactly(
                        "together: a_checked, b, c_checked",
                        "together: check a_checked",
                        "together: then a_checked",
                        "together: check c_checked",
                        "together: then c_checked");
    }

    @Test
    void aSimplePlanAndAnEngineWithoutOtherWaysAreAsEver() {
        assertThat(groups(new OnlineWriter(false), Strategy.SIMPLE, "a_checked", "b_outside", "c"))
                .containsExactly("together: a_checked, b_outside, c");
        assertThat(groups(new FakeDdlWriter(), Strategy.ONLINE, "a_checked", "b"))
                .containsExactly("together: a_checked, b");
    }
}
