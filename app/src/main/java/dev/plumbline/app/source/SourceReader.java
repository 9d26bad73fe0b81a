package dev.plumbline.app.source;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.json.PlanReader;
import dev.plumbline.app.json.SnapshotReader;
import dev.plumbline.app.shadow.Shadows;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.ColumnStatistics;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.rename.likeness.KnownValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads sources. */
public final class SourceReader {
    private final Options options;
    private final Engines engines;
    private final Shadows shadows;

    public SourceReader(Options options, Engines engines, Shadows shadows) {
        this.options = options;
        this.engines = engines;
        this.shadows = shadows;
    }

    /** Two sources that are compared. */
    public record Pair(Snapshot from, Snapshot to) {}

    /**
     * Reads one source.
     *
     * @throws UsageException if it can't be understood, or doesn't say which engine it is for
     * @throws EnvironmentException if it can't be reached
     */
    public Snapshot read(Source source) {
        return switch (source) {
            case Source.Live live -> readLive(live);
            case Source.Connected connected -> readConnected(connected);
            case Source.SnapshotFile file -> readDocument(file.path());
            case Source.Empty empty ->
                empty.engine().engine().empty(empty.engine().version());
            case Source.Scripts scripts -> load(scripts, scripts.engine().orElseThrow(() -> needsEngine(scripts)));
        };
    }

    /**
     * Reads two sources. One that doesn't say its engine or version takes the other's. Of two live databases neither keeps the
     * server's inner numbers: a database isn't in two states at once, so they are two, one of them a copy perhaps.
     */
    public Pair readBoth(Source from, Source to) {
        Pair pair = readEach(from, to);
        return isLive(from) && isLive(to) ? new Pair(withoutPhysical(pair.from()), withoutPhysical(pair.to())) : pair;
    }

    private static boolean isLive(Source source) {
        return source instanceof Source.Live || source instanceof Source.Connected;
    }

    private static Snapshot withoutPhysical(Snapshot snapshot) {
        return new Snapshot(
                snapshot.header(), snapshot.catalog(), snapshot.evidence().withoutPhysical());
    }

    private Pair readEach(Source from, Source to) {
        if (!isComplete(from) && isComplete(to)) {
            Snapshot second = read(to);
            return new Pair(readBeside(from, version(second)), second);
        }
        Snapshot first = declared(from)
                .or(() -> declared(to))
                .map(engine -> readBeside(from, engine))
                .orElseGet(() -> read(from));
        return new Pair(first, readBeside(to, version(first)));
    }

    /**
     * The bytes of tables, as far as a source can tell.
     *
     * @throws EnvironmentException if it can't be reached
     */
    public Map<ObjectId, Long> sizes(Source source, List<ObjectId> tables) {
        return asked(
                source,
                engine -> engine.sizes().map(sizes -> sizes::of),
                tables,
                "how large tables are can't be told: ");
    }

    /** What is known of the values in two databases; nothing where one of the sources is none. */
    public KnownValues.Asked values(Source from, Source to) {
        return isLive(from) && isLive(to)
                ? (before, after) -> new KnownValues(statistics(from, before), statistics(to, after))
                : (before, after) -> KnownValues.NONE;
    }

    private Map<ObjectId, ColumnStatistics> statistics(Source source, Collection<ObjectId> tables) {
        return asked(
                source,
                engine -> engine.statistics().map(statistics -> statistics::of),
                tables,
                "what values columns hold can't be told: ");
    }

    /** Something that a database may tell of tables. */
    private interface Question<T> {
        Map<ObjectId, T> ask(Connection connection, Collection<ObjectId> tables) throws SQLException;
    }

    /** What a source tells; nothing if it is no database, its engine can't, or it fails, which is said. */
    private <T> Map<ObjectId, T> asked(
            Source source,
            Function<Engine, Optional<Question<T>>> asking,
            Collection<ObjectId> tables,
            String failing) {
        boolean tells =
                source instanceof Source.Live live ? asking.apply(live.engine()).isPresent() : isLive(source);
        if (tables.isEmpty() || !tells) {
            return Map.of();
        }
        try (Session session = open(source)) {
            Optional<Question<T>> question = asking.apply(session.engine());
            return question.isPresent() ? question.get().ask(session.connection(), tables) : Map.of();
        } catch (SQLException unknown) {
            options.progress().tell(failing + unknown.getMessage());
            return Map.of();
        }
    }

