package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose long steps let others go on: what they do is what the server says they did. */
@ExtendWith(TestServers.Provider.class)
final class OnlineOnPostgresTest {
    private static final String SHOP = OnlineShop.TABLES;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void indexesAreBuiltAndDroppedConcurrently(String major, TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            Plan plan = shop.plan("""
                CREATE TABLE customers (id integer CONSTRAINT customers_key PRIMARY KEY, name text);
                CREATE TABLE orders (id integer, customer integer, total integer, note text);
                CREATE UNIQUE INDEX by_id ON orders (id) WHERE total > 0;
                CREATE INDEX "by Note" ON orders (lower(note));
                """);

            assertThat(apart(plan))
                    .containsExactly(
                            "CREATE INDEX CONCURRENTLY \"by Note\" ON public.orders (lower(note))",
                            "CREATE UNIQUE INDEX CONCURRENTLY by_id ON public.orders (id) WHERE ((total > 0))",
                            "DROP INDEX CONCURRENTLY public.by_total");
            shop.applies(plan);
            assertThat(shop.list("SELECT relname || indisvalid FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid"
                            + " WHERE relname LIKE 'by%' ORDER BY 1"))
                    .containsExactly("by Notetrue", "by_idtrue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void anIndexStaysUntilTheOneThatReplacesItIsThere(String major, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            Plan plan = shop.plan(SHOP.replace("(total)", "(total, id)") + "COMMENT ON INDEX by_total IS 'wider';");

            assertThat(texts(plan))
                    .containsExactly(
                            "CREATE INDEX CONCURRENTLY by_total_new ON public.orders (total, id)",
                            "DROP INDEX CONCURRENTLY public.by_total",
                            "ALTER INDEX public.by_total_new RENAME TO by_total",
                            "COMMENT ON INDEX public.by_total IS 'wider'");
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void constraintsAreValidatedInTransactionsOfTheirOwn(String major, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            Plan plan = shop.plan(SHOP.replace(
                    "total integer",
                    "total integer CONSTRAINT positive CHECK (total > 0),"
                            + " CONSTRAINT to_customer FOREIGN KEY (customer) REFERENCES customers"));

            assertThat(plan.groups()).hasSize(4).allMatch(group -> group.transactional());
            assertThat(texts(plan))
                    .containsExactly(
                            "ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total > 0)) NOT VALID",
                            "ALTER TABLE public.orders ADD CONSTRAINT to_customer FOREIGN KEY (customer) REFERENCES"
                                    + " public.customers (id) NOT VALID",
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT positive",
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT to_customer");
            shop.applies(plan);
            assertThat(shop.list("SELECT conname FROM pg_constraint WHERE NOT convalidated"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void nullsAreForbiddenWithoutAScanUnderAStrongLock(String major, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            List<String> files = shop.list("SELECT pg_relation_filenode('orders')");
            Plan plan = shop.plan(SHOP.replace("total integer", "total integer NOT NULL"));

            assertThat(texts(plan))
                    .containsExactly(
                            major.equals("18")
                                    ? new String[] {
                                        "ALTER TABLE public.orders ADD CONSTRAINT orders_total_not_null NOT NULL total"
                                                + " NOT VALID",
                                        "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null"
                                    }
                                    : new String[] {
                                        "ALTER TABLE public.orders ADD CONSTRAINT total_not_null CHECK (total IS NOT"
                                                + " NULL) NOT VALID",
                                        "ALTER TABLE public.orders VALIDATE CONSTRAINT total_not_null",
                                        "ALTER TABLE public.orders ALTER COLUMN total SET NOT NULL",
                                        "ALTER TABLE public.orders DROP CONSTRAINT total_not_null"
                                    });
            shop.applies(plan);
            assertThat(shop.list("SELECT pg_relation_filenode('orders')")).isEqualTo(files);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void keysComeFromIndexesThatWereBuiltConcurrently(String major, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            Plan plan = shop.plan(SHOP.replace(
                            "note text",
                            "note text, CONSTRAINT orders_key PRIMARY KEY (id) INCLUDE (note),"
                                    + " CONSTRAINT once UNIQUE (customer, total) WITH (fillfactor = 70) DEFERRABLE"
                                    + " INITIALLY DEFERRED")
                    + "COMMENT ON CONSTRAINT once ON orders IS 'each once'");

            assertThat(texts(plan))
                    .contains(
                            "ALTER TABLE public.orders ADD CONSTRAINT once UNIQUE USING INDEX once DEFERRABLE INITIALLY"
                                    + " DEFERRED",
                            "ALTER TABLE public.orders ADD CONSTRAINT orders_key PRIMARY KEY USING INDEX orders_key");
            assertThat(apart(plan))
                    .containsExactlyInAnyOrder(
                            "CREATE UNIQUE INDEX CONCURRENTLY once ON public.orders (customer, total) WITH"
                                    + " (fillfactor='70')",
                            "CREATE UNIQUE INDEX CONCURRENTLY orders_key ON public.orders (id) INCLUDE (note)");
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aKeyGoesInTheTransactionInWhichTheNextComes(String major, TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            Plan plan = shop.plan(SHOP.replace(
                    "integer CONSTRAINT customers_key PRIMARY KEY, name text",
                    "integer, name text, CONSTRAINT customers_key PRIMARY KEY (id, name)"));

            assertThat(plan.groups().getLast().steps().stream()
                            .map(step -> step.sql().text()))
                    .containsExactly(
                            "ALTER TABLE public.customers DROP CONSTRAINT customers_key",
                            "ALTER TABLE public.customers ADD CONSTRAINT customers_key PRIMARY KEY USING INDEX"
                                    + " customers_key_new");
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void theIndexOfAPartitionedTableIsBuiltPartByPart(String major, TestServers servers)
            throws SQLException, IOException {
        String parts = """
            CREATE TABLE parts (id integer, place integer) PARTITION BY RANGE (id);
            CREATE TABLE part_one PARTITION OF parts FOR VALUES FROM (0) TO (100);
            CREATE TABLE part_two PARTITION OF parts FOR VALUES FROM (100) TO (200);
            """;
        try (LiveShop shop = OnlineShop.open(servers, major, folder, parts)) {
            shop.run("INSERT INTO parts SELECT i, i FROM generate_series(1, 150) AS i");
            Plan plan = shop.plan(SHOP + parts + "CREATE INDEX by_place ON parts (place);"
                    + "ALTER TABLE parts ADD CONSTRAINT parts_id UNIQUE (id)");

            assertThat(apart(plan))
                    .contains(
                            "CREATE INDEX CONCURRENTLY part_one_place_idx ON public.part_one (place)",
                            "CREATE INDEX CONCURRENTLY part_two_place_idx ON public.part_two (place)",
                            "CREATE UNIQUE INDEX CONCURRENTLY part_one_id_key ON public.part_one (id)");
            shop.applies(plan);
            assertThat(shop.list("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"))
                    .isEmpty();
        }
    }

    @Test
    void whatThePlanMakesItselfIsMadePlainly(TestServers servers) throws SQLException, IOException {
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, "")) {
            Plan plan = shop.plan(SHOP
                    + "CREATE TABLE items (id integer PRIMARY KEY, part integer REFERENCES items); CREATE"
                    + " INDEX ON items (part)");

            assertThat(plan.groups()).hasSize(1);
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void anIndexThatFailedIsSeenAndBuiltAgain(String major, TestServers servers) throws SQLException, IOException {
        String wanted = SHOP + "CREATE UNIQUE INDEX once ON orders (customer)";
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            shop.run("INSERT INTO orders (customer) VALUES (1)");
            assertThat(shop.apply(shop.plan(wanted))).isInstanceOf(ApplyResult.Failed.class);
            assertThat(shop.list("SELECT indisvalid FROM pg_index WHERE indexrelid = 'once'::regclass"))
                    .containsExactly("f");

            shop.run("DELETE FROM orders WHERE id IS NULL");
            Plan plan = shop.plan(wanted);
            assertThat(texts(plan)).containsExactly("REINDEX INDEX CONCURRENTLY public.once");
            shop.applies(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aKeyWhoseIndexFailedIsMadeAnew(String major, TestServers servers) throws SQLException, IOException {
        String wanted = SHOP.replace("note text", "note text, CONSTRAINT once UNIQUE (customer)");
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            shop.run("INSERT INTO orders (customer) VALUES (1)");
            assertThat(shop.apply(shop.plan(wanted))).isInstanceOf(ApplyResult.Failed.class);
            assertThat(shop.list("SELECT indisvalid FROM pg_index WHERE indexrelid = 'once'::regclass"))
                    .containsExactly("f");

            shop.run("DELETE FROM orders WHERE id IS NULL");
            shop.applies(shop.plan(wanted));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void rowsThatViolateAConstraintLeaveItForNewRows(String major, TestServers servers)
            throws SQLException, IOException {
        String wanted = SHOP.replace("total integer", "total integer CONSTRAINT positive CHECK (total > 0)");
        try (LiveShop shop = OnlineShop.open(servers, major, folder, "")) {
            shop.run("INSERT INTO orders (total) VALUES (-1)");
            assertThat(shop.apply(shop.plan(wanted))).isInstanceOf(ApplyResult.Failed.class);

            shop.run("DELETE FROM orders WHERE id IS NULL");
            Plan plan = shop.plan(wanted);
            assertThat(texts(plan)).containsExactly("ALTER TABLE public.orders VALIDATE CONSTRAINT positive");
            shop.applies(plan);
        }
    }

    @Test
    void whatIsLeftOfAPlanIsValidatedInTransactionsOfItsOwn(TestServers servers) throws SQLException, IOException {
        String wanted =
                SHOP.replace("total integer", "total integer NOT NULL").replace("note text", "note text NOT NULL");
        try (LiveShop shop = OnlineShop.open(servers, "18", folder, "")) {
            shop.run("INSERT INTO orders (id) VALUES (0)");
            assertThat(shop.apply(shop.plan(wanted))).isInstanceOf(ApplyResult.Failed.class);

            shop.run("DELETE FROM orders WHERE id = 0");
            Plan plan = shop.plan(wanted);
            assertThat(texts(plan))
                    .containsExactly(
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_total_not_null",
                            "ALTER TABLE public.orders VALIDATE CONSTRAINT orders_note_not_null");
            assertThat(plan.groups()).hasSize(2);
            shop.applies(plan);
        }
    }

    private static List<String> texts(Plan plan) {
        return plan.steps().map(step -> step.sql().text()).toList();
    }

    private static List<String> apart(Plan plan) {
        return plan.groups().stream()
                .filter(group -> !group.transactional())
                .flatMap(group -> group.steps().stream())
                .map(Step::sql)
                .map(SqlText::text)
                .toList();
    }
}
