package dev.plumbline.testkit;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.WayBack;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.json.PlanReader;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.json.SnapshotReader;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.PlumblineException;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What must be true of every pair of schemas, whatever is in them: nothing differs from itself, a plan leads where it should
 * and back, a rendered schema and a document read back as what they were made from, and two runs give the same.
 */
public final class CaseProperties {

    private final Engine engine;
    private final Plumbline plumbline;
    private final Supplier<ShadowDatabase> databases;

    /**
     * @param plumbline confirms what differs in text alone; with the engine
     * @param databases gives new databases of one version
     */
    public CaseProperties(Engine engine, Plumbline plumbline, Supplier<ShadowDatabase> databases) {
        this.engine = engine;
        this.plumbline = plumbline;
        this.databases = databases;
    }

    /** What became of a case. */
    public sealed interface Outcome {
        /** One of the scripts doesn't load here, so the case says nothing. */
        record Unloadable(String reason) implements Outcome {}

        /** The properties that don't hold, each with what was seen; empty if all do. */
        record Checked(List<String> violations) implements Outcome {}
    }

    /**
     * Checks a pair.
     *
     * @param from the script of what is there, with its rows if there are any
     */
    public Outcome check(String from, String to) {
        try (ShadowDatabase source = databases.get();
                ShadowDatabase target = databases.get()) {
            try {
                load(source, from);
                load(target, to);
            } catch (SQLException | PlumblineException refused) {
                return new Outcome.Unloadable(String.valueOf(refused.getMessage()));
            }
            List<String> violations = new ArrayList<>();
            try {
                check(source, target, violations);
            } catch (SQLException | RuntimeException failure) {
                violations.add("failed: " + failure);
            }
            return new Outcome.Checked(violations);
        }
    }

    private void check(ShadowDatabase source, ShadowDatabase target, List<String> violations) throws SQLException {
        Snapshot before = read(source);
        Snapshot wanted = read(target);
        expect("reads the same twice", plumbline.diff(before, read(source), Projection.STANDARD), violations);
        readsBackAsDocument(before, violations);
        readsBackAsSql(wanted, violations);
        Diff difference = plumbline.diff(before, wanted, Projection.STANDARD);
        Plan plan = plumbline.plan(difference);
        if (!plan.equals(plumbline.plan(plumbline.diff(before, wanted, Projection.STANDARD)))) {
            violations.add("two plans differ");
        }
        everyStepHasItsCause(plan, violations);
        readsBackAsDocument(plan, violations);
        plan.unplanned().forEach(unplanned -> violations.add("no plan: " + unplanned));
        WayBack way = plumbline.wayBack(difference);
        RowCount rows =
                new RowCount(source.connection(), engine.writer(before.header().version()));
        Map<String, Long> had = rows.count(before, wanted);
        if (!run(source, plan, "plan", violations)) {
            return;
        }
        Map<String, Long> left = rows.count(wanted, before);
        had.keySet().retainAll(left.keySet()); // what can't be counted any more says nothing
        left.keySet().retainAll(had.keySet());
        if (!plan.losesData() && !left.equals(had)) {
            violations.add("rows are lost: %s of %s".formatted(left, had));
        }
        Snapshot reached = read(source);
        expect("plan leads to the target", plumbline.diff(reached, wanted, Projection.STANDARD), violations);
        Plan undo = way.back();
        undo.unplanned().forEach(unplanned -> violations.add("no way back: " + unplanned));
        if (run(source, undo, "undo", violations)) {
            expect("undo leads back", plumbline.diff(read(source), before, Projection.STANDARD), violations);
        }
    }

    private static void everyStepHasItsCause(Plan plan, List<String> violations) {
        Set<Change> differences = new HashSet<>(plan.diff().changes());
        differences.addAll(plan.diff().renames());
        plan.steps()
                .filter(step -> step.cause().changes().isEmpty()
                        || !differences.containsAll(step.cause().changes()))
                .forEach(step -> violations.add("no difference causes the step " + step.summary()));
    }

    private void load(ShadowDatabase database, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            database.run(statement.sql());
        }
    }

    private Snapshot read(ShadowDatabase database) throws SQLException {
        return engine.reader().read(database.connection());
    }

    private static void expect(String property, Diff diff, List<String> violations) {
        if (!diff.isEmpty()) {
            violations.add(property + ": "
                    + diff.changes().stream()
                            .limit(5)
                            .map(CaseProperties::describe)
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String describe(Change change) {
        return switch (change) {
            case Change.Create create -> "lacks " + create.id().describe();
            case Change.Drop drop -> "has " + drop.id().describe();
            case Change.Rename rename -> "calls " + rename.id().describe() + " otherwise";
            case Change.Alter alter ->
                alter.id().describe()
                        + alter.deltas().stream()
                                .map(delta -> " %s %s instead of %s"
                                        .formatted(delta.property(), delta.printBefore(), delta.printAfter()))
                                .collect(Collectors.joining(","));
        };
    }

    private void readsBackAsDocument(Snapshot snapshot, List<String> violations) {
        StringWriter document = new StringWriter();
        try {
            new SnapshotWriter().write(snapshot, document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        Snapshot back = new SnapshotReader(Engines.of(List.of(engine))).read(bytes, "snapshot");
        // A document has only the names of secrets, so equality is asked of a differ.
        if (!back.catalog().equals(snapshot.catalog())
                && !new Differ(Projection.STANDARD).diff(back, snapshot).isEmpty()) {
            violations.add("the document reads back as something else");
        }
    }

    private void readsBackAsDocument(Plan plan, List<String> violations) {
        PlanDocument document = PlanDocument.of(plan);
        PlanDocument back = readBack(document);
        // A document has only the names of secrets, so what is written of it is asked.
        if (!back.equals(document) && !write(back).equals(write(document))) {
            violations.add("the plan's document reads back as something else");
        }
    }

    private PlanDocument readBack(PlanDocument document) {
        byte[] bytes = write(document).getBytes(StandardCharsets.UTF_8);
        return new PlanReader(Engines.of(List.of(engine))).read(bytes, "plan");
    }

    private static String write(PlanDocument document) {
        StringWriter text = new StringWriter();
        try {
            new PlanWriter().write(document, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void readsBackAsSql(Snapshot wanted, List<String> violations) throws SQLException {
        try (ShadowDatabase copy = databases.get()) {
            Snapshot empty = engine.empty(wanted.header().version());
            Plan rendered = plumbline.plan(plumbline.diff(empty, wanted, Projection.STANDARD));
            rendered.unplanned().forEach(unplanned -> violations.add("not rendered: " + unplanned));
            if (run(copy, rendered, "rendered SQL", violations)) {
                expect("rendered SQL reads back", plumbline.diff(read(copy), wanted, Projection.STANDARD), violations);
            }
        }
    }

    private static boolean run(ShadowDatabase database, Plan plan, String what, List<String> violations)
            throws SQLException {
        try {
            new PlanRun(database).run(plan);
            return true;
        } catch (SQLException refused) {
            violations.add(what + " fails: " + refused.getMessage());
            return false;
        }
    }
}
