package dev.plumbline.core.server;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Header;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shadow databases on a server that somebody named; each is removed when it is closed, and the last of them with us. */
public final class BorrowedShadowServer implements ShadowServer {
    private final ScratchDatabases databases;
    private final Deque<ShadowDatabase> created = new ArrayDeque<>();

    private BorrowedShadowServer(ScratchDatabases databases) {
        this.databases = databases;
    }

    /**
     * Connects to it.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if that is impossible
     */
    public static BorrowedShadowServer of(ScratchDialect dialect) {
        return new BorrowedShadowServer(ScratchDatabases.on(dialect));
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
        ShadowDatabase database = databases.create(settings);
        created.push(database);
        return database;
    }

    @Override
    public void close() {
        try {
            created.forEach(ShadowDatabase::close);
        } finally {
            databases.close();
        }
    }
}
