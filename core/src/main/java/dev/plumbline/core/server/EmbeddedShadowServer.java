package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.problem.EnvironmentException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Shadow databases on a server of our own: one that an earlier run has left, or one that is started for it. Nobody else uses it
 * until it is closed; then the next run may have it for a while, if it is as new again.
 */
public final class EmbeddedShadowServer implements ShadowServer {
    /** A server that waits for us answers at once, or not at all. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ScratchServers servers;
    private final ScratchServer server;
    private final ScratchDatabases databases;
    private final Duration idle;
    private boolean closed;

    private EmbeddedShadowServer(
            ScratchServers servers, ScratchServer server, ScratchDatabases databases, Duration idle) {
        this.servers = servers;
        this.server = server;
        this.databases = databases;
        this.idle = idle;
    }

    /**
     * Finds one or starts one.
     *
     * @param idle how long it may wait for the next run; if zero, no other run has it, neither before nor after
     * @param dialect how to speak to it, by its port
     * @throws EnvironmentException if it doesn't start
     */
    public static EmbeddedShadowServer start(
            ServerProgram program, ServerFiles files, Duration idle, IntFunction<ScratchDialect> dialect) {
        ScratchServers servers = ScratchServers.of(program, files);
        if (!idle.isZero()) {
            for (Optional<ScratchServer> left = servers.take(); left.isPresent(); left = servers.take()) {
                Optional<ScratchDatabases> databases = asNew(left.get(), dialect);
                if (databases.isPresent()) {
                    return new EmbeddedShadowServer(servers, left.get(), databases.get(), idle);
                }
            }
        }
        ScratchServer server = servers.start();
        try {
            ScratchDatabases databases = ScratchDatabases.on(dialect.apply(server.port()));
            if (!idle.isZero()) {
                server.rememberNew(databases.state());
            }
            return new EmbeddedShadowServer(servers, server, databases, idle);
        } catch (RuntimeException e) {
            server.end();
            throw e;
        } catch (SQLException e) {
            server.end();
            throw new EnvironmentException(
                    "PLB-1404",
                    "%s can't be started: %s".formatted(program.words().server(), e.getMessage()),
                    "Name a server with --shadow " + program.words().address(),
                    e);
        }
    }

    /** Whatever is wrong with a server that was left, another one is started. */
    private static Optional<ScratchDatabases> asNew(ScratchServer server, IntFunction<ScratchDialect> dialect) {
        try {
            ScratchDatabases databases = ScratchDatabases.on(dialect.apply(server.port()), AT_ONCE);
            if (server.wasAsNew(databases.state())) {
                return Optional.of(databases);
            }
            databases.close();
        } catch (EnvironmentException | SQLException e) {
            server.drop();
            return Optional.empty();
        }
        server.drop();
        return Optional.empty();
    }

    @Override
    public String version() {
        return databases.version();
    }

    @Override
    public ShadowDatabase create() {
        return create(List.of());
    }

    @Override
    public ShadowDatabase create(List<Header.Setting> settings) {
        return databases.create(settings);
    }

    @Override
    public void close() {
        if (closed) {
            return; // it may be another's by now
        }
        closed = true;
        boolean asNew = !idle.isZero() && isAsNew();
        try {
            databases.close();
        } catch (EnvironmentException e) {
            server.end();
            throw e;
        }
        if (asNew && server.release(idle)) {
            servers.limit();
        } else {
            server.end(); // the databases go with it
        }
    }

    private boolean isAsNew() {
        try {
            databases.clean();
            return server.wasAsNew(databases.state());
        } catch (SQLException e) {
            return false; // it has no good answer, so nobody gets it
        }
    }
}
