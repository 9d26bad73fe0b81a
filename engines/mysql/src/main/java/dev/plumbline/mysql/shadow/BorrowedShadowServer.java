package dev.plumbline.mysql.shadow;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Header;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shadow databases on a server that somebody named; each is removed when it is closed, and the last of them with us. */
final class BorrowedShadowServer implements ShadowServer {
    private final ScratchDatabases databases;
    private final Deque<ShadowDatabase> created = new ArrayDeque<>();

    BorrowedShadowServer(ScratchDatabases databases) {
        this.databases = databases;
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
