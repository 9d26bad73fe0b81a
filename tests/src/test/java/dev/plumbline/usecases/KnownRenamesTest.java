package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.testkit.TestServers;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two states of one database say by themselves what was renamed. */
@ExtendWith(TestServers.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownRenamesTest {
    private static final String BEFORE = """
        CREATE SCHEMA shop;
        CREATE TYPE shop.mood AS ENUM ('happy', 'sad');
        CREATE TABLE shop.orders (id serial PRIMARY KEY, total int NOT NULL CHECK (total > 0), m shop.mood, gone int);
        CREATE INDEX by_mood ON shop.orders (m);
        CREATE TABLE shop.lines (id int PRIMARY KEY, order_id int REFERENCES shop.orders);
        CREATE VIEW big AS SELECT id, total FROM shop.orders WHERE total > 100;
        CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
        CREATE TRIGGER watch BEFORE INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION watch();
        CREATE TABLE a (x int);
        CREATE TABLE b (y int);
        CREATE TABLE p (id int NOT NULL, v int) PARTITION BY RANGE (id);
        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
        INSERT INTO shop.orders (total, m) VALUES (5, 'sad');
        INSERT INTO a VALUES (1);
        """;
    private static final String MEANWHILE = """
        ALTER SCHEMA shop RENAME TO store;
        ALTER TYPE store.mood RENAME VALUE 'sad' TO 'blue';
        ALTER TYPE store.mood RENAME TO feeling;
        ALTER TABLE store.orders RENAME TO purchases;
        ALTER TABLE store.purchases DROP COLUMN gone;
        ALTER TABLE store.purchases RENAME COLUMN m TO gone;
        ALTER TABLE store.purchases RENAME COLUMN total TO amount;
        DROP VIEW big;
        ALTER TABLE store.purchases ALTER COLUMN amount TYPE bigint;
        CREATE VIEW big AS SELECT id, amount AS total FROM store.purchases WHERE amount > 100;
        ALTER INDEX store.by_mood RENAME TO by_feeling;
        ALTER TABLE store.purchases RENAME CONSTRAINT orders_pkey TO the_key;
        ALTER FUNCTION watch() RENAME TO look;
        ALTER TRIGGER watch ON store.purchases RENAME TO look;
        ALTER TABLE a RENAME TO c;
        ALTER TABLE b RENAME TO a;
        ALTER TABLE c RENAME TO b;
        ALTER TABLE p RENAME COLUMN v TO w;
        """;

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(
            Options.of(System.getenv()).withCache(TestServers.place().cache()));

    @AfterAll
    void stop() {
        plumbline.close();
    }

    @Test
    void aSnapshotAndTheDatabaseThatItIsOfAreOneThing(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(plumbline.engine("postgres"), "18")) {
            run(database.connection(), BEFORE);
            Source live = new Source.Connected(new OneConnection(database.connection()));
            Source snapshot = snapshot(live);
            run(database.connection(), MEANWHILE);

            Diff diff = plumbline.diff(snapshot, live);
            Plan back = plumbline.plan(plumbline.diff(live, snapshot));

            assertThat(diff.renames()).hasSizeGreaterThan(8).allMatch(rename -> rename.origin() == Change.Origin.KNOWN);
            assertThat(diff.changes().stream()
                            .filter(Change.Drop.class::isInstance)
                            .map(change -> change.id().path()))
                    .allMatch(path -> path.contains("plumbline_gone"));
            assertThat(back.unplanned()).isEmpty();
            assertThat(back.losesData()).isFalse();
            assertThat(plumbline.apply(live, back))
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
            assertThat(query(database.connection(), "SELECT total || ' ' || m FROM shop.orders"))
                    .isEqualTo("5 sad");
            assertThat(query(database.connection(), "SELECT x FROM a")).isEqualTo("1");
        }
    }

    @Test
    void twoDatabasesNeverAreWhateverTheirNumbers(TestServers servers) throws Exception {
        try (ShadowDatabase one = servers.database(plumbline.engine("postgres"), "18");
                ShadowDatabase other = servers.database(plumbline.engine("postgres"), "18")) {
            run(one.connection(), "CREATE TABLE a (x int)");
            run(other.connection(), "CREATE TABLE b (x int)");

            Diff diff = plumbline.diff(
                    new Source.Connected(new OneConnection(one.connection())),
                    new Source.Connected(new OneConnection(other.connection())));

            assertThat(diff.renames()).isEmpty();
            assertThat(diff.changes()).anyMatch(Change.Drop.class::isInstance);
        }
    }

    /** Scratch servers are copies of one another: the first table of each has the same number in all. */
    @Test
    void whatScriptsMakeInScratchDatabasesIsNeverOne() throws Exception {
        try (Plumbline postgres = Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:18"))) {
            Path first = Files.writeString(folder.resolve("first.sql"), "CREATE TABLE a (x int)");
            Path second = Files.writeString(folder.resolve("second.sql"), "CREATE TABLE b (x int)");
            Source before = snapshot(postgres.source(first.toString()), postgres);

            assertThat(postgres.diff(before, postgres.source(second.toString())).renames())
                    .isEmpty();
        }
    }

    private Source snapshot(Source live) throws Exception {
        return snapshot(live, plumbline);
    }

    private Source snapshot(Source source, Plumbline reading) throws Exception {
        Path file = folder.resolve("snapshot.json");
        try (Writer writer = Files.newBufferedWriter(file)) {
            new SnapshotWriter().write(reading.inspect(source), writer);
        }
        return reading.source(file.toString());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return String.join(",", values);
        }
    }
}
