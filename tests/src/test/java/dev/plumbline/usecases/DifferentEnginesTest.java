package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.report.DiffText;
import dev.plumbline.report.TextOptions;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One application's schema in several engines: what is a port of the other is no difference, everything else is. */
@ExtendWith(TestServers.Provider.class)
final class DifferentEnginesTest {
    private static final Map<String, String> VERSIONS = Map.of("postgres", "18", "mysql", "11.4-MariaDB", "sqlite", "");

    /** Whatever has counterparts. */
    private static final Map<String, List<String>> SHOPS = Map.of(
            "postgres",
            List.of(
                    "CREATE TYPE mood AS ENUM ('sad', 'so, so', 'gl''ad')",
                    "CREATE DOMAIN price AS numeric(8, 2)",
                    """
                    CREATE TABLE customers (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(80) NOT NULL, code char(4),
                        active boolean NOT NULL DEFAULT true, mood mood DEFAULT 'sad', note text DEFAULT 'it''s',
                        seen timestamp DEFAULT now(), born date, size smallint DEFAULT 7, weight double precision DEFAULT 1.50,
                        photo bytea, data jsonb, CONSTRAINT mail UNIQUE (email))
                    """,
                    """
                    CREATE TABLE order_lines (
                        id serial, customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE, total price DEFAULT 0,
                        PRIMARY KEY (id))
                    """,
                    "CREATE INDEX by_size ON customers (size, born)",
                    "CREATE VIEW large AS SELECT id, total FROM order_lines WHERE total > 100"),
            "mysql",
            List.of("""
                CREATE TABLE Customers (
                    Id bigint AUTO_INCREMENT PRIMARY KEY, Email varchar(80) NOT NULL UNIQUE, Code char(4),
                    Active tinyint(1) NOT NULL DEFAULT 1, Mood enum('sad', 'so, so', 'gl''ad') DEFAULT 'sad',
                    Note text DEFAULT 'it''s', Seen datetime(6) DEFAULT CURRENT_TIMESTAMP(6), Born date,
                    Size smallint DEFAULT 7, Weight double DEFAULT 1.5, Photo longblob, Data json, KEY s (Size, Born))
                """, """
                CREATE TABLE OrderLines (
                    Id int NOT NULL AUTO_INCREMENT, CustomerId bigint NOT NULL, Total decimal(8, 2) DEFAULT '0.00',
                    PRIMARY KEY (Id), CONSTRAINT c FOREIGN KEY (CustomerId) REFERENCES Customers (Id) ON DELETE CASCADE)
                """, "CREATE VIEW Large AS SELECT Id, Total FROM OrderLines WHERE Total > 100"),
            "sqlite",
            List.of(
                    """
                    CREATE TABLE customers (
                        id INTEGER PRIMARY KEY, email VARCHAR(80) NOT NULL, code CHAR(4), active BOOLEAN NOT NULL DEFAULT TRUE,
                        mood TEXT DEFAULT 'sad', note TEXT DEFAULT 'it''s', seen DATETIME DEFAULT CURRENT_TIMESTAMP, born DATE,
                        size INT DEFAULT 7, weight REAL DEFAULT (1.5), photo BLOB, data TEXT)
                    """,
                    """
                    CREATE TABLE order_lines (
                        id INTEGER PRIMARY KEY AUTOINCREMENT, customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
                        total NUMERIC(8, 2) DEFAULT 0.0)
                    """,
                    "CREATE UNIQUE INDEX mails ON customers (email)",
                    "CREATE INDEX sizes ON customers (size, born)",
                    "CREATE VIEW large AS SELECT id, total FROM order_lines WHERE total > 100"));

    private final Plumbline plumbline = Plumbline.with(
            Options.of(System.getenv()).withCache(TestServers.place().cache()));

    @AfterEach
    void stop() {
        plumbline.close();
    }

    private Snapshot snapshot(TestServers servers, String name, List<String> statements) throws SQLException {
        Engine engine = plumbline.engine(name);
        try (ShadowDatabase database = servers.database(engine, VERSIONS.getOrDefault(name, ""))) {
            for (String statement : statements) {
                database.run(SqlText.of(statement));
            }
            return engine.reader().read(database.connection());
        }
    }

