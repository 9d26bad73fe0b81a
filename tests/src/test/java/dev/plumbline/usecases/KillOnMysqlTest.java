package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.config.Options;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each statement of DDL commits by itself on MariaDB and MySQL. An apply that is killed there, in the tool, in the server or on the way
 * between them, has done each step or hasn't, with all rows; the next one goes on and arrives, and nothing tells of the kill any more.
 * What became of it is asked of the server, not of Plumbline. {@code -Dplumbline.kills=100} kills that often in each way, on MySQL too.
 */
@ExtendWith(TestServers.Provider.class)
final class KillOnMysqlTest {
    private static final String ONE = """
        CREATE TABLE customers (id int NOT NULL, name varchar(50));
        CREATE TABLE orders (id int NOT NULL PRIMARY KEY, customer int, total int, note varchar(50), KEY by_total (total),
            KEY by_customer (customer));
        CREATE TABLE parts (id int NOT NULL, place int)
            PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (1000), PARTITION p1 VALUES LESS THAN (2000000));
        CREATE TABLE ledger (id int AUTO_INCREMENT PRIMARY KEY, amount int NOT NULL, CONSTRAINT positive CHECK (amount > 0));
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
        CREATE TRIGGER watch BEFORE INSERT ON ledger FOR EACH ROW SET NEW.amount = NEW.amount + 1;
        CREATE PROCEDURE tidy() DELETE FROM ledger WHERE amount < 0;
        """;
    private static final String OTHER = """
        CREATE TABLE customers (id int NOT NULL PRIMARY KEY, name varchar(60) NOT NULL, CONSTRAINT named CHECK (name <> ''));
        CREATE TABLE orders (id int NOT NULL, customer int NOT NULL, total bigint, note varchar(50), day date,
            PRIMARY KEY (id, customer), UNIQUE KEY once (note), KEY by_total (total, id), KEY by_customer (customer),
            CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id));
        CREATE TABLE parts (id int NOT NULL, place bigint, KEY by_place (place))
            PARTITION BY RANGE (id) (PARTITION p00 VALUES LESS THAN (500), PARTITION p0 VALUES LESS THAN (1000),
                PARTITION p1 VALUES LESS THAN (2000000));
        CREATE TABLE ledger (id bigint AUTO_INCREMENT PRIMARY KEY, amount decimal(12, 2) NOT NULL, token varchar(36) DEFAULT 'none',
            CONSTRAINT positive CHECK (amount >= 1));
        CREATE TABLE journal (id int AUTO_INCREMENT PRIMARY KEY, said text);
        CREATE VIEW large AS SELECT id, total, note FROM orders WHERE total > 10;
        CREATE TRIGGER watch BEFORE INSERT ON ledger FOR EACH ROW SET NEW.amount = NEW.amount + 2;
        CREATE TRIGGER said AFTER INSERT ON ledger FOR EACH ROW INSERT INTO journal (said) VALUES (NEW.amount);
        CREATE PROCEDURE tidy() DELETE FROM ledger WHERE amount < 1;
        CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM journal;
        """;

    /** The digits of five sequences of ten. */
    private static final String FILLING = """
        CREATE TABLE d (d int); INSERT INTO d VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
        INSERT INTO customers SELECT n.n, CONCAT('n', n.n)
            FROM (SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n FROM d a, d b, d c, d e, d f) n WHERE n.n <= %1$d;
        INSERT INTO orders SELECT id, id, id %% 50, CONCAT('t', id) FROM customers;
        INSERT INTO parts SELECT id, id + 1 FROM customers;
        INSERT INTO ledger (amount) SELECT id FROM customers;
        DROP TABLE d;
        """.formatted(KillRounds.ROWS);

    private static final String ROWS_THERE = """
        SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(t))) FROM (
            SELECT CONCAT_WS(' ', 'c', id, name) AS t FROM customers
            UNION ALL SELECT CONCAT_WS(' ', 'o', id, customer, total, note) FROM orders
            UNION ALL SELECT CONCAT_WS(' ', 'l', id, CAST(amount AS signed)) FROM ledger
            UNION ALL SELECT CONCAT_WS(' ', 'p', id, place) FROM parts) r
        """;

    private static final String PROGRAMS = """
        SELECT CONCAT_WS(' ', 'trigger', TRIGGER_NAME, ACTION_STATEMENT) FROM information_schema.TRIGGERS
        WHERE TRIGGER_SCHEMA = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'view', TABLE_NAME, VIEW_DEFINITION) FROM information_schema.VIEWS
        WHERE TABLE_SCHEMA = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'routine', ROUTINE_NAME, ROUTINE_DEFINITION) FROM information_schema.ROUTINES
        WHERE ROUTINE_SCHEMA = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'event', EVENT_NAME, EVENT_DEFINITION) FROM information_schema.EVENTS
        WHERE EVENT_SCHEMA = DATABASE()
        """;

