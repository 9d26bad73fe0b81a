package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

/** A live PostgreSQL database as tests of the commands need it: with an address that a person could type. */
final class Live {
    /** No output may hold it. */
    static final String PASSWORD = "geheim";

    private static final Path PSQL = Path.of("/usr/bin/psql");

    private Live() {}

    static Engine postgres() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> "postgres".equals(engine.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The address for a user of our own, with its password. */
    static String address(Connection connection) throws SQLException {
        run(connection, """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shopkeeper') THEN
                    CREATE ROLE shopkeeper SUPERUSER LOGIN PASSWORD 'geheim';
                END IF;
            END $$\
            """);
        String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
        return url.replace("jdbc:postgresql://", "postgresql://shopkeeper:" + PASSWORD + "@");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    static boolean hasPsql() {
        return Files.isExecutable(PSQL);
    }

    /** Runs a script in psql, which must have nothing to say. */
    static void psql(String address, Path script, Path said) throws Exception {
        Process psql = new ProcessBuilder(PSQL.toString(), "-X", "-q", "-f", script.toString(), address)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(psql.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).hasContent("");
        assertThat(psql.exitValue()).isZero();
    }
}
