package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.testkit.TestServers;
import dev.plumbline.testkit.UnpackedMysql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Renames and proofs on MariaDB, where every statement commits by itself and a rename of a column breaks the views that name it. */
@ExtendWith(TestServers.Provider.class)
final class RenamesOnMariadbTest {
    private static final String VERSION = "11.4-MariaDB";

    private static final String SHOP = """
        CREATE TABLE customers (id int AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL);
        CREATE TABLE orders (id int AUTO_INCREMENT PRIMARY KEY, total decimal(8, 2) NOT NULL, customer_id int,
            twice decimal(9, 2) AS (total * 2) STORED, KEY by_total (total), CONSTRAINT positive CHECK (total > 0),
            CONSTRAINT of_customer FOREIGN KEY (customer_id) REFERENCES customers (id));
        CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 5;
        CREATE TRIGGER watch BEFORE INSERT ON orders FOR EACH ROW SET NEW.total = NEW.total + 1;
        """;
    private static final String WANTED = """
        CREATE TABLE customers (id int AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL);
        CREATE TABLE purchases (id int AUTO_INCREMENT PRIMARY KEY, amount decimal(10, 2) NOT NULL, customer_id int,
            twice decimal(9, 2) AS (amount * 2) STORED, KEY by_amount (amount), CONSTRAINT positive CHECK (amount > 0),
            CONSTRAINT of_customer FOREIGN KEY (customer_id) REFERENCES customers (id));
        CREATE VIEW big AS SELECT id, amount AS total FROM purchases WHERE amount > 5;
        CREATE TRIGGER watch BEFORE INSERT ON purchases FOR EACH ROW SET NEW.amount = NEW.amount + 1;
        """;
    private static final String ROWS =
            "INSERT INTO customers VALUES (1, 'Ada'); INSERT INTO orders (id, total, customer_id) VALUES (7, 5, 1),"
                    + " (9, 6, 1);";

    private final MysqlEngine engine = new MysqlEngine();

    @TempDir
    private Path folder;

    @Test
    void aTableAndItsColumnAreRenamedWithAllThatMentionsThemAndTheRowsStay(TestServers servers) throws Exception {
        assertRenamed(VERSION, servers);
    }

    @Test
    void tablesFarFromARenameKeepTheirIndexes(TestServers servers) throws Exception {
        String schools = """
            CREATE TABLE schools (id int PRIMARY KEY);
            CREATE TABLE courses (id int PRIMARY KEY, school int NOT NULL, KEY by_school (school),
                CONSTRAINT of_school FOREIGN KEY (school) REFERENCES schools (id));
            CREATE TABLE enrolments (course int NOT NULL, person int NOT NULL, PRIMARY KEY (course, person),
                CONSTRAINT of_course FOREIGN KEY (course) REFERENCES courses (id));
            """;
        try (ShadowDatabase database = servers.database(engine, VERSION);
                Plumbline plumbline = plumbline(VERSION, "schools=places", "courses.school=place")) {
            run(database, schools);
            String wanted = schools.replace("TABLE schools", "TABLE places")
                    .replace("school int", "place int")
                    .replace("(school)", "(place)")
                    .replace("REFERENCES schools", "REFERENCES places");
            Source live = live(database);

            Plan plan = plumbline.prove(plumbline.plan(plumbline.diff(live, script(plumbline, wanted))));

            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
            assertThat(plan.steps().map(step -> step.sql().text()))
                    .containsExactly(
                            "RENAME TABLE `schools` TO `places`",
                            "ALTER TABLE `courses` RENAME COLUMN `school` TO `place`");
        }
    }

    @Test
    void whatMysqlDoesNotRenameAlongIsSaidAnewWithTheColumn(TestServers servers) throws Exception {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
        assertRenamed(UnpackedMysql.VERSION, servers);
    }

