package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Header;
import java.util.List;
import java.util.function.IntFunction;

/** Shadow databases on a server that we started ourselves. */
public final class EmbeddedShadowServer implements ShadowServer {
    private final ScratchServer server;
    private final ScratchDatabases databases;

    private EmbeddedShadowServer(ScratchServer server, ScratchDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    /**
     * Starts one.
     *
     * @param dialect how to speak to it, by its port
     * @throws dev.plumbline.core.problem.EnvironmentException if it doesn't start
     */
    public static EmbeddedShadowServer start(
            ServerProgram program, ServerFiles files, IntFunction<ScratchDialect> dialect) {
        ScratchServer server = ScratchServer.start(program, files);
        try {
            return new EmbeddedShadowServer(server, ScratchDatabases.on(dialect.apply(server.port())));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
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
        try {
            databases.close();
        } finally {
            server.close(); // the databases go with it
        }
    }
}
