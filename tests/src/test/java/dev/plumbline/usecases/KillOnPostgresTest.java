package dev.plumbline.usecases;

import dev.plumbline.core.plan.Strategy;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An apply of many transactions that is killed, in the tool, in the server or on the way between them, leaves the database somewhere on
 * the way, with all rows; the next one goes on and arrives, and nothing tells of the kill any more. What became of it is asked of the
 * server, not of Plumbline. {@code -Dplumbline.kills=100} kills that often in each way.
 */
@ExtendWith(TestServers.Provider.class)
final class KillOnPostgresTest {
    private static final String ONE = """
        CREATE TYPE state AS ENUM ('new', 'paid');
        CREATE TABLE customers (id integer, name text);
        CREATE TABLE orders (id integer NOT NULL CONSTRAINT orders_key PRIMARY KEY, customer integer, total integer, note text,
            state state DEFAULT 'new');
        CREATE INDEX by_total ON orders (total);
        CREATE INDEX by_customer ON orders (customer);
        CREATE TABLE parts (id integer, place integer) PARTITION BY RANGE (id);
        CREATE TABLE part_one PARTITION OF parts FOR VALUES FROM (0) TO (1000);
        CREATE TABLE part_two PARTITION OF parts FOR VALUES FROM (1000) TO (2000000);
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
        CREATE TABLE ledger (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, amount integer NOT NULL CHECK (amount > 0));
        """;
    private static final String OTHER = """
        CREATE TYPE state AS ENUM ('new', 'paid', 'sent');
        CREATE TABLE customers (id integer CONSTRAINT customers_key PRIMARY KEY, name text NOT NULL, CHECK (name <> ''));
        CREATE TABLE orders (id integer NOT NULL, customer integer NOT NULL CONSTRAINT orders_customer REFERENCES customers,
            total bigint, note text CONSTRAINT once UNIQUE, state state DEFAULT 'paid', day date,
            CONSTRAINT orders_key PRIMARY KEY (id, customer));
        CREATE INDEX by_total ON orders (total, id);
        CREATE INDEX "by State" ON orders (state) WHERE state <> 'paid';
        CREATE TABLE parts (id integer NOT NULL, place integer, CHECK (place > 0)) PARTITION BY RANGE (id);
        CREATE TABLE part_one PARTITION OF parts FOR VALUES FROM (0) TO (1000);
        CREATE TABLE part_two PARTITION OF parts FOR VALUES FROM (1000) TO (2000000);
        CREATE INDEX by_place ON parts (place);
        CREATE VIEW large AS SELECT id, total, note FROM orders WHERE total > 10;
        COMMENT ON VIEW large IS 'not small';
        CREATE TABLE ledger (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, amount numeric NOT NULL CHECK (amount > 0),
            token uuid NOT NULL DEFAULT gen_random_uuid());
        """;
    private static final String FILLING = """
        INSERT INTO customers SELECT i, 'n' || i FROM generate_series(1, %1$d) AS i;
        INSERT INTO orders SELECT i, i, i %% 50, 't' || i FROM generate_series(1, %1$d) AS i;
        INSERT INTO parts SELECT i, i + 1 FROM generate_series(1, %1$d) AS i;
        INSERT INTO ledger (amount) SELECT i + 1 FROM generate_series(1, %1$d) AS i;
        """.formatted(KillRounds.ROWS);

    private static final String ROWS_THERE = """
        SELECT md5(string_agg(t, '' ORDER BY t)) FROM (
            SELECT concat_ws(' ', 'c', id, name) AS t FROM customers
            UNION ALL SELECT concat_ws(' ', 'o', id, customer, total, note, state) FROM orders
            UNION ALL SELECT concat_ws(' ', 'l', id, amount) FROM ledger
            UNION ALL SELECT concat_ws(' ', 'p', id, place) FROM parts) rows
        """;

    /** Everything that the two schemas differ in, and whatever a run could leave behind. */
    private static final String SCHEMA_THERE = """
        SELECT * FROM (
            SELECT concat_ws(' ', c.relkind, c.oid::regclass, obj_description(c.oid), pg_get_viewdef(c.oid)) AS t
            FROM pg_class c WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
            UNION ALL SELECT concat_ws(' ', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                pg_get_expr(d.adbin, d.adrelid))
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT concat_ws(' ', indisvalid, indisready, pg_get_indexdef(indexrelid))
            FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = 'public'::regnamespace
            UNION ALL SELECT concat_ws(' ', enumtypid::regtype, row_number() OVER (ORDER BY enumtypid, enumsortorder), enumlabel)
            FROM pg_enum
            UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_') everything
        ORDER BY t
        """;

    @TempDir
    private Path folder;

    @Test
    void theServerMayKill(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers)) {
            KillRounds rounds = rounds(shop, reporter);
            rounds.run(() -> turn(shop), rounds.inThread(shop.address(), () -> terminate(shop)));
        }
    }

    @Test
    void theNetworkMayBreak(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers);
                CutProxy proxy = CutProxy.to(shop.url())) {
            String address = shop.address().replaceFirst("@[^/]*", "@127.0.0.1:" + proxy.port());
            KillRounds rounds = rounds(shop, reporter);
            rounds.run(() -> turn(shop), rounds.inThread(address, proxy::cut));
        }
    }

    @Test
    void theToolMayBeKilled(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers)) {
            rounds(shop, reporter).run(() -> turn(shop), KillRounds.ofProcess(shop.address(), Strategy.ONLINE));
        }
    }

    private LiveShop shop(TestServers servers) throws SQLException {
        LiveShop shop = new LiveShop(servers, "18", folder, options -> KillRounds.options(options, Strategy.ONLINE));
        shop.run(ONE);
        shop.run(FILLING);
        return shop;
    }

    private static void turn(LiveShop shop) throws IOException {
        LiveShop.assertDone(shop.apply(shop.plan(OTHER)));
    }

    private KillRounds rounds(LiveShop shop, TestReporter reporter) {
        return new KillRounds(
                new KillRounds.Ground(
                        shop.plumbline(), shop::target, () -> shop.list(ROWS_THERE), () -> shop.list(SCHEMA_THERE)),
                folder,
                KillRounds.options(Strategy.ONLINE),
                reporter);
    }

    private static void terminate(LiveShop shop) {
        try {
            shop.list("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'shopkeeper'"
                    + " AND datname = current_database()");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
