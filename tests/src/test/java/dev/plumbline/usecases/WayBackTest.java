package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.WayBack;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Selection;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What leads back from where a plan leads, made before anybody has gone there. */
@ExtendWith(TestServers.Provider.class)
final class WayBackTest {
    private static final String BEFORE = """
        CREATE SCHEMA shop;
        CREATE TYPE shop.mood AS ENUM ('happy', 'sad');
        CREATE TABLE shop.customers (id int PRIMARY KEY, email text);
        CREATE TABLE shop.orders (id serial PRIMARY KEY, total integer NOT NULL CHECK (total > 0), mood shop.mood,
            customer int REFERENCES shop.customers, note text);
        CREATE INDEX orders_total_idx ON shop.orders (total);
        CREATE VIEW shop.big AS SELECT id, total FROM shop.orders WHERE total > 100 AND mood = 'sad';
        COMMENT ON TABLE shop.orders IS 'what was bought';
        GRANT SELECT ON shop.big TO PUBLIC;
        CREATE SCHEMA other CREATE VIEW v AS SELECT id FROM shop.orders;
        """;
    private static final String AFTER = """
        CREATE SCHEMA store;
        CREATE TYPE store.feeling AS ENUM ('happy', 'blue');
        CREATE TABLE store.customers (id bigint PRIMARY KEY, email text NOT NULL);
        CREATE TABLE store.purchases (id serial PRIMARY KEY, amount bigint NOT NULL CHECK (amount > 0), mood store.feeling,
            customer bigint REFERENCES store.customers);
        CREATE INDEX purchases_amount_idx ON store.purchases (amount);
        CREATE VIEW store.big AS SELECT id, amount AS total FROM store.purchases WHERE amount > 1000 AND mood = 'blue';
        CREATE SCHEMA other CREATE VIEW v AS SELECT id FROM store.purchases;
        """;
    private static final List<String> RENAMES = List.of(
            "schema:shop=store",
            "shop.mood=store.feeling",
            "value:shop.mood.sad=blue",
            "shop.orders=store.purchases",
            "shop.orders.total=amount");

    @TempDir
    private Path folder;

