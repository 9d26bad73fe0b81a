package dev.plumbline.bench.scale;

import dev.plumbline.app.shadow.MavenBinaries;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.Place;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.catalog.MysqlCatalogReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Times the reading of many tables of MySQL or MariaDB beside the reader's own queries, whose rows are fetched and thrown away:
 * what reading costs at the least.
 *
 * <p>Arguments: a directory for the server's files, a version ({@code 11.4-MariaDB}, {@code 9}), numbers of tables.
 */
public final class MysqlScaleRun {
    private static final int ROUNDS = 5;

    private static final List<String> QUERIES = List.of(
            "database",
            "tables",
            "columns",
            "keys",
            "foreign_keys",
            "foreign_key_columns",
            "checks",
            "triggers",
            "routines",
            "events");

    private MysqlScaleRun() {}

    @SuppressWarnings("SystemOut") // a measurement prints
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Engine engine = new MysqlEngine();
        Place place = new Place(Path.of(words.get(0)), new MavenBinaries(System.getenv()));
        PrintStream out = System.out;
        out.println("tables  raw s  ours s  ours/raw  cold raw s  cold ours s  objects");
        try (ShadowServer server = engine.shadows().start(words.get(1), place)) {
            for (String tables : words.subList(2, words.size())) {
                measure(engine, server, Integer.parseInt(tables), out);
            }
        }
    }

    private static void measure(Engine engine, ShadowServer server, int tables, PrintStream out)
            throws SQLException, IOException {
        try (ShadowDatabase database = server.create()) {
            Connection connection = database.connection();
            create(connection, tables);
            List<String> queries = queries(connection);
            double cold = Times.seconds(() -> engine.reader().read(connection));
            double coldRaw = Times.seconds(() -> drain(connection, queries));
            double[] raw = new double[ROUNDS];
            double[] ours = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                raw[round] = Times.seconds(() -> drain(connection, queries));
                ours[round] = Times.seconds(() -> engine.reader().read(connection));
            }
            out.printf(
                    "%6d  %5.2f  %6.2f  %8.2f  %10.2f  %11.2f  %7d%n",
                    tables,
                    Times.median(raw),
                    Times.median(ours),
                    Times.median(ours) / Times.median(raw),
                    coldRaw,
                    cold,
                    engine.reader().read(connection).catalog().size());
        }
    }

    /** Tables as applications have them: a key, a name, money, times, a reference to the table before, two indexes. */
    private static void create(Connection connection, int tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int at = 0; at < tables; at++) {
                statement.execute("""
                    CREATE TABLE table_%d (
                      id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
                      name varchar(100) NOT NULL DEFAULT 'nobody' COMMENT 'who',
                      amount decimal(12,2) DEFAULT 0,
                      kind enum('a','b') NOT NULL,
                      note text,
                      made datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
                      before_it bigint,
                      KEY by_name (name),
                      UNIQUE KEY by_kind (kind, made, id)%s
                    ) COMMENT='one of many'\
                    """.formatted(
                                at,
                                at == 0
                                        ? ""
                                        : ", CONSTRAINT fk_%d FOREIGN KEY (before_it) REFERENCES table_%d (id)"
                                                .formatted(at, at - 1)));
            }
        }
    }

    private static List<String> queries(Connection connection) throws SQLException, IOException {
        boolean mariadb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        List<String> queries = new ArrayList<>();
        for (String name : QUERIES) {
            String own = name + (mariadb ? ".mariadb.sql" : ".mysql.sql");
            try (InputStream flavoured = MysqlCatalogReader.class.getResourceAsStream(own);
                    InputStream common = MysqlCatalogReader.class.getResourceAsStream(name + ".sql")) {
                InputStream found = flavoured == null ? Objects.requireNonNull(common, name) : flavoured;
                queries.add(new String(found.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return queries;
    }

    private static long drain(Connection connection, List<String> queries) throws SQLException {
        long values = 0;
        for (String query : queries) {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, connection.getCatalog());
                values += drain(statement);
            }
        }
        return values;
    }

    private static long drain(PreparedStatement statement) throws SQLException {
        long values = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    values += rows.getString(column) == null ? 0 : 1;
                }
            }
        }
        return values;
    }
}
