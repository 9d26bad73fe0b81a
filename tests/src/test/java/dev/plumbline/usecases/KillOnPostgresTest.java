package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.testkit.TestServers;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final int FEW = 5;
    private static final int KILLS = Integer.getInteger("plumbline.kills", FEW);
    private static final int ROWS = KILLS > FEW ? 100_000 : 10_000;

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
        """.formatted(ROWS);

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

    /** Brings an apply to its end before its time. */
    private interface Kill {
        /**
         * Runs a plan and kills it after a while, unless it has ended before; returns whether it was killed.
         *
         * @param wanted a snapshot
         */
        boolean after(long millis, String wanted) throws Exception;
    }

    @Test
    void theServerMayKill(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers)) {
            kill(shop, (millis, wanted) -> inThread(shop.address(), millis, wanted, () -> terminate(shop)), reporter);
        }
    }

    @Test
    void theNetworkMayBreak(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers);
                CutProxy proxy = CutProxy.to(shop.url())) {
            String address = shop.address().replaceFirst("@[^/]*", "@127.0.0.1:" + proxy.port());
            kill(shop, (millis, wanted) -> inThread(address, millis, wanted, proxy::cut), reporter);
        }
    }

    @Test
    void theToolMayBeKilled(TestServers servers, TestReporter reporter) throws Exception {
        try (LiveShop shop = shop(servers)) {
            kill(
                    shop,
                    (millis, wanted) -> {
                        Process process = KilledApply.begin(shop.address(), wanted, "online");
                        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
                        process.destroyForcibly().waitFor();
                        return !ended;
                    },
                    reporter);
        }
    }

    private LiveShop shop(TestServers servers) throws SQLException {
        LiveShop shop = new LiveShop(servers, "18", folder, KillOnPostgresTest::choices);
        shop.run(ONE);
        shop.run(FILLING);
        return shop;
    }

    /** As KilledApply has it. */
    static Options choices(Options options) {
        return options.withStrategy(Strategy.ONLINE)
                .withProof(ProofDepth.NONE)
                .withApplying(ApplyPolicy.STANDARD.withWaiting(Duration.ofMinutes(1)));
    }

    private void kill(LiveShop shop, Kill kill, TestReporter reporter) throws Exception {
        String one = snapshot(shop, "one.json");
        List<String> schemaOne = shop.list(SCHEMA_THERE);
        List<String> rows = shop.list(ROWS_THERE);
        LiveShop.assertDone(shop.apply(shop.plan(OTHER)));
        String other = snapshot(shop, "other.json");
        List<String> schemaOther = shop.list(SCHEMA_THERE);
        long started = System.nanoTime();
        arrive(shop, one);
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        assertThat(shop.list(SCHEMA_THERE)).isEqualTo(schemaOne);
        Random random = new Random(20261123);
        boolean goesBack = false;
        int killed = 0;
        int between = 0;
        for (int at = 0; at < KILLS; at++) {
            String wanted = goesBack ? one : other;
            killed += kill.after(random.nextLong(whole + 1), wanted) ? 1 : 0;
            assertThat(shop.list(ROWS_THERE)).as("the rows").isEqualTo(rows);
            between += shop.plumbline().stopped(shop.target()).isPresent() ? 1 : 0;
            if (random.nextInt(3) > 0) {
                arrive(shop, wanted);
                assertThat(shop.list(SCHEMA_THERE))
                        .as("where it was to lead")
                        .isEqualTo(goesBack ? schemaOne : schemaOther);
                goesBack = !goesBack;
            }
        }
        arrive(shop, one);
        assertThat(shop.list(SCHEMA_THERE)).isEqualTo(schemaOne);
        assertThat(shop.list(ROWS_THERE)).isEqualTo(rows);
        assertThat(killed).as("kills while it ran").isPositive();
        reporter.publishEntry(
                "kills",
                "%d of %d while it ran, %d half-way, in %d ms each at most".formatted(killed, KILLS, between, whole));
    }

    private String snapshot(LiveShop shop, String name) throws Exception {
        StringWriter text = new StringWriter();
        new SnapshotWriter().write(shop.plumbline().inspect(shop.target()), text);
        return Files.writeString(folder.resolve(name), text.toString()).toString();
    }

    /** Once the killed one has let go of the database, goes on from what is there. */
    private static void arrive(LiveShop shop, String wanted) {
        Plumbline plumbline = shop.plumbline();
        while (true) {
            Plan plan = plumbline.plan(shop.target(), plumbline.source(wanted), Projection.STANDARD);
            ApplyResult result = plumbline.apply(shop.target(), plan);
            if (!(result instanceof ApplyResult.TargetChanged)) {
                assertThat(result).isInstanceOfAny(ApplyResult.Done.class, ApplyResult.AppliedBefore.class);
                plumbline.settle(shop.target());
                return;
            }
        }
    }

    private boolean inThread(String address, long millis, String wanted, Runnable kill) throws Exception {
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> apply(address, wanted));
        try {
            run.get(millis, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException running) {
            kill.run();
            run.get(1, TimeUnit.MINUTES);
            return true;
        }
    }

    private static void apply(String address, String wanted) {
        try (Plumbline plumbline = Plumbline.with(choices(
                Options.of(System.getenv()).withCache(TestServers.place().cache())))) {
            Source target = plumbline.source(address);
            plumbline.apply(target, plumbline.plan(target, plumbline.source(wanted), Projection.STANDARD));
        } catch (EnvironmentException killed) {
            assertThat(killed.problem().code()).startsWith("PLB-1");
        }
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