    private static Plumbline plumbline(List<String> renames) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withRenames(renames));
    }

    private static ShadowDatabase database(TestServers servers, Plumbline plumbline, String sql) throws SQLException {
        ShadowDatabase database = servers.database(plumbline.engine("postgres"), "18");
        run(database, sql);
        return database;
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static Source source(ShadowDatabase database) {
        return new Source.Connected(new OneConnection(database.connection()));
    }

    private Source script(Plumbline plumbline, String sql) throws Exception {
        return plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), sql).toString());
    }

    /** There by the plan and back by the way back, both kept; the way back is that of renames. */
    private static void assertThereAndBack(Plumbline plumbline, Source live, WayBack way) {
        Snapshot before = plumbline.inspect(live);
        assertThat(way.there().unplanned()).isEmpty();
        assertThat(way.back().unplanned()).isEmpty();
        assertThat(plumbline.apply(live, PlanDocument.of(way.there())))
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
        assertThat(plumbline.apply(live, way.document()))
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
        try (Plumbline plain = plumbline(List.of())) {
            Projection all = Projection.STANDARD;
            assertThat(plain.diff(plain.inspect(live), before, all).changes()).isEmpty();
        }
        assertThat(plumbline.apply(live, way.document())).isInstanceOf(ApplyResult.AppliedBefore.class);
    }

    @Test
    void renamesThatWereToldAreTakenBackAsRenames(TestServers servers) throws Exception {
        try (Plumbline plumbline = plumbline(RENAMES);
                ShadowDatabase database = database(servers, plumbline, BEFORE)) {
            run(database, "INSERT INTO shop.orders (total, mood) VALUES (5, 'sad')");
            Source live = source(database);

            WayBack way = plumbline.wayBack(plumbline.diff(live, script(plumbline, AFTER)));

            assertThat(way.back().diff().renames())
                    .hasSameSizeAs(way.there().diff().renames())
                    .allSatisfy(rename -> assertThat(rename.origin()).isEqualTo(Change.Origin.TOLD));
            assertThat(way.back().losesData()).isFalse();
            assertThat(way.lost()).singleElement().asString().contains("note");
            assertThereAndBack(plumbline, live, way);
            run(database, "DO $$ BEGIN ASSERT (SELECT total = 5 AND mood = 'sad' FROM shop.orders); END $$");
        }
    }

    @Test
    void renamesThatAFileTellsAreTakenBackToo(TestServers servers) throws Exception {
        try (Plumbline plumbline = plumbline(List.of());
                ShadowDatabase database = database(servers, plumbline, """
                    CREATE TABLE orders (id int PRIMARY KEY, total int);
                    INSERT INTO orders VALUES (1, 5);
                    """)) {
            Source wanted = script(plumbline, """
                -- plumb:renamed-from orders
                CREATE TABLE purchases (id int PRIMARY KEY, amount int /* plumb:renamed-from total */, more text);
                """);

            WayBack way = plumbline.wayBack(plumbline.diff(source(database), wanted));

            assertThat(way.back().diff().renames()).hasSizeGreaterThanOrEqualTo(2);
            assertThereAndBack(plumbline, source(database), way);
            run(database, "DO $$ BEGIN ASSERT (SELECT total = 5 FROM orders); END $$");
        }
    }

    @Test
    void renamesThatAreKnownAreTakenBackToo(TestServers servers) throws Exception {
        try (Plumbline plumbline = plumbline(List.of());
                ShadowDatabase database =
                        database(servers, plumbline, "CREATE TABLE orders (id int PRIMARY KEY, total int)")) {
            Snapshot before = plumbline.inspect(source(database));
            run(database, "ALTER TABLE orders RENAME TO purchases; ALTER TABLE purchases RENAME total TO amount");
            Snapshot after = plumbline.inspect(source(database));

            WayBack way = plumbline.wayBack(plumbline.diff(before, after, Projection.STANDARD));

            assertThat(way.back().diff().changes()).noneMatch(Change.Drop.class::isInstance);
            assertThat(plumbline.apply(source(database), way.document())).isInstanceOf(ApplyResult.Done.class);
            assertThat(plumbline.inspect(source(database)).catalog()).isEqualTo(before.catalog());
        }
    }

    @Test
    void whatIsNotComparedStaysOnTheWayThereAndBack(TestServers servers) throws Exception {
        Selection selection = new Selection(
                List.of("shop"), List.of(), List.of(), List.of(), List.of("comments", "privileges"), List.of());
        try (Plumbline plumbline = plumbline(List.of());
                ShadowDatabase database = database(servers, plumbline, BEFORE)) {
            String wanted = BEFORE.replaceAll("(COMMENT|GRANT|CREATE SCHEMA other).*\n", "")
                    .replace("total integer", "total bigint");
            Snapshot before = plumbline.inspect(source(database));

            WayBack way = plumbline.wayBack(
                    plumbline.diff(source(database), script(plumbline, wanted), plumbline.projection(selection)));

            assertThereAndBack(plumbline, source(database), way);
            assertThat(plumbline.inspect(source(database)).catalog()).isEqualTo(before.catalog());
        }
    }

    @Test
    void whatCanNotBeTakenBackIsSaid(TestServers servers) throws Exception {
        try (Plumbline plumbline = plumbline(List.of());
                ShadowDatabase database = database(servers, plumbline, BEFORE)) {
            String wanted = BEFORE.replace("'sad')", "'sad', 'bored')").replace(", note text", "");

            WayBack way = plumbline.wayBack(plumbline.diff(source(database), script(plumbline, wanted)));

            assertThat(way.lost()).anyMatch(line -> line.contains("note")).anyMatch(line -> line.contains("bored"));
        }
    }
}
