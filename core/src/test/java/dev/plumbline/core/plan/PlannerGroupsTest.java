package dev.plumbline.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.plan.Statement.TransactionMode;
import dev.plumbline.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How statements become steps and transactions. */
final class PlannerGroupsTest {
    /** A writer whose statement for a table is as its name tells: {@code outside}, {@code commit}, {@code inside}. */
    private static final class ModeWriter extends FakeDdlWriter {
        @Override
        public List<Statement> write(Operation operation, PlanContext context) {
            String name = operation.subject().name();
            return super.write(operation, context).stream()
                    .map(statement -> name.contains("outside") ? statement.in(TransactionMode.OUTSIDE) : statement)
                    .map(statement ->
                            name.contains("commit") ? statement.in(TransactionMode.USABLE_AFTER_COMMIT) : statement)
                    .map(statement -> name.contains("final") ? statement.irreversible("it is final") : statement)
                    .map(statement -> name.contains("look") ? statement.failingOnRows("rows are there") : statement)
                    .toList();
        }

        @Override
        public Frame frame(List<Statement> statements) {
            return new Frame(
                    List.of(SqlText.of("before " + statements.size())),
                    List.of(SqlText.of("after " + statements.size())));
        }
    }

    private static Planned creating(String... tables) {
        Draft wanted = new Draft();
        for (String table : tables) {
            wanted.table(table, "id");
        }
        return Planned.of(new Draft(), wanted, new ModeWriter());
    }

    private static List<String> groups(String... tables) {
        List<String> groups = new ArrayList<>();
        for (TransactionGroup group : creating(tables).plan().groups()) {
            List<String> names = group.steps().stream()
                    .map(step -> step.sql().text().replace("create table app.", ""))
                    .toList();
            groups.add((group.transactional() ? "together " : "alone ") + String.join(" ", names));
        }
        return groups;
    }

    @Test
    void statementsShareATransaction() {
        assertThat(groups("a", "b", "c")).containsExactly("together a b c");
    }

    @Test
    void aStatementThatRefusesTransactionsIsAloneAndKeepsItsPlace() {
        assertThat(groups("a", "b_outside", "c_outside", "d"))
                .containsExactly("together a", "alone b_outside", "alone c_outside", "together d");
        assertThat(groups("a_outside")).containsExactly("alone a_outside");
    }

    @Test
    void whatIsUsableAfterTheCommitEndsItsTransaction() {
        assertThat(groups("a", "b_commit", "c_commit", "d", "e"))
                .containsExactly("together a b_commit c_commit", "together d e");
        assertThat(groups("a_commit", "b_outside", "c"))
                .containsExactly("together a_commit", "alone b_outside", "together c");
        assertThat(groups("a_commit")).containsExactly("together a_commit");
    }

    @Test
    void theWriterFramesEachGroup() {
        List<TransactionGroup> groups = creating("a", "b", "c_outside").plan().groups();
        assertThat(groups.get(0).before()).containsExactly(SqlText.of("before 2"));
        assertThat(groups.get(0).after()).containsExactly(SqlText.of("after 2"));
        assertThat(groups.get(1).before()).containsExactly(SqlText.of("before 1"));
    }

    @Test
    void aStepCanBeUndoneUnlessItsStatementSaysOtherwise() {
        List<Step> steps = creating("a", "b_final").plan().steps().toList();
        assertThat(steps.get(0).undo()).isEqualTo(new Undo.Complete());
        assertThat(steps.get(1).undo()).isEqualTo(new Undo.None("it is final"));
    }

    @Test
    void ofWhatLosesDataOnlyTheStructureComesBack() {
        Plan plan = Planned.of(new Draft().table("orders", "id"), new Draft()).plan();
        assertThat(plan.losesData()).isTrue();
        assertThat(plan.steps().map(Step::undo)).containsExactly(new Undo.StructureOnly("app.orders is lost"));
        assertThat(creating("a").plan().losesData()).isFalse();
    }

    @Test
    void aStatementThatOnlyLooksIsAnAssertion() {
        Step step = creating("look").plan().steps().findFirst().orElseThrow();
        assertThat(step).isInstanceOf(Step.Assert.class);
        assertThat(((Step.Assert) step).failure()).isEqualTo("rows are there");
        assertThat(step.undo()).isEqualTo(new Undo.Complete());
        assertThat(step.lock()).isEqualTo(LockImpact.NONE);
    }

    @Test
    void everyStepKnowsTheDifferenceThatItSettles() {
        Planned planned = creating("a", "b");
        assertThat(planned.plan()
                        .steps()
                        .flatMap(step -> step.cause().objects().stream())
                        .map(id -> id.path()))
                .containsExactly("app.a", "app.b");
    }

    @Test
    void aStepWithoutADifferenceCanNotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cause(List.of(), "it seemed a good idea"))
                .withMessageContaining("it seemed a good idea");
    }
}
