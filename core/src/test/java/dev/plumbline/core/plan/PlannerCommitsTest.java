package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.fixture.Ids;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.LockImpact.Blocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that is committed as often as can be: no table stays locked for another, and nothing is missing meanwhile. */
final class PlannerCommitsTest {
    private static final int CATALOGUES = 200;

    /** A writer whose statements lock the tables that they are about, and write those whose columns are called long. */
    private static final class LockingWriter extends FakeDdlWriter {
        @Override
        public boolean commitsOften() {
            return true;
        }

        @Override
        public List<Statement> write(Operation operation, PlanContext context) {
            return super.write(operation, context).stream()
                    .map(statement -> locking(statement, operation))
                    .toList();
        }

        private static Statement locking(Statement statement, Operation operation) {
            if (!operation.subject().root().kind().equals(Table.KIND) || operation instanceof Operation.Create) {
                return statement;
            }
            LockImpact lock = LockImpact.of(operation.subject().root(), "EXCLUSIVE", Blocks.READS_AND_WRITES);
            Statement locking = Statement.of(statement.sql(), statement.summary(), lock);
            return operation.subject().name().equals("long")
                    ? locking.with(new Hazard(Hazard.Kind.REWRITES_TABLE, "it is written again"))
                    : locking;
        }
    }

    private static List<String> groups(Draft from, Draft to) {
        return new Planner(new LockingWriter())
                .plan(new Differ(Projection.STANDARD).diff(from.snapshot(), to.snapshot())).groups().stream()
                        .map(group -> String.join("; ", texts(group)))
                        .toList();
    }

    private static List<String> texts(TransactionGroup group) {
        return group.steps().stream().map(step -> step.sql().text()).toList();
    }

    private static Draft twoTables() {
        return new Draft()
                .table("a", "id", "value")
                .table("b", "id", "value")
                .view("of_a", "a", Ids.column(Ids.table("a"), "value"))
                .view("of_b", "b", Ids.column(Ids.table("b"), "value"));
    }

    @Test
    void whatMakesWayForATableIsGoneNoLongerThanThat() {
        assertThat(groups(twoTables(), twoTables().type("a", "value", "bigint").type("b", "value", "bigint")))
                .containsExactly(
                        "drop view app.of_a; alter column app.a.value; create view app.of_a",
                        "drop view app.of_b; alter column app.b.value; create view app.of_b");
    }

    @Test
    void whatIsDoneToOneTableIsDoneInOneGo() {
        Draft wanted = new Draft()
                .table("a", "id", "other", "new")
                .type("a", "id", "bigint")
                .table("b", "id", "new")
                .type("b", "id", "bigint");
        assertThat(groups(new Draft().table("a", "id", "other").table("b", "id"), wanted))
                .containsExactly(
                        "alter column app.a.id; create column app.a.new",
                        "alter column app.b.id; create column app.b.new");
    }

    @Test
    void rowsGoWhenAllElseIsDone() {
        Draft from = new Draft().table("a", "id", "old").table("b", "id", "old");
        Draft to = new Draft()
                .table("a", "id")
                .type("a", "id", "bigint")
                .table("b", "id")
                .type("b", "id", "bigint");
        assertThat(groups(from, to))
                .containsExactly(
                        "alter column app.a.id",
                        "alter column app.b.id",
                        "drop column app.a.old",
                        "drop column app.b.old");
    }

    @Test
    void whatTakesLongIsApartFromWhatElseIsNew() {
        Draft from = new Draft().table("a", "long");
        Draft to = new Draft().table("a", "long").type("a", "long", "bigint").table("b", "id");
        assertThat(groups(from, to)).containsExactly("alter column app.a.long", "create table app.b");
    }

    static Stream<Long> seeds() {
        return new Random().longs(CATALOGUES).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsMissingBetweenTwoTransactionsButWhatIsToGo(long seed) {
        Random random = new Random(seed);
        Draft from = RandomDrafts.next(random);
        Draft to = RandomDrafts.next(random);

        Planned planned = Planned.of(from, to, new LockingWriter()).assertWorks();

        for (TransactionGroup group : planned.plan().groups()) {
            List<String> words = texts(group);
            Set<String> created = new HashSet<>(words);
            List<String> gone = new ArrayList<>();
            planned.operations().stream()
                    .filter(operation -> operation instanceof Operation.Drop drop && drop.recreated())
                    .map(FakeDdlWriter::words)
                    .filter(words::contains)
                    .filter(drop -> !created.contains(drop.replace("drop ", "create ")))
                    .filter(drop -> planned.plan()
                            .steps()
                            .anyMatch(step -> step.sql().text().equals(drop.replace("drop ", "create "))))
                    .forEach(gone::add);
            assertThat(gone).isEmpty();
        }
    }
}
