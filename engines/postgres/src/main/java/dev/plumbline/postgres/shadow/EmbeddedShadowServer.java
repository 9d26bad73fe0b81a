package dev.plumbline.postgres.shadow;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.postgres.connect.PostgresConnector;
import java.util.Map;

/** Shadow databases on a server that we started ourselves. */
final class EmbeddedShadowServer implements ShadowServer {
    private final PostgresServer server;
    private final ScratchDatabases databases;

    private EmbeddedShadowServer(PostgresServer server, ScratchDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static EmbeddedShadowServer start(Installation installation, ServerFiles files, RunMode mode) {
        PostgresServer server = PostgresServer.start(installation, files, mode);
        try {
            return new EmbeddedShadowServer(
                    server, ScratchDatabases.onOurs(address(server), new PostgresConnector(ConnectOptions.STANDARD)));
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
        return databases.create();
    }

    @Override
    public void close() {
        try {
            databases.close();
        } finally {
            server.close(); // the databases go with it
        }
    }

    private static DatabaseAddress address(PostgresServer server) {
        return new DatabaseAddress(
                "postgresql://postgres@127.0.0.1:%d/postgres".formatted(server.port()),
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port()),
                Map.of("user", "postgres", "password", server.password(), "sslmode", "disable"));
    }
}
