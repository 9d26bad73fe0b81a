package dev.plumbline.sqlite;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shadow databases in memory: SQLite is where the driver is, so there is nothing to start. */
final class SqliteShadows implements ShadowServers {
    @Override
    public ShadowServer start(String version, Place place) {
        return new Memory();
    }

    private static final class Memory implements ShadowServer {
        @Override
        public String version() {
            return SqliteConnections.version();
        }

        @Override
        public ShadowDatabase create() {
            return new MemoryDatabase(SqliteConnections.openMemory());
        }

        @Override
        public void close() {
            // Each database goes with its connection.
        }
    }

    private record MemoryDatabase(Connection connection) implements ShadowDatabase {
        private static final Pattern NO_MODULE = Pattern.compile("no such module: (\\S+?)\\)?$");

        @Override
        public Optional<String> lacking(SQLException refusal) {
            Matcher module = NO_MODULE.matcher(String.valueOf(refusal.getMessage()));
            return module.find() ? Optional.of("the module " + module.group(1)) : Optional.empty();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("A database in memory can't be closed", e);
            }
        }
    }
}
