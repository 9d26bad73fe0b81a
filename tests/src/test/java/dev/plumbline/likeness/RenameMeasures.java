package dev.plumbline.likeness;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.rename.likeness.Inference;
import dev.plumbline.core.rename.likeness.KnownValues;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.Corpus;
import dev.plumbline.testkit.CorpusCase;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the inference by steps whose own statements say what was renamed, and writes docs/rename-measures.md. */
public final class RenameMeasures {
    private final Engine engine = new PostgresEngine();
    private final TestServers servers;

    RenameMeasures(TestServers servers) {
        this.servers = servers;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        try (TestServers servers = new TestServers()) {
            Files.writeString(page(), new MeasuresPage(new RenameMeasures(servers).judgements()).text());
        }
    }

    static Path page() {
        return ProjectRoot.find().resolve("docs").resolve("rename-measures.md");
    }

    /** Of every labelled pair of every step of the test part. */
    List<Judgement> judgements() throws SQLException {
        List<Judgement> all = new ArrayList<>();
        for (CorpusCase step : Corpus.shared().cases("postgres")) {
            Optional<String> origin = origin(step.name());
            if (origin.isPresent()) {
                Labels labels = Labels.of(step.expected());
                if (labels.isLabelled()) {
                    judge(step, origin.get(), labels, all);
                }
            }
        }
        return all;
    }

    private static Optional<String> origin(String name) {
        if (name.startsWith("histories/") || name.startsWith("evolution/") || name.startsWith("upgrades/")) {
            return Optional.of("histories");
        }
        return name.startsWith("sqldef/") ? Optional.of("annotated") : Optional.empty();
    }

    private void judge(CorpusCase step, String origin, Labels labels, List<Judgement> all) throws SQLException {
        if (origin.equals("annotated") && labels.renamed().isEmpty()) {
            return;
        }
        Optional<Catalog> from = read(step.from());
        Optional<Catalog> to = read(step.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        List<Change.Rename> certain = new ArrayList<>();
        for (Inference.Stage stage : List.of(Inference.Stage.TABLES, Inference.Stage.COLUMNS)) {
            Inference inference =
                    new Inference(from.get(), to.get(), certain, id -> true, (old, now) -> KnownValues.NONE);
            Map<List<ObjectId>, Likeness> found = new HashMap<>();
            for (Likeness likeness : inference.of(stage)) {
                found.put(List.of(likeness.before().id(), likeness.after().id()), likeness);
                if (likeness.verdict() == Likeness.Verdict.RENAMED) {
                    certain.add(likeness.rename(Change.Origin.INFERRED));
                }
            }
            String kind = stage == Inference.Stage.TABLES ? "tables" : "columns";
            for (Inference.Group group : inference.groups(stage)) {
                group.pairs()
                        .forEach(pair ->
                                judged(step, origin, kind, labels, pair, found).ifPresent(all::add));
            }
        }
    }

    private static Optional<Judgement> judged(
            CorpusCase step,
            String origin,
            String kind,
            Labels labels,
            Inference.Weighed pair,
            Map<List<ObjectId>, Likeness> found) {
        String before = pair.before().id().name();
        String after = pair.after().id().name();
        boolean renamed = labels.isRename(before, after);
        if (!renamed && !labels.isNone(before, after)) {
            return Optional.empty();
        }
        Optional<Likeness> likeness = Optional.ofNullable(
                found.get(List.of(pair.before().id(), pair.after().id())));
        return Optional.of(new Judgement(
                origin,
                kind,
                "%s: %s → %s".formatted(step.name(), pair.before().id().path(), after),
                renamed,
                likeness.map(Likeness::probability).orElse(0.0),
                likeness.filter(one -> one.verdict() == Likeness.Verdict.RENAMED)
                        .isPresent()));
    }

    private Optional<Catalog> read(String script) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            for (ScriptStatement statement : engine.splitter().split(script)) {
                database.run(statement.sql());
            }
            return Optional.of(engine.reader().read(database.connection()).catalog());
        } catch (SQLException unloadable) {
            return Optional.empty();
        }
    }
}
