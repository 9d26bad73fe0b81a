package dev.plumbline.report;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.util.List;

/** Writes statements and comments so that the engine's own client runs them, whatever a name holds. */
final class ScriptWriter {
    private final StringBuilder script = new StringBuilder();
    private final Engine engine;
    private final DdlWriter writer;

    ScriptWriter(Engine engine, String version) {
        this.engine = engine;
        this.writer = engine.writer(version);
    }

    /** The client's own lines, which must come first. */
    void prologue() {
        engine.clientPrologue().forEach(line -> script.append(line).append('\n'));
    }

    void comment(String text) {
        script.append("-- ").append(SafeText.line(text)).append('\n');
    }

    void blank() {
        script.append('\n');
    }

    /** The steps of a plan, each under its number and summary, in their transactions. */
    void steps(Plan plan, boolean numbered) {
        int number = 1;
        for (TransactionGroup group : plan.groups()) {
            blank();
            statements(group.before());
            if (group.transactional()) {
                script.append("BEGIN;\n");
            }
            for (Step step : group.steps()) {
                blank();
                comment(numbered ? number + ". " + SafeText.flat(step.summary()) : SafeText.flat(step.summary()));
                statement(runnable(step));
                number++;
            }
            if (group.transactional()) {
                script.append("\nCOMMIT;\n");
            }
            statements(group.after());
        }
    }

    private SqlText runnable(Step step) {
        return switch (step) {
            case Step.Execute execute -> execute.sql();
            case Step.Assert check -> writer.failingOnRows(check.sql(), check.failure());
        };
    }

    private void statements(List<SqlText> statements) {
        statements.forEach(this::statement);
    }

    /** A line comment at the end of a statement must not swallow the semicolon. */
    private void statement(SqlText statement) {
        String text = statement.text().stripTrailing();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        script.append(text)
                .append(lastLine.contains("--") || lastLine.contains("#") ? "\n;" : ";")
                .append('\n');
    }

    @Override
    public String toString() {
        return script.toString();
    }
}