    private static String text(Diff diff) {
        return new DiffText(TextOptions.plain(100)).render(diff);
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, mysql",
        "mysql, postgres",
        "postgres, sqlite",
        "sqlite, postgres",
        "mysql, sqlite",
        "sqlite, mysql"
    })
    void aPortIsNoDifference(String from, String to, TestServers servers) throws Exception {
        Diff diff = plumbline.diff(
                snapshot(servers, from, SHOPS.getOrDefault(from, List.of())),
                snapshot(servers, to, SHOPS.getOrDefault(to, List.of())),
                Projection.STANDARD);

        assertThat(diff.changes()).as(text(diff)).isEmpty();
        assertThat(diff.notices()).extracting(Notice::code).startsWith("PLB-1810");
    }

    @Test
    void whatIsNoPortIsADifference(TestServers servers) throws Exception {
        List<String> other = List.of(
                """
                CREATE TABLE customers (
                    id INTEGER PRIMARY KEY, email VARCHAR(90), code VARCHAR(4), active BOOLEAN NOT NULL DEFAULT FALSE,
                    mood TEXT DEFAULT 'glad', note TEXT, seen DATE, born DATE, size TEXT DEFAULT '7', weight NUMERIC(4, 1), photo TEXT,
                    extra JSON)
                """,
                """
                CREATE TABLE order_lines (
                    id INTEGER PRIMARY KEY AUTOINCREMENT, customer_id INTEGER NOT NULL REFERENCES customers ON DELETE SET NULL,
                    total NUMERIC(8, 3) DEFAULT 0.5)
                """,
                "CREATE UNIQUE INDEX sizes ON customers (size, born)",
                "CREATE VIEW large AS SELECT id FROM order_lines");

        Diff diff = plumbline.diff(
                snapshot(servers, "postgres", SHOPS.getOrDefault("postgres", List.of())),
                snapshot(servers, "sqlite", other),
                Projection.STANDARD);

        assertThat(diff.changes())
                .extracting(DifferentEnginesTest::line)
                .containsExactlyInAnyOrder(
                        "public.customers.email [type, nullable]",
                        "public.customers.code [type]",
                        "public.customers.active [defaultValue]",
                        "public.customers.mood [defaultValue]",
                        "public.customers.note [defaultValue]",
                        "public.customers.seen [type, defaultValue]",
                        "public.customers.size [type, defaultValue]",
                        "public.customers.weight [type, defaultValue]",
                        "public.customers.photo [type]",
                        "- public.customers.data",
                        "+ public.customers.extra",
                        "- public.customers (email)",
                        "- public.customers (size, born)",
                        "+ public.customers (size, born)",
                        "public.order_lines.total [type, defaultValue]",
                        "public.order_lines (customer_id) → customers (id) [onDelete]",
                        "public.large [columnOrder]");
        assertThat(text(diff)).contains("character varying(80) → VARCHAR(90)", "on delete  cascade → set null");
    }

    private static String line(Change change) {
        return switch (change) {
            case Change.Create create -> "+ " + create.id().path();
            case Change.Drop drop -> "- " + drop.id().path();
            case Change.Rename rename -> "? " + rename.id().path();
            case Change.Alter alter ->
                alter.id().path() + " "
                        + alter.deltas().stream()
                                .map(delta -> delta.property().name())
                                .toList();
        };
    }

    @Test
    void aSchemaThatIsNamedIsTheOneThatHasNoNameElsewhere(TestServers servers) throws Exception {
        Snapshot postgres = snapshot(
                servers,
                "postgres",
                List.of("CREATE TABLE t (id int)", "CREATE SCHEMA aside", "CREATE TABLE aside.t (a int)"));
        Snapshot sqlite = snapshot(servers, "sqlite", List.of("CREATE TABLE t (id int, more int)"));
        Projection onlyPublic =
                new Projection(Set.of("public"), List.of(), List.of(), Set.of(), Set.of(Aspect.COLUMN_ORDER));

        assertThat(plumbline.diff(postgres, sqlite, onlyPublic).changes())
                .extracting(DifferentEnginesTest::line)
                .containsExactly("+ public.t.more");
        assertThat(plumbline.diff(sqlite, postgres, onlyPublic).changes())
                .extracting(DifferentEnginesTest::line)
                .containsExactly("- public.t.more");
    }

    @Test
    void theOnlySchemaWithTablesIsTheOneThatHasNoNameElsewhere(TestServers servers) throws Exception {
        Snapshot postgres = snapshot(
                servers, "postgres", List.of("CREATE SCHEMA shop", "CREATE TABLE shop.t (id int PRIMARY KEY)"));
        Snapshot sqlite = snapshot(servers, "sqlite", List.of("CREATE TABLE t (id INTEGER PRIMARY KEY)"));

        assertThat(plumbline.diff(postgres, sqlite, Projection.STANDARD).changes())
                .isEmpty();
    }

    @Test
    void namesThatOnlyDifferInCaseOrUnderscoresOnOneSideStayTwo(TestServers servers) throws Exception {
        Snapshot sqlite =
                snapshot(servers, "sqlite", List.of("CREATE TABLE a_b (id int)", "CREATE VIEW v_1 AS SELECT 1 AS x"));
        Snapshot underscores = snapshot(
                servers,
                "postgres",
                List.of("CREATE TABLE a_b (id int)", "CREATE TABLE ab (id int)", "CREATE VIEW V_1 AS SELECT 1 AS x"));
        Snapshot cases = snapshot(
                servers,
                "postgres",
                List.of(
                        "CREATE TABLE a_b (id int)",
                        "CREATE VIEW v_1 AS SELECT 1 AS x",
                        "CREATE VIEW \"V_1\" AS SELECT 1 AS x"));

        assertThat(plumbline.diff(underscores, sqlite, Projection.STANDARD).changes())
                .extracting(DifferentEnginesTest::line)
                .containsExactly("- public.ab", "- public.ab.id");
        assertThat(plumbline.diff(cases, sqlite, Projection.STANDARD).changes())
                .extracting(DifferentEnginesTest::line)
                .containsExactly("- public.V_1");
    }

    @Test
    void whatOneSideCouldNotReadIsNoDifference(TestServers servers) throws Exception {
        Snapshot postgres = snapshot(servers, "postgres", SHOPS.getOrDefault("postgres", List.of()));
        Snapshot mysql = snapshot(servers, "mysql", SHOPS.getOrDefault("mysql", List.of()));
        Table hidden = mysql.catalog()
                .all(Table.KIND)
                .filter(table -> table.id().name().equals("OrderLines"))
                .findFirst()
                .orElseThrow();
        Header header = mysql.header();
        Snapshot poor = new Snapshot(
                new Header(
                        header.engine(),
                        header.version(),
                        header.settings(),
                        List.of(new Unknown(Optional.of(hidden.id()), "table", "no privilege")),
                        List.of()),
                Catalog.of(mysql.catalog().objects().stream()
                        .filter(object -> !object.id().root().equals(hidden.id()))
                        .toList()),
                mysql.evidence());

        assertThat(plumbline.diff(postgres, poor, Projection.STANDARD).changes())
                .extracting(DifferentEnginesTest::line)
                .isEmpty();
    }

    @Test
    void anIndexOverTheBeginningOfATextIsLeftApart(TestServers servers) throws Exception {
        Diff diff = plumbline.diff(
                snapshot(
                        servers,
                        "mysql",
                        List.of("CREATE TABLE t (a varchar(40), UNIQUE KEY u (a(10)), KEY k (a(5)))")),
                snapshot(servers, "sqlite", List.of("CREATE TABLE t (a VARCHAR(40) UNIQUE)")),
                Projection.STANDARD);

        assertThat(diff.changes()).extracting(DifferentEnginesTest::line).containsExactly("+ t (a)");
        assertThat(diff.notices()).extracting(Notice::message).anyMatch(message -> message.endsWith(": 2 indexes"));
    }

    @Test
    void chinookIsTheSameInPostgresAndSqlite() throws Exception {
        Path chinook = ProjectRoot.find().resolveSibling("shared/corpus/schemas/chinook");
        assumeTrue(Files.isDirectory(chinook), "the shared corpus isn't there");
        try (Plumbline postgres = Plumbline.with(Options.of(System.getenv())
                        .withCache(TestServers.place().cache())
                        .withEngine("postgres:18"));
                Plumbline sqlite = Plumbline.with(Options.of(System.getenv()).withEngine("sqlite"))) {
            Snapshot one = postgres.inspect(
                    postgres.source(chinook.resolve("postgres.sql").toString()));
            Snapshot other =
                    sqlite.inspect(sqlite.source(chinook.resolve("sqlite.sql").toString()));

            Diff diff = plumbline.diff(one, other, Projection.STANDARD);

            assertThat(diff.changes()).as(text(diff)).isEmpty();
        }
    }

    @Test
    void noPlanLeadsFromOneEngineToAnother(TestServers servers) throws Exception {
        Diff diff = plumbline.diff(
                snapshot(servers, "postgres", SHOPS.getOrDefault("postgres", List.of())),
                snapshot(servers, "sqlite", List.of()),
                Projection.STANDARD);

        assertThat(diff.changes()).isNotEmpty();
        assertThatThrownBy(() -> plumbline.plan(diff))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PLB-1207");
    }
}
