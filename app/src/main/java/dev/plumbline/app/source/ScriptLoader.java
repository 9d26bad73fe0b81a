package dev.plumbline.app.source;

import dev.plumbline.app.comment.FormerNames;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.shadow.Scratch;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.model.FormerName;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads files of SQL into a scratch database and reads what came of it: nobody but the server understands them. */
final class ScriptLoader {
    private final Shadows shadows;
    private final Progress progress;

    ScriptLoader(Shadows shadows, Progress progress) {
        this.shadows = shadows;
        this.progress = progress;
    }

    Snapshot load(Path path, EngineVersion wanted) {
        List<Path> files = ScriptFiles.of(path);
        List<String> texts = files.stream().map(ScriptFiles::text).toList();
        try (Scratch scratch = shadows.open(wanted)) {
            progress.begin("loading %s into a scratch %s"
                    .formatted(path, scratch.engine().describe()));
            List<Notice> notices = new ArrayList<>();
            for (int at = 0; at < files.size(); at++) {
                notices.addAll(run(files.get(at), texts.get(at), scratch));
            }
            notices.addAll(versions(wanted, scratch.engine(), path));
            Snapshot snapshot = scratch.read();
            FormerNames former = new FormerNames(snapshot.catalog());
            for (int at = 0; at < files.size(); at++) {
                former.read(texts.get(at), files.get(at).toString());
            }
            notices.addAll(former.notices());
            return told(snapshot, former.names(), notices);
        } catch (SQLException failure) {
            throw new EnvironmentException(
                    "PLB-1211", "Can't read back %s: %s".formatted(path, failure.getMessage()), "", failure);
        }
    }

    private static List<Notice> run(Path file, String text, Scratch scratch) {
        List<Notice> notices = new ArrayList<>();
        for (ScriptStatement statement : scratch.engine().engine().splitter().split(text)) {
            String place = "%s:%d: ".formatted(file, statement.line());
            try {
                for (Notice notice : scratch.run(statement.sql())) {
                    notices.add(new Notice(notice.code(), place + notice.message()));
                }
            } catch (SQLException refused) {
                throw new UsageException(
                        "PLB-1206", place + firstLine(refused), "in: " + Excerpt.of(statement.sql()), refused);
            } catch (UsageException refused) {
                Problem problem = refused.problem();
                throw new UsageException(problem.code(), place + problem.what(), problem.next(), refused);
            }
        }
        return notices;
    }

    /** What the server says first; the rest is about positions in a text that nobody sees. */
    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    private static List<Notice> versions(EngineVersion wanted, EngineVersion used, Path path) {
        if (wanted.version().isEmpty() || used.engine().samePrinting(wanted.version(), used.version())) {
            return List.of();
        }
        return List.of(new Notice(
                "PLB-1212",
                "%s was loaded on %s, as %s is not to be had".formatted(path, used.describe(), wanted.describe())));
    }

    /** Scratch servers are copies of one another, so that their inner numbers say nothing of who is who. */
    private static Snapshot told(Snapshot snapshot, List<FormerName> names, List<Notice> more) {
        Header header = snapshot.header();
        List<Notice> notices = new ArrayList<>(header.notices());
        notices.addAll(more);
        return new Snapshot(
                new Header(header.engine(), header.version(), header.settings(), header.unknowns(), notices),
                snapshot.catalog(),
                snapshot.evidence()
                        .with(snapshot.evidence().dependencies(), names)
                        .withoutPhysical());
    }
}
