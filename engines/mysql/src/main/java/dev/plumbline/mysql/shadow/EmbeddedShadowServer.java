package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Header;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shadow databases on a server that we started ourselves. */
final class EmbeddedShadowServer implements ShadowServer {
    private final MysqlServer server;
    private final ScratchDatabases databases;

    private EmbeddedShadowServer(MysqlServer server, ScratchDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static EmbeddedShadowServer start(
            Installation installation,
            ServerFiles files,
            RunMode mode,
            Function<DatabaseAddress, Connection> connector) {
        MysqlServer server = MysqlServer.start(installation, files, mode);
        try {
            return new EmbeddedShadowServer(server, ScratchDatabases.onOurs(address(server), connector));
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

    private static DatabaseAddress address(MysqlServer server) {
        return new DatabaseAddress(
                "mysql://root@127.0.0.1:" + server.port(),
                "jdbc:mariadb://127.0.0.1:%d/".formatted(server.port()),
                Map.of(
                        "user",
                        "root",
                        "password",
                        server.password(),
                        "sslMode",
                        "disable",
                        "allowPublicKeyRetrieval",
                        "true"));
    }
}
