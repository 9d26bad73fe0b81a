package dev.plumbline.app.demo;

import dev.plumbline.app.engines.Engines;
import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A bookshop's database in a SQLite file, with rows, and a {@code .sql} file of what its developers want next.
 *
 * @param database the file of the database
 * @param wanted the file of what is wanted
 */
public record Bookshop(Path database, Path wanted) {
    private static final List<String> TABLES =
            List.of("authors", "books", "customers", "orders", "order_items", "reviews");

    /**
     * Makes both files in a folder that is there.
     *
     * @throws EnvironmentException if they can't be made
     */
    public static Bookshop create(Path directory) {
        Bookshop shop = new Bookshop(directory.resolve("shop.db"), directory.resolve("wanted.sql"));
        try {
            Files.writeString(shop.wanted, resource("wanted.sql"));
        } catch (IOException failure) {
            throw unwritable(directory, failure);
        }
        Engine engine = engine();
        try (Connection connection = shop.connect(engine, "?mode=rwc")) {
            connection.setAutoCommit(false);
            for (String script : List.of("shop.sql", "rows.sql")) {
                run(connection, engine.splitter().split(resource(script)));
            }
            connection.commit();
        } catch (SQLException failure) {
            throw unwritable(directory, failure);
        }
        return shop;
    }

    /** How many rows each of the first tables holds. */
    public Map<String, Long> countRows() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = connect(engine(), "");
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
        } catch (SQLException failure) {
            throw new EnvironmentException(
                    "PLB-1210", "Can't read " + database + ": " + failure.getMessage(), "", failure);
        }
        return counts;
    }

    private static Engine engine() {
        return Engines.installed().named("sqlite");
    }

    private Connection connect(Engine engine, String mode) {
        DatabaseAddress address =
                engine.address("sqlite:" + database + mode, Map.of()).orElseThrow();
        return engine.connect(address, ConnectOptions.STANDARD);
    }

    private static void run(Connection connection, List<ScriptStatement> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ScriptStatement script : statements) {
                statement.execute(script.sql().text());
            }
        }
    }

    private static String resource(String name) {
        try (InputStream text = Bookshop.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static EnvironmentException unwritable(Path directory, Exception failure) {
        return new EnvironmentException(
                "PLB-1220",
                "Can't make the demo's database in " + directory + ": " + failure.getMessage(),
                "Run it where you may write",
                failure);
    }
}
