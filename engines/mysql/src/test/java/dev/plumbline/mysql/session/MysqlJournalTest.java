package dev.plumbline.mysql.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.JournalStore;
import dev.plumbline.core.engine.JournalStore.Place;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journal's tables come and go, wherever somebody wants them, and nobody reads them as part of a schema. */
@ExtendWith(TestServers.Provider.class)
final class MysqlJournalTest {
    private final MysqlEngine engine = new MysqlEngine();
    private final JournalStore store = engine.journal().orElseThrow();

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void aJournalIsInTheDatabaseAndNoPartOfItsSchema(String version, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, version)) {
            Connection connection = database.connection();
            String here = store.usualSchema(connection, Set.of()).orElseThrow();
            assertThat(store.find(connection)).isEmpty();

            Place place = store.create(connection, here, /* kept= */ false);

            assertThat(here).isEqualTo(one(connection, "SELECT DATABASE()"));
            assertThat(store.find(connection)).contains(place);
            assertThat(catalog(connection)).isEqualTo(Catalog.EMPTY);
            store.tidy(connection);
            assertThat(store.find(connection)).contains(place);
            store.remove(connection, place);
            assertThat(tables(connection)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void severalDatabasesHaveTheirJournalsInOneThatSomebodyNamed(String version, TestServers servers)
            throws SQLException {
        try (ShadowDatabase one = servers.database(engine, version);
                ShadowDatabase other = servers.database(engine, version);
                ShadowDatabase third = servers.database(engine, version)) {
            String there = one(third.connection(), "SELECT DATABASE()");
            Place first = store.create(
                    one.connection(),
                    store.usualSchema(one.connection(), Set.of()).orElseThrow(),
                    /* kept= */ false);

            Place moved = store.keep(one.connection(), first, there);
            Place second = store.create(other.connection(), there, /* kept= */ true);

            assertThat(tables(one.connection())).isEqualTo("0");
            assertThat(store.find(one.connection())).contains(moved);
            assertThat(store.find(other.connection())).contains(second);
            assertThat(moved.kept()).isTrue();
            assertThat(moved.applies()).isNotEqualTo(second.applies());
            assertThat(store.find(third.connection())).isEmpty();
            assertThat(catalog(third.connection())).isEqualTo(Catalog.EMPTY);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void theHalfOfAJournalIsNone(String version, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, version)) {
            Connection connection = database.connection();
            String here = store.usualSchema(connection, Set.of()).orElseThrow();
            for (String half : List.of("plumbline_applies", "plumbline_steps")) {
                store.create(connection, here, /* kept= */ false);
                run(connection, "DROP TABLE " + half);

                assertThat(store.find(connection)).isEmpty();
                assertThat(catalog(connection)).isEqualTo(Catalog.EMPTY);
                store.tidy(connection);
                assertThat(tables(connection)).isEqualTo("0");
            }
            run(connection, "CREATE TABLE plumbline_steps (theirs int)");
            store.tidy(connection);
            assertThat(catalog(connection).objects()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.plumbline.mysql.Versions#there")
    void theSizesOfTablesAreTold(String version, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, version)) {
            Connection connection = database.connection();
            run(connection, "CREATE TABLE t (id int PRIMARY KEY, note text)");
            run(connection, "CREATE VIEW v AS SELECT id FROM t");
            Set<ObjectId> all = Set.copyOf(
                    catalog(connection).objects().stream().map(SchemaObject::id).toList());
            String before = one(connection, "SELECT @@lock_wait_timeout");

            assertThat(engine.sizes().orElseThrow().of(connection, all))
                    .hasSize(1)
                    .allSatisfy((id, bytes) -> {
                        assertThat(id.kind()).isEqualTo(Table.KIND);
                        assertThat(bytes).isPositive();
                    });
            assertThat(one(connection, "SELECT @@lock_wait_timeout")).isEqualTo(before);
        }
    }

    private Catalog catalog(Connection connection) throws SQLException {
        return engine.reader().read(connection).catalog();
    }

    private static String tables(Connection connection) throws SQLException {
        return one(connection, "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
