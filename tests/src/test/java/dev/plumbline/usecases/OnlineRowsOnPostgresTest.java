package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that give every row another value bit by bit: none is done twice, none is missed, and nothing is written under a strong lock. */
@ExtendWith(TestServers.Provider.class)
final class OnlineRowsOnPostgresTest {
    private static final String SHOP = """
        CREATE TABLE customers (id bigint PRIMARY KEY);
        CREATE TABLE orders (
            id integer GENERATED ALWAYS AS IDENTITY (START 5) PRIMARY KEY,
            "Customer" integer CONSTRAINT to_customer REFERENCES customers,
            total integer NOT NULL DEFAULT 7 CONSTRAINT positive CHECK (total > 0),
            place serial,
            code text UNIQUE);
        CREATE INDEX by_total ON orders (total DESC, id) INCLUDE (place);
        COMMENT ON INDEX by_total IS 'the dearest first';
        COMMENT ON COLUMN orders.total IS 'in cents';
        """;
    private static final String ROWS = """
        INSERT INTO customers SELECT generate_series(1, 10);
        INSERT INTO orders ("Customer", total, code) SELECT i % 10 + 1, i, i FROM generate_series(1, 1000) AS i;
        """;
    private static final String VALUES =
            "SELECT md5(string_agg(concat_ws(' ', id, \"Customer\", total::integer, place, code), '' ORDER BY id))"
                    + " FROM orders";

    @TempDir
    private Path folder;

    private LiveShop shop(TestServers servers, String major) throws SQLException {
        return OnlineShop.of(servers, major, folder, SHOP, ROWS);
    }

