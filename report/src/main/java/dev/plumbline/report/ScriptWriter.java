package dev.plumbline.report;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes statements and comments so that the engine's own client runs them, whatever a name holds. */
final class ScriptWriter {
    private final StringBuilder script = new StringBuilder();
    private final Engine engine;
    private final DdlWriter writer;
    private final Map<SecretLiteral, String> references = new LinkedHashMap<>();

    ScriptWriter(Engine engine, String version) {
        this.engine = engine;
        this.writer = engine.writer(version);
    }

    /** The client's own lines, which must come first. */
    void prologue() {
        engine.clientPrologue().forEach(line -> script.append(line).append('\n'));
    }

    /** Lets the client take the secrets of a plan from the environment, and stop here where there is one that isn't set. */
    void secretsFromEnvironment(Plan plan) {
        for (SecretLiteral literal : secretLiterals(plan)) {
            Optional<Engine.ClientLiteral> client = engine.clientLiteral(literal, references.size() + 1);
            literal.content()
                    .secrets()
                    .forEach(secret -> comment(
                            client.isPresent()
                                    ? "SECRET " + secret.name() + ": set " + secret.variable() + " in the environment."
                                    : "SECRET " + secret.name() + ": put it in the place of " + secret.placeholder()
                                            + "."));
            client.ifPresent(filled -> {
                filled.prologue().forEach(line -> script.append(line).append('\n'));
                references.put(literal, filled.reference());
            });
        }
    }

    /** Names the secrets whose placeholders stand in the script. */
    void secretsLeftOut(Plan plan) {
        for (SecretLiteral literal : secretLiterals(plan)) {
            literal.content()
                    .secrets()
                    .forEach(secret -> comment("NOT IN HERE: the secret " + secret.name()
                            + "; plumb apply takes it from " + secret.variable() + "."));
        }
    }

    private static List<SecretLiteral> secretLiterals(Plan plan) {
        return plan.steps()
                .flatMap(step -> step.sql().literals().stream())
                .filter(literal -> !literal.content().secrets().isEmpty())
                .distinct()
                .toList();
    }

    void comment(String text) {
        script.append("-- ").append(SafeText.line(text)).append('\n');
    }

    void blank() {
        script.append('\n');
    }

    /**
     * The steps of a plan, each under its summary, in their transactions.
     *
     * @param explained whether each is to have its number, and the difference that caused it
     * @param bounds what bounds the wait for the locks of a group
     */
    void steps(Plan plan, boolean explained, Function<TransactionGroup, List<SqlText>> bounds) {
        int number = 1;
        List<SqlText> held = List.of();
        List<SqlText> bound = List.of();
        for (TransactionGroup group : plan.groups()) {
            List<SqlText> wanted = bounds.apply(group);
            if (!wanted.equals(bound)) {
                blank();
                statements(wanted);
                bound = wanted;
            }
            // What is set and never put back holds on.
            boolean set = !group.transactional() && group.before().equals(held);
            if (!set || held.isEmpty()) {
                blank();
                statements(group.before());
            }
            held = group.after().isEmpty() ? group.before() : List.of();
            if (group.transactional()) {
                script.append("BEGIN;\n");
            }
            for (Step step : group.steps()) {
                blank();
                if (explained) {
                    comment(number + ". " + SafeText.flat(step.summary()));
                    comment("   because " + CauseText.of(step.cause()));
                } else {
                    comment(SafeText.flat(step.summary()));
                }
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
        String text = statement.withLiterals(writer.quoting(), this::reference).stripTrailing();
        script.append(engine.clientStatement(text).orElseGet(() -> ended(text))).append('\n');
    }

    private static String ended(String text) {
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return text + (lastLine.contains("--") || lastLine.contains("#") ? "\n;" : ";");
    }

    private String reference(SecretLiteral literal) {
        return Optional.ofNullable(references.get(literal))
                .orElseGet(() -> writer.quoting().literal(literal.content().text()));
    }

    @Override
    public String toString() {
        return script.toString();
    }
}
