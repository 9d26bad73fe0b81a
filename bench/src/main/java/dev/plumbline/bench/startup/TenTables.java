package dev.plumbline.bench.startup;

import dev.plumbline.app.shadow.MavenBinaries;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.postgres.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the same ten tables in a SQLite file and on a PostgreSQL server that runs until the standard input ends.
 *
 * <p>Arguments: a directory for the server's files, a major, and a directory for {@code ten.db} and for {@code postgres}, which
 * holds the database's JDBC URL as soon as everything is there.
 */
final class TenTables {
    private static final int TABLES = 10;

    private TenTables() {}

    public static void main(String... arguments) throws Exception {
        Path results = Path.of(arguments[2]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results.resolve("ten.db"))) {
            create(connection);
        }
        Place place = new Place(Path.of(arguments[0]), new MavenBinaries(System.getenv()));
        try (ShadowServer server = new PostgresEngine().shadows().start(arguments[1], place);
                ShadowDatabase database = server.create()) {
            create(database.connection());
            tell(database.connection(), results);
            while (System.in.read() >= 0) {
                // Whoever started this closes it when the measurement is over.
            }
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.executeUpdate("""
                    CREATE TABLE t%1$d (
                        id integer PRIMARY KEY,
                        parent_id integer NOT NULL REFERENCES t%2$d (id) ON DELETE CASCADE,
                        name varchar(40) NOT NULL UNIQUE,
                        price numeric(10, 2) NOT NULL DEFAULT 0 CHECK (price >= 0),
                        made timestamp DEFAULT CURRENT_TIMESTAMP,
                        note text
                    )
                    """.formatted(table, Math.max(0, table - 1)));
                statement.executeUpdate("CREATE INDEX t%1$d_made ON t%1$d (made DESC, name)".formatted(table));
            }
            statement.executeUpdate("CREATE VIEW cheap AS SELECT id, name FROM t0 WHERE price < 10");
        }
    }

    /** Adds a role that needs no password: deriving keys from one would take most of a short run's time, on both sides. */
    private static void tell(Connection connection, Path results) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE bench LOGIN");
            statement.execute("""
                DO $$
                BEGIN
                    EXECUTE format(
                        'COPY (SELECT unnest(ARRAY[%L, %L])) TO %L',
                        'host all bench 127.0.0.1/32 trust',
                        'host all all 127.0.0.1/32 scram-sha-256',
                        current_setting('hba_file'));
                END
                $$
                """);
            statement.execute("SELECT pg_reload_conf()");
        }
        String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "") + "?user=bench";
        Path partial = Files.writeString(results.resolve("postgres.partial"), url + "\n");
        Files.move(partial, results.resolve("postgres"));
    }
}
