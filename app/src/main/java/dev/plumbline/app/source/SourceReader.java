package dev.plumbline.app.source;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.EnvironmentException;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads sources. Closing it stops the scratch servers that it started. */
public final class SourceReader implements AutoCloseable {
    private final Options options;
    private final Engines engines;

    public SourceReader(Options options, Engines engines) {
        this.options = options;
        this.engines = engines;
    }

    /** Two sources that are compared. */
    public record Pair(Snapshot from, Snapshot to) {}

    /** Reads one source. */
    public Snapshot read(Source source) {
        return switch (source) {
            case Source.Live live -> readLive(live);
            case Source.Connected connected -> readConnected(connected);
            case Source.Empty empty ->
                empty.engine().engine().empty(empty.engine().version());
            case Source.Scripts scripts -> throw new UnsupportedOperationException(scripts.display());
            case Source.SnapshotFile file -> throw new UnsupportedOperationException(file.display());
        };
    }

    /** Reads two sources; one that doesn't know its engine takes the other's. */
    public Pair readBoth(Source from, Source to) {
        return new Pair(read(from), read(to));
    }

    private Snapshot readLive(Source.Live live) {
        ConnectOptions connect = new ConnectOptions(options.timeout(), ConnectOptions.STANDARD.applicationName());
        try (Connection connection = live.engine().connect(live.address(), connect)) {
            return live.engine().reader().read(connection);
        } catch (SQLException failure) {
            throw unreadable(live, failure);
        }
    }

    private Snapshot readConnected(Source.Connected connected) {
        try (Connection connection = connected.dataSource().getConnection()) {
            Engine engine = engines.of(connection);
            return engine.reader().read(connection);
        } catch (SQLException failure) {
            throw unreadable(connected, failure);
        }
    }

    private static EnvironmentException unreadable(Source source, SQLException failure) {
        return new EnvironmentException(
                "PLB-1210", "Can't read %s: %s".formatted(source.display(), failure.getMessage()), "", failure);
    }

    @Override
    public void close() {}
}