    /** Opens a connection to a database, and tells its engine. */
    public Session open(Source source) {
        return switch (source) {
            case Source.Live live -> new Session(live.engine(), connect(live));
            case Source.Connected connected -> open(connected);
            case Source.SnapshotFile file -> throw notLive(file);
            case Source.Empty empty -> throw notLive(empty);
            case Source.Scripts scripts -> throw notLive(scripts);
        };
    }

    private static boolean isComplete(Source source) {
        return switch (source) {
            case Source.Live live -> true;
            case Source.Connected connected -> true;
            case Source.SnapshotFile file -> true;
            case Source.Empty empty -> !empty.engine().version().isEmpty();
            case Source.Scripts scripts ->
                scripts.engine().filter(engine -> !engine.version().isEmpty()).isPresent();
        };
    }

    /** What a source says of its engine before it is read. */
    private static Optional<EngineVersion> declared(Source source) {
        return switch (source) {
            case Source.Live live -> Optional.of(new EngineVersion(live.engine(), ""));
            case Source.Empty empty -> Optional.of(empty.engine());
            case Source.Scripts scripts -> scripts.engine();
            case Source.Connected connected -> Optional.empty();
            case Source.SnapshotFile file -> Optional.empty();
        };
    }

    private EngineVersion version(Snapshot snapshot) {
        return EngineVersion.of(engines.named(snapshot.header().engine()), snapshot.header());
    }

    /** Reads a source that takes from the other one what it doesn't say itself. */
    private Snapshot readBeside(Source source, EngineVersion other) {
        Optional<EngineVersion> own = declared(source);
        EngineVersion wanted = own.filter(engine -> isOther(engine, other))
                .orElseGet(() -> own.filter(engine -> !engine.version().isEmpty())
                        .orElse(other)
                        .asSet(other));
        return switch (source) {
            case Source.Scripts scripts -> load(scripts, wanted);
            case Source.Empty empty -> wanted.engine().empty(wanted.version());
            case Source.Live live -> readLive(live);
            case Source.Connected connected -> readConnected(connected);
            case Source.SnapshotFile file -> readDocument(file.path());
        };
    }

    private static boolean isOther(EngineVersion engine, EngineVersion other) {
        return !engine.engine().name().equals(other.engine().name());
    }

    private Snapshot load(Source.Scripts scripts, EngineVersion engine) {
        return new ScriptLoader(shadows, options.progress()).load(scripts.path(), engine);
    }

    private Snapshot readDocument(Path path) {
        return new SnapshotReader(engines).read(ScriptFiles.bytes(path), path.toString());
    }

    /**
     * The plan in a document.
     *
     * @throws UsageException if the file can't be read, or holds none
     */
    public PlanDocument plan(Path path) {
        return new PlanReader(engines).read(ScriptFiles.bytes(path), path.toString());
    }

    private Snapshot readLive(Source.Live live) {
        try (Connection connection = connect(live)) {
            return live.engine().reader().read(connection);
        } catch (SQLException failure) {
            throw unreadable(live, failure);
        }
    }

    private Connection connect(Source.Live live) {
        return live.engine()
                .connect(
                        live.address(),
                        new ConnectOptions(options.timeout(), ConnectOptions.STANDARD.applicationName()));
    }

    private Snapshot readConnected(Source.Connected connected) {
        try (Connection connection = connected.dataSource().getConnection()) {
            return engines.of(connection).reader().read(connection);
        } catch (SQLException failure) {
            throw unreadable(connected, failure);
        }
    }

    private Session open(Source.Connected connected) {
        try {
            Connection connection = connected.dataSource().getConnection();
            return new Session(engines.of(connection), connection);
        } catch (SQLException failure) {
            throw unreadable(connected, failure);
        }
    }

    private static EnvironmentException unreadable(Source source, SQLException failure) {
        return new EnvironmentException(
                "PLB-1210", "Can't read %s: %s".formatted(source.display(), failure.getMessage()), "", failure);
    }

    private static UsageException needsEngine(Source.Scripts scripts) {
        if (!Files.exists(scripts.path())) {
            return new UsageException(
                    "PLB-1202", "Can't read %s: there is no such file".formatted(scripts.display()), "");
        }
        return new UsageException(
                "PLB-1203",
                "%s doesn't say which engine it is for".formatted(scripts.display()),
                "Say so with --engine, for example --engine postgres:17");
    }

    private static UsageException notLive(Source source) {
        return new UsageException(
                "PLB-1213", "%s is not a database that can be changed".formatted(source.display()), "");
    }
}