    private static final String TABLES =
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE"
                    + " TABLE'";

    private static final String KILL = """
        SELECT CONCAT('KILL ', ID) FROM information_schema.PROCESSLIST WHERE USER = 'shopkeeper' AND DB = DATABASE()
        """;

    @TempDir
    private Path folder;

    static Stream<String> versions() {
        return Stream.of(MysqlShop.MARIADB, UnpackedMysql.VERSION).limit(KillRounds.KILLS > 5 ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theServerMayKill(String version, TestServers servers, TestReporter reporter) throws Exception {
        try (MysqlShop shop = shop(servers, version)) {
            KillRounds rounds = rounds(shop, reporter);
            rounds.run(() -> turn(shop), rounds.inThread(shop.address(), () -> kill(shop)));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theNetworkMayBreak(String version, TestServers servers, TestReporter reporter) throws Exception {
        try (MysqlShop shop = shop(servers, version);
                CutProxy proxy = CutProxy.to("jdbc:tcp://127.0.0.1:" + shop.port())) {
            String address = shop.address().replace(":" + shop.port(), ":" + proxy.port());
            KillRounds rounds = rounds(shop, reporter);
            rounds.run(() -> turn(shop), rounds.inThread(address, proxy::cut));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theToolMayBeKilled(String version, TestServers servers, TestReporter reporter) throws Exception {
        try (MysqlShop shop = shop(servers, version)) {
            rounds(shop, reporter).run(() -> turn(shop), KillRounds.ofProcess(shop.address(), Strategy.SIMPLE));
        }
    }

    /** Not by chance: once before each step, when it has been announced in the journal. */
    @ParameterizedTest
    @MethodSource("versions")
    void aKillAtTheBeginningOfEachStepLosesNothing(String version, TestServers servers, TestReporter reporter)
            throws Exception {
        try (MysqlShop shop = shop(servers, version)) {
            KillRounds rounds = rounds(shop, reporter);
            List<String> rows = shop.list(ROWS_THERE);
            String one = rounds.snapshot("one.json");
            turn(shop);
            String other = rounds.snapshot("other.json");
            List<String> schema = schema(shop);
            rounds.arrive(one);
            List<String> steps = shop.plan(OTHER).steps().map(Step::summary).toList();
            assertThat(steps).hasSizeGreaterThan(5).doesNotHaveDuplicates();
            for (String step : steps) {
                Options options = KillRounds.options(Strategy.SIMPLE).withProgress(what -> {
                    if (what.equals(step)) {
                        kill(shop);
                    }
                });
                KillRounds.apply(options, shop.address(), other);
                assertThat(shop.plumbline().stopped(shop.target()))
                        .hasValueSatisfying(
                                stopped -> assertThat(stopped.done()).isEqualTo(steps.indexOf(step)));
                rounds.arrive(other);
                assertThat(schema(shop)).isEqualTo(schema);
                assertThat(shop.list(ROWS_THERE)).isEqualTo(rows);
                rounds.arrive(one);
            }
        }
    }

    private MysqlShop shop(TestServers servers, String version) throws SQLException {
        MysqlShop shop =
                new MysqlShop(servers, version, folder, options -> KillRounds.options(options, Strategy.SIMPLE));
        shop.run(ONE);
        shop.run("DROP TRIGGER watch");
        shop.run(FILLING);
        shop.run("CREATE TRIGGER watch BEFORE INSERT ON ledger FOR EACH ROW SET NEW.amount = NEW.amount + 1");
        return shop;
    }

    private static void turn(MysqlShop shop) throws IOException {
        LiveShop.assertDone(shop.apply(shop.plan(OTHER)));
    }

    private KillRounds rounds(MysqlShop shop, TestReporter reporter) {
        return new KillRounds(
                new KillRounds.Ground(shop.plumbline(), shop::target, () -> shop.list(ROWS_THERE), () -> schema(shop)),
                folder,
                KillRounds.options(Strategy.SIMPLE),
                reporter);
    }

    /** Everything, the journal's tables included, but for the counters and the order of keys. */
    private static List<String> schema(MysqlShop shop) throws SQLException {
        List<String> all = new ArrayList<>(shop.list(PROGRAMS));
        for (String table : shop.list(TABLES)) {
            all.add(shop.shown(table)
                    .replaceAll(" AUTO_INCREMENT=\\d+", "")
                    .lines()
                    .map(line -> line.replaceFirst(",$", ""))
                    .sorted()
                    .collect(Collectors.joining("\n")));
        }
        return all.stream().sorted().toList();
    }

    /** From a session of its own, for the shop's may be at work. */
    private static void kill(MysqlShop shop) {
        try (Connection other = shop.another();
                Statement statement = other.createStatement()) {
            for (String kill : shop.list(KILL + " AND ID <> " + id(other))) {
                statement.execute(kill);
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String id(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