    @Test
    void twoColumnsOfOneExpressionAreRenamedOneAfterTheOther(TestServers servers) throws Exception {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
        String spans = """
            CREATE TABLE spans (id int PRIMARY KEY, x int, y int, width int AS (y - x) STORED,
                CONSTRAINT forward CHECK (x < y), KEY x ((x * y)));
            """;
        try (ShadowDatabase database = servers.database(engine, UnpackedMysql.VERSION);
                Plumbline plumbline =
                        plumbline(UnpackedMysql.VERSION, "spans.x=start", "spans.y=stop", "spans.width=length")) {
            run(database, spans + "INSERT INTO spans (id, x, y) VALUES (1, 2, 5);");
            String wanted = """
                CREATE TABLE spans (id int PRIMARY KEY, start int, stop int, length int AS (stop - start) STORED,
                    CONSTRAINT forward CHECK (start < stop), KEY x ((start * stop)));
                """;
            Source live = live(database);

            Plan plan = plumbline.prove(plumbline.plan(plumbline.diff(live, script(plumbline, wanted))));

            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.Proved.class,
                            proved -> assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete()));
            assertThat(plumbline.apply(live, plan)).isInstanceOf(ApplyResult.Done.class);
            assertThat(cells(database, "SELECT concat(start, ' ', stop, ' ', length) FROM spans"))
                    .containsExactly("2 5 3");
        }
    }

    private void assertRenamed(String version, TestServers servers) throws Exception {
        try (ShadowDatabase shop = servers.database(engine, version);
                Plumbline plumbline =
                        plumbline(version, "orders=purchases", "orders.total=amount", "orders.by_total=by_amount")) {
            run(shop, SHOP + ROWS);
            Source live = live(shop);

            Plan plan = plumbline.prove(plumbline.plan(plumbline.diff(live, script(plumbline, WANTED))));

            assertThat(plan.losesData()).isFalse();
            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.Proved.class,
                            proved -> assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete()));
            assertThat(plumbline.apply(live, plan))
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
            assertThat(cells(shop, "SELECT concat(id, ' ', amount, ' ', twice) FROM purchases ORDER BY id"))
                    .containsExactly("7 6.00 12.00", "9 7.00 14.00");
            assertThat(cells(shop, "SELECT count(*) FROM big")).containsExactly("2");
        }
    }

    @Test
    void aPlanIsProvedOnTheFlavourAndTheDatabaseStaysAsItIs(TestServers servers) throws Exception {
        try (ShadowDatabase shop = servers.database(engine, VERSION);
                Plumbline plumbline = plumbline(VERSION)) {
            run(shop, SHOP + ROWS);

            String wider =
                    SHOP.replace("id int AUTO", "id bigint AUTO").replace("customer_id int", "customer_id bigint");
            Plan plan = plumbline.prove(plumbline.plan(plumbline.diff(live(shop), script(plumbline, wider))));

            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.Proved.class,
                            proved -> assertThat(proved.server()).startsWith("MariaDB 11.4"));
            assertThat(cells(
                            shop,
                            "SELECT COLUMN_TYPE FROM information_schema.COLUMNS"
                                    + " WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME = 'customer_id'"))
                    .containsExactly("int(11)");
        }
    }

    @Test
    void aPlanThatForgetsAStepIsRefuted(TestServers servers) throws Exception {
        try (ShadowDatabase shop = servers.database(engine, VERSION);
                Plumbline plumbline = plumbline(VERSION)) {
            run(shop, SHOP);
            Plan plan = plumbline.plan(plumbline.diff(
                    live(shop), script(plumbline, SHOP + "CREATE TABLE a (x int); CREATE TABLE b (x int);")));
            List<TransactionGroup> less = plan.groups().subList(0, plan.groups().size() - 1);

            assertThat(plumbline.prove(new Plan(plan.diff(), less, List.of())).proof())
                    .isInstanceOf(Proof.Refuted.class);
        }
    }

    @Test
    void aModeThatOnlyTheOtherFlavourKnowsStandsInNoWay(TestServers servers) throws Exception {
        Optional<String> none = UnpackedMysql.prepare();
        assumeTrue(none.isEmpty(), none.orElse(""));
        try (ShadowDatabase database = servers.database(engine, UnpackedMysql.VERSION);
                Plumbline plumbline = plumbline(VERSION)) {
            run(database, "CREATE TABLE t (a int); CREATE PROCEDURE p() SELECT 1; CREATE PROCEDURE q() SELECT 1;");
            String wanted = "CREATE TABLE t (a int); CREATE PROCEDURE p() SELECT 2; CREATE PROCEDURE q() SELECT 1;"
                    + " CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;";

            Plan plan = plumbline.prove(plumbline.plan(plumbline.diff(live(database), script(plumbline, wanted))));

            assertThat(plan.diff().size()).isEqualTo(2);
            assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
        }
    }

    private static Plumbline plumbline(String version, String... renames) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("mysql:" + version)
                .withRenames(List.of(renames)));
    }

    private Source script(Plumbline plumbline, String script) throws Exception {
        return plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), script).toString());
    }

    private static Source live(ShadowDatabase database) {
        return new Source.Connected(new OneConnection(database.connection()));
    }

    private void run(ShadowDatabase database, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            database.run(statement.sql());
        }
    }

    private static List<String> cells(ShadowDatabase database, String query) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                cells.add(rows.getString(1));
            }
        }
        return cells;
    }
}