    @Test
    void rowsAreLookedAtBeforeAnyIsWritten(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run("UPDATE orders SET code = NULL WHERE id = 900");
            String wanted = SHOP.replace("total integer", "total bigint")
                    .replace("code text", "code text CONSTRAINT said NOT NULL");

            assertThat(shop.apply(shop.plan(wanted)))
                    .isInstanceOfSatisfying(
                            ApplyResult.Failed.class,
                            failed -> assertThat(failed.problem().message())
                                    .contains("column \"code\" of relation \"orders\" contains null values"));
            assertThat(shop.list("SELECT count(*) FROM orders WHERE total_new IS NOT NULL"))
                    .containsExactly("0");

            shop.run("UPDATE orders SET code = 'x' WHERE id = 900");
            Plan rest = shop.plan(wanted);
            assertThat(rest.diff().notices())
                    .filteredOn(notice -> notice.code().equals("PLB-1026"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message())
                            .endsWith("column public.orders.total_new, routine public.orders_total_sync()"));
            shop.applies(rest);
        }
    }

    @Test
    void aKeyThatIsToBeReferredToGetsItsTypeBitByBit(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run("CREATE TABLE notes (about integer)");
            Plan plan = shop.plan(SHOP.replace("id integer", "id bigint")
                    + "CREATE TABLE notes (about integer CONSTRAINT to_order REFERENCES orders)");

            assertThat(kinds(plan)).doesNotContain(Hazard.Kind.REWRITES_TABLE);
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aTypeChangesByWayOfAnotherColumn(String major, TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, major)) {
            List<String> values = shop.list(VALUES);
            List<String> files = shop.list("SELECT pg_relation_filenode('orders')");
            Plan plan = shop.plan(SHOP.replace("id integer", "id bigint")
                    .replace("\"Customer\" integer", "\"Customer\" bigint")
                    .replace("total integer NOT NULL DEFAULT 7", "total numeric(12, 2) NOT NULL DEFAULT 8")
                    .replace("serial", "bigserial"));

            assertThat(kinds(plan)).doesNotContain(Hazard.Kind.REWRITES_TABLE, Hazard.Kind.DATA_LOSS);
            shop.applies(plan);

            assertThat(shop.list(VALUES)).isEqualTo(values);
            assertThat(shop.list("SELECT pg_relation_filenode('orders')")).isEqualTo(files);
            assertThat(shop.list(
                            "INSERT INTO orders (\"Customer\") VALUES (1) RETURNING concat_ws(' ', id, total, place)"))
                    .containsExactly("1005 8.00 1001");
            assertThat(shop.list("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aTypeChangesWithWhetherThereMayBeNulls(String major, TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, major)) {
            List<String> values = shop.list(VALUES);
            Plan plan = shop.plan(SHOP.replace("total integer NOT NULL", "total bigint")
                    .replace("\"Customer\" integer", "\"Customer\" bigint NOT NULL"));

            assertThat(kinds(plan)).doesNotContain(Hazard.Kind.REWRITES_TABLE, Hazard.Kind.SCANS_TABLE);
            shop.applies(plan);

            assertThat(shop.list(VALUES)).isEqualTo(values);
        }
    }

    @Test
    void whatGoesAnywayIsInNobodysWay(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            List<String> values = shop.list(VALUES);
            Plan plan = shop.plan(SHOP.replace(
                            "total integer NOT NULL DEFAULT 7 CONSTRAINT positive CHECK (total > 0)",
                            "total bigint NOT NULL DEFAULT 7")
                    .replaceAll("(?s)CREATE INDEX.*?first';", ""));

            assertThat(kinds(plan)).doesNotContain(Hazard.Kind.REWRITES_TABLE);
            shop.applies(plan);

            assertThat(shop.list(VALUES)).isEqualTo(values);
        }
    }

    @Test
    void plainlyATableIsWrittenAgainOnceForAllItsColumns(TestServers servers) throws SQLException, IOException {
        try (LiveShop online = shop(servers, "18");
                LiveShop shop = online.with(options -> options.withStrategy(Strategy.SIMPLE))) {
            List<String> values = shop.list(VALUES);
            Plan plan = shop.plan(SHOP.replace("id integer", "id bigint")
                    .replace("\"Customer\" integer", "\"Customer\" bigint")
                    .replace("total integer NOT NULL DEFAULT 7", "total bigint NOT NULL DEFAULT 8"));

            assertThat(plan.steps()
                            .filter(step -> step.hazards().stream()
                                    .anyMatch(hazard -> hazard.kind() == Hazard.Kind.REWRITES_TABLE))
                            .map(step -> step.sql().text()))
                    .containsExactly("""
                        ALTER TABLE public.orders
                            ALTER COLUMN id TYPE bigint,
                            ALTER COLUMN "Customer" TYPE bigint,
                            ALTER COLUMN total TYPE bigint\
                        """);
            shop.applies(plan);

            assertThat(shop.list(VALUES)).isEqualTo(values);
        }
    }

    @Test
    void whoeverWritesMeanwhileIsHeard(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run("INSERT INTO orders (total) SELECT i FROM generate_series(1, 50000) AS i");
            Plan plan = shop.plan(SHOP.replace("total integer", "total bigint")
                    .replace("code text", "token uuid NOT NULL DEFAULT gen_random_uuid(), code text"));
            AtomicBoolean ended = new AtomicBoolean();
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> write(shop, ended));
            try {
                LiveShop.assertDone(shop.apply(plan));
            } finally {
                ended.set(true);
            }

            int written = writing.join();
            assertThat(written).isPositive();
            assertThat(shop.list("SELECT count(*) FROM orders WHERE total = 1000000 AND code LIKE 'w%'"))
                    .containsExactly(String.valueOf(written));
            assertThat(shop.list("SELECT count(*) - count(DISTINCT token) FROM orders"))
                    .containsExactly("0");
        }
    }

    private static int write(LiveShop shop, AtomicBoolean ended) {
        int written = 0;
        try (Connection connection = shop.another();
                Statement statement = connection.createStatement()) {
            while (!ended.get()) {
                statement.execute("INSERT INTO orders (total, code) VALUES (1, 'w" + written + "')");
                statement.execute("UPDATE orders SET total = 1000000 WHERE code = 'w" + written + "'");
                written++;
            }
            return written;
        } catch (SQLException refused) {
            throw new CompletionException(refused);
        }
    }

    @Test
    void whatWasConvertedBeforeAPlanFailedIsNotConvertedAgain(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run("UPDATE orders SET code = 'none' WHERE id = 1004");
            String wanted = SHOP.replace("code text", "code integer");
            Plan plan = shop.plan(wanted);
            assertThat(shop.apply(plan)).isInstanceOf(ApplyResult.Failed.class);
            String written = "SELECT count(*) || ' ' || min(xmin::text::bigint) FROM orders WHERE code_new IS NOT NULL";
            List<String> first = shop.list(written);
            assertThat(first).first().asString().doesNotStartWith("0 ");
            shop.run("UPDATE orders SET code = 1000 WHERE id = 1004");

            Plan rest = shop.plan(wanted);
            assertThat(rest.steps().map(step -> step.sql().text()))
                    .noneMatch(sql -> sql.contains("ADD COLUMN") || sql.startsWith("CREATE FUNCTION"));
            List<String> marks = shop.list("SELECT xmin FROM orders WHERE id < 50 ORDER BY id");
            shop.applies(rest);

            assertThat(shop.list("SELECT xmin FROM orders WHERE id < 50 ORDER BY id"))
                    .isEqualTo(marks);
            assertThat(shop.list("SELECT sum(code) FROM orders")).containsExactly("500500");
        }
    }

    @ParameterizedTest
    @CsvSource({"13, ONLINE", "18, ONLINE", "18, SIMPLE"})
    void aColumnIsFilledAlthoughItsPlanWasStopped(String major, Strategy next, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = shop(servers, major);
                LiveShop later = shop.with(options -> options.withStrategy(next))) {
            String wanted = SHOP.replace("code text", "token uuid DEFAULT gen_random_uuid(), code text");
            Plan plan = shop.plan(wanted);
            for (Step step : plan.groups().getFirst().steps()) {
                shop.run(step.sql().text());
            }
            assertThat(shop.list("SELECT count(token) FROM orders")).containsExactly("0");

            later.applies(later.plan(wanted));

            assertThat(shop.list("SELECT count(DISTINCT token) FROM orders")).containsExactly("1000");
        }
    }

    @Test
    void whatWasBegunAndIsNotWantedAnyMoreGoes(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            List<String> values = shop.list(VALUES);
            Plan plan = shop.plan(SHOP.replace("total integer", "total bigint"));
            for (Step step : plan.groups().getFirst().steps()) {
                shop.run(step.sql().text());
            }

            LiveShop.assertDone(shop.apply(shop.plan(SHOP)));

            assertThat(shop.list(VALUES)).isEqualTo(values);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW totals AS SELECT total FROM orders | view public.totals depends on it",
                "ALTER TABLE orders FORCE ROW LEVEL SECURITY | its row security",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey | no primary key",
                "CREATE INDEX half ON orders (total) WHERE total > 10 | index public.orders.half depends on it",
                "ALTER TABLE orders ADD CHECK (place < 10) NOT VALID | never held against check"
                        + " public.orders.orders_place_check",
                "ALTER TABLE orders ADD CONSTRAINT later NOT NULL code NOT VALID | never held against column"
                        + " public.orders.code",
                "CREATE TABLE heirs () INHERITS (orders) | shares its columns",
                "CREATE FUNCTION all_of() RETURNS SETOF orders LANGUAGE sql AS 'SELECT * FROM orders' | has its rows"
                        + " as values",
                "CREATE PUBLICATION everything FOR TABLE orders | publication everything sends whole rows",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'; CREATE TRIGGER t"
                        + " AFTER DELETE ON orders FOR EACH ROW EXECUTE FUNCTION f() | its trigger t sees",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                        + " CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION f() | its trigger t"
            })
    void whereItCannotBeSoThePlanSaysWhy(String more, String reason, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run(more);
            Plan plan = shop.plan(SHOP.replace("total integer", "total bigint") + more);

            assertThat(plan.steps().flatMap(step -> step.hazards().stream()))
                    .filteredOn(hazard -> hazard.kind() == Hazard.Kind.REWRITES_TABLE)
                    .singleElement()
                    .asString()
                    .contains(reason);
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, timestamp, true",
        "timestamp, timestamptz, true",
        "timestamptz, date, true",
        "date, text, true",
        "text, date, true",
        "real, text, true",
        "bytea, text, true",
        "interval, text, true",
        "date, timestamp, false",
        "real, numeric, false",
        "text, uuid, false",
        "text, public.mood, false",
        "bigint, text, false"
    })
    void whatEverySessionWouldConvertInItsOwnWayStaysPlain(String from, String to, boolean plain, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            String things = "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE things (id integer PRIMARY KEY, value %s);";
            shop.run(things.formatted(from));

            Plan plan = shop.plan(SHOP + things.formatted(to));

            assertThat(kinds(plan).contains(Hazard.Kind.REWRITES_TABLE)).isEqualTo(plain);
            shop.applies(plan);
        }
    }

    private static List<Hazard.Kind> kinds(Plan plan) {
        return plan.steps()
                .flatMap(step -> step.hazards().stream())
                .map(Hazard::kind)
                .toList();
    }
}
