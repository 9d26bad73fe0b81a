package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Notice;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.report.PlanSql;
import dev.plumbline.report.PlanText;
import dev.plumbline.report.TextOptions;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom online plans hold up, and for what: one table at a time, no longer than is needed, and only where it is worth it. */
@ExtendWith(TestServers.Provider.class)
final class OnlineLocksOnPostgresTest {
    private static final String SHOP = OnlineShop.TABLES;

    @TempDir
    private Path folder;

    @Test
    void aScriptWaitsForLongOnlyWhereNobodyWaitsBehindIt(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, "")) {
            Plan plan = shop.plan(SHOP.replace("note text", "note text, day date")
                    .replace("(total)", "(total); CREATE INDEX by_note ON orders (note)"));

            assertThat(new PlanSql(shop.engine(), Duration.ofSeconds(3))
                            .render(plan)
                            .lines()
                            .filter(line -> line.matches("(SET|ALTER|CREATE) .*")))
                    .containsExactly(
                            "SET lock_timeout = 3000;",
                            "ALTER TABLE public.orders ADD COLUMN day date;",
                            "SET lock_timeout = 0;",
                            "CREATE INDEX CONCURRENTLY by_note ON public.orders (note);");
        }
    }

    @Test
    void noTableStaysLockedForAnother(TestServers servers) throws SQLException, IOException {
        String views = """
            CREATE VIEW named AS SELECT name FROM customers;
            CREATE VIEW noted AS SELECT note FROM orders;
            """;
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, views)) {
            Plan plan = shop.plan(
                    SHOP.replace("name text", "name varchar(80)").replace("note text", "note varchar(80)") + views);

            assertThat(plan.groups().stream()
                            .map(group -> group.steps().stream()
                                    .map(step -> step.sql()
                                            .text()
                                            .lines()
                                            .findFirst()
                                            .orElseThrow()
                                            .replaceFirst(" \\(.*? AS$", ""))
                                    .filter(text -> !text.contains("OWNER"))
                                    .toList()))
                    .containsExactly(
                            List.of(
                                    "DROP VIEW public.named",
                                    "ALTER TABLE public.customers ALTER COLUMN name TYPE character varying(80)",
                                    "CREATE VIEW public.named"),
                            List.of(
                                    "DROP VIEW public.noted",
                                    "ALTER TABLE public.orders ALTER COLUMN note TYPE character varying(80)",
                                    "CREATE VIEW public.noted"));
            shop.applies(plan);
        }
    }

    @Test
    void whatMakesWayIsThereAgainBeforeRowsAreLookedAt(TestServers servers) throws SQLException, IOException {
        String view = "CREATE VIEW dear AS SELECT id, total FROM orders;";
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, view)) {
            Plan plan = shop.plan(
                    SHOP.replace("total integer", "total bigint NOT NULL").replace("note text", "note text NOT NULL")
                            + "CREATE VIEW dear AS SELECT total, id FROM orders;");

            List<String> statements = statements(plan);
            assertThat(statements.subList(statements.indexOf("DROP VIEW public.dear"), statements.size()))
                    .containsSubsequence(
                            "DROP VIEW public.dear",
                            "ALTER TABLE public.orders ALTER COLUMN total TYPE bigint",
                            "ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total NOT VALID",
                            "CREATE VIEW public.dear (total, id) AS",
                            "COMMIT",
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null",
                            "COMMIT",
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_note_not_null");
            assertThat(between(statements, "DROP VIEW public.dear", "CREATE VIEW public.dear .*"))
                    .doesNotContain("COMMIT");
            shop.applies(plan);
        }
    }

    @Test
    void whatGoesAndComesAgainIsMissingInOneTransaction(TestServers servers) throws SQLException, IOException {
        String before = """
            CREATE TYPE state AS ENUM ('open', 'done');
            CREATE TABLE visits (id bigint PRIMARY KEY, who integer NOT NULL, at timestamp NOT NULL, minutes integer,
                state state DEFAULT 'open', CONSTRAINT long_enough CHECK (minutes > 5));
            CREATE INDEX visits_of ON visits (who, at);
            CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER seen AFTER INSERT ON visits FOR EACH ROW EXECUTE FUNCTION seen();
            CREATE VIEW lately AS SELECT at, minutes FROM visits;
            INSERT INTO visits SELECT i, i, now(), 10 FROM generate_series(1, 100) i;
            """;
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, before)) {
            Plan plan = shop.plan(SHOP
                    + before.replace("('open'", "('asked', 'open'")
                            .replace("DEFAULT 'open'", "DEFAULT 'asked'")
                            .replace("who integer", "who bigint")
                            .replace("at timestamp", "at timestamptz")
                            .replace("minutes integer", "minutes integer NOT NULL")
                            .replace("minutes > 5", "minutes > 9")
                            .replace("visits_of ON visits (who, at)", "visits_by ON visits (who, at, state)")
                            .replace("AS 'BEGIN RETURN", "AS 'BEGIN PERFORM 1; RETURN")
                            .replace("AFTER INSERT ON", "AFTER INSERT OR UPDATE OF at, state ON"));

            List<String> statements = statements(plan);
            assertThat(plan.groups().getFirst().steps().getFirst().sql().text())
                    .startsWith("ALTER TYPE public.state ADD");
            for (String object : List.of("TRIGGER seen", "VIEW public.lately", "CONSTRAINT long_enough")) {
                assertThat(between(statements, ".*DROP " + object + ".*", ".*(CREATE|ADD) " + object + ".*"))
                        .hasSizeGreaterThan(1)
                        .doesNotContain("COMMIT");
            }
            assertThat(statements)
                    .containsSubsequence(
                            "ALTER TABLE public.visits VALIDATE CONSTRAINT visits_minutes_not_null", "COMMIT");
            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @Test
    void whatManyTablesNeedIsChangedInOneTransaction(TestServers servers) throws SQLException, IOException {
        String before = """
            CREATE TYPE money_of AS (amount numeric(14,2), currency text);
            CREATE TABLE clerks (id bigint PRIMARY KEY, login varchar(60) NOT NULL, t integer, mail text,
                known text GENERATED ALWAYS AS (login || '!') STORED, UNIQUE (t, mail));
            CREATE TABLE tickets (id bigint PRIMARY KEY, clerk bigint REFERENCES clerks, state text, price money_of);
            CREATE TABLE bills (id bigint PRIMARY KEY, price money_of, paid boolean, lines json NOT NULL);
            CREATE VIEW open AS SELECT t.id, c.login FROM tickets t JOIN clerks c ON c.id = t.clerk WHERE t.state <> 'done';
            INSERT INTO clerks SELECT i, 'c' || i, i, 'm' FROM generate_series(1, 50) i;
            INSERT INTO tickets SELECT i, i, 'new', ROW(i, 'EUR')::money_of FROM generate_series(1, 50) i;
            INSERT INTO bills SELECT i, ROW(i, 'EUR')::money_of, true, '[]' FROM generate_series(1, 50) i;
            """;
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, before)) {
            Plan plan = shop.plan(SHOP
                    + before.substring(0, before.indexOf("INSERT"))
                            .replace("numeric(14,2)", "numeric(18,4)")
                            .replace("varchar(60)", "varchar(90)")
                            .replace("t integer, mail text", "t integer, mail text, left_at date")
                            .replace("UNIQUE (t, mail)", "UNIQUE (t, mail, left_at)")
                            .replace("'!'", "'?'")
                            .replace("REFERENCES clerks", "REFERENCES clerks ON DELETE SET NULL")
                            .replace("state text", "state varchar(20)")
                            .replace("paid boolean", "paid boolean NOT NULL")
                            .replace("lines json", "lines jsonb")
                            .replace("t.id, c.login", "t.id, t.state, c.login")
                            .replace("WHERE", "WHERE c.left_at IS NULL AND")
                    + "ALTER TABLE clerks FORCE ROW LEVEL SECURITY;");

            List<String> statements = statements(plan);
            assertThat(between(statements, "DROP VIEW public.open", "CREATE VIEW public.open .*"))
                    .doesNotContain("COMMIT");
            assertThat(between(
                            statements,
                            "ALTER TABLE public.tickets DROP CONSTRAINT tickets_clerk_fkey",
                            "ALTER TABLE public.tickets ADD CONSTRAINT tickets_clerk_fkey .*"))
                    .doesNotContain("COMMIT");
            assertThat(between(statements, "DROP TYPE public.money_of", "CREATE TYPE public.money_of .*"))
                    .doesNotContain("COMMIT");
            long apart = plan.groups().stream()
                    .filter(group -> group.steps().stream()
                            .anyMatch(step -> step.sql().text().contains("money_of USING")
                                    || step.sql().text().contains("TYPE jsonb USING pg_catalog.to_jsonb(price)")))
                    .count();
            assertThat(apart).as("transactions that convert prices").isEqualTo(1);
            shop.applies(plan);
        }
    }

    @Test
    void whatHangsOnAPartMakesWayForTheTypeOfTheWhole(TestServers servers) throws SQLException, IOException {
        String parts = """
            CREATE TABLE parts (id integer, name text) PARTITION BY RANGE (id);
            CREATE TABLE many PARTITION OF parts FOR VALUES FROM (1) TO (100);
            INSERT INTO parts VALUES (1, 'one');
            """;
        String view = "CREATE VIEW called AS SELECT name FROM many;";
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, parts + view)) {
            Plan plan = shop.plan(SHOP + parts.replace("name text", "name varchar(80)") + view);

            assertThat(statements(plan).stream().filter(text -> !text.contains("OWNER")))
                    .containsExactly(
                            "DROP VIEW public.called",
                            "ALTER TABLE public.parts ALTER COLUMN name TYPE character varying(80)",
                            "CREATE VIEW public.called (name) AS",
                            "COMMIT");
            shop.applies(plan);
        }
    }

    /** The first line of each statement, and the ends of transactions. */
    private static List<String> statements(Plan plan) {
        return plan.groups().stream()
                .flatMap(group -> Stream.concat(
                        group.steps().stream()
                                .map(step ->
                                        step.sql().text().lines().findFirst().orElseThrow()),
                        Stream.of("COMMIT")))
                .toList();
    }

    private static List<String> between(List<String> statements, String first, String last) {
        return statements.subList(place(statements, first), place(statements, last));
    }

    private static int place(List<String> statements, String pattern) {
        return IntStream.range(0, statements.size())
                .filter(place -> statements.get(place).matches(pattern))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whileLongStepsRunOthersReadAndWrite(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, "")) {
            Plan plan = shop.plan(SHOP.replace("total integer", "total integer NOT NULL CHECK (total > 0)")
                    + "CREATE UNIQUE INDEX ON orders (id)");

            assertThat(plan.steps().filter(step -> isLong(step.sql().text())))
                    .hasSize(3)
                    .allSatisfy(step -> assertThat(step.lock().locks())
                            .extracting(LockImpact.Lock::blocks)
                            .containsOnly(LockImpact.Blocks.SCHEMA_CHANGES));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void withoutAStrategyTheSizeOfATableDecides(String major, TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = new LiveShop(servers, major, folder, options -> options)) {
            shop.run(SHOP);
            shop.run(OnlineShop.ROWS);
            String wanted = SHOP.replace("total integer", "total bigint CHECK (total > 0)")
                    .replace("id integer,", "id integer PRIMARY KEY,");
            Plan plain = shop.plan(wanted);
            shop.run("INSERT INTO orders SELECT i, i, i, repeat('t', 100) FROM generate_series(1, 20000) AS i");
            shop.run("DELETE FROM orders a USING orders b WHERE a.id = b.id AND a.ctid < b.ctid");

            Plan plan = shop.plan(wanted);

            assertThat(plain.strategy()).isEqualTo(Strategy.SIMPLE);
            assertThat(plan.strategy()).isEqualTo(Strategy.ONLINE);
            assertThat(plan.diff().notices()).extracting(Notice::code).contains("PLB-1025");
            assertThat(new PlanText(TextOptions.plain(200)).render(plan))
                    .containsPattern("ACCESS EXCLUSIVE on public.orders \\([0-9,]+ kB\\): reads and writes wait");
            shop.applies(plan);
        }
    }

    private static boolean isLong(String sql) {
        return sql.contains("VALIDATE ") || sql.contains("CONCURRENTLY ");
    }
}
