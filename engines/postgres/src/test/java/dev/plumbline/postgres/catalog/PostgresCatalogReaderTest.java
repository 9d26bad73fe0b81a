package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Grant.GranteeKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class PostgresCatalogReaderTest {
    private final TestServers servers;

    PostgresCatalogReaderTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "14", "15", "16", "17", "18"})
    void readsAnEmptyDatabaseTheSameOnEveryMajor(String version) throws SQLException {
        Snapshot snapshot = Reading.of(servers, version, "SELECT 1").snapshot();
        assertThat(snapshot.header().version()).startsWith(version + ".");
        assertThat(snapshot.header().unknowns()).isEmpty();
        assertThat(snapshot.header().notices()).isEmpty();
        assertThat(snapshot.catalog().objects()).hasSize(1);
        assertThat(snapshot.catalog().all(Schema.KIND))
                .extracting(Schema::common)
                .containsExactly(new CommonProperties("standard public schema", Optional.empty(), Privileges.DEFAULT));
        assertThat(snapshot.catalog())
                .isEqualTo(new PostgresEngine().empty(version).catalog());
    }

    @Test
    void readsPrivilegesThatAreNotTheServersOwn() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE untouched (a int);
            CREATE TABLE back_again (a int);
            GRANT SELECT ON back_again TO PUBLIC;
            REVOKE SELECT ON back_again FROM PUBLIC;
            CREATE TABLE shared (a int, b int);
            GRANT SELECT ON shared TO PUBLIC;
            GRANT UPDATE (b) ON shared TO pg_monitor WITH GRANT OPTION
            """);
        assertThat(privileges(reading, "untouched")).isEqualTo(Privileges.DEFAULT);
        assertThat(privileges(reading, "back_again")).isEqualTo(Privileges.DEFAULT);
        assertThat(privileges(reading, "shared").grants())
                .contains(new Grant(GranteeKind.PUBLIC, Optional.empty(), "SELECT", false))
                .contains(new Grant(GranteeKind.OWNER, Optional.empty(), "INSERT", false));
        assertThat(reading.column("shared", "b").common().privileges())
                .isEqualTo(Privileges.of(List.of(
                        new Grant(GranteeKind.ROLE, Optional.of(Identifier.of("pg_monitor")), "UPDATE", true))));
    }

    private static Privileges privileges(Reading reading, String table) {
        return reading.find(Table.KIND, table).common().privileges();
    }

    @Test
    void knowsWhoNeedsWhom() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE TABLE a (id int PRIMARY KEY);
            CREATE TABLE b (a int REFERENCES a);
            CREATE VIEW v AS SELECT a FROM b;
            CREATE FUNCTION count_b() RETURNS bigint LANGUAGE sql RETURN (SELECT count(a) FROM b);
            CREATE TYPE pair AS (one a[], two int);
            CREATE TABLE c (n bigint DEFAULT count_b(), p pair[])
            """);
        assertThat(needs(reading, Reading.member("b", ForeignKey.KIND, "b_a_fkey")))
                .contains(
                        Reading.id(Table.KIND, "a"),
                        Reading.member("a", Column.KIND, "id"),
                        Reading.member("a", PrimaryKey.KIND, "a_pkey"));
        assertThat(needs(reading, Reading.id(View.KIND, "v"))).containsExactly(Reading.member("b", Column.KIND, "a"));
        assertThat(needs(reading, Reading.member("c", Column.KIND, "n")))
                .extracting(ObjectId::describe)
                .containsExactly("routine public.count_b()");
        assertThat(needs(reading, Reading.member("c", Column.KIND, "p")))
                .extracting(ObjectId::describe)
                .containsExactly("composite type public.pair");
        assertThat(reading.snapshot().evidence().dependencies().dependentsOf(Reading.id(Table.KIND, "a")))
                .extracting(ObjectId::describe)
                .contains("column public.pair.one");
    }

    private static List<ObjectId> needs(Reading reading, ObjectId dependent) {
        return reading.snapshot().evidence().dependencies().referencedBy(dependent);
    }

    @Test
    void leavesTheConnectionAsItFoundIt() throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            Connection connection = database.connection();
            Reading.execute(connection, "SET search_path = pg_catalog; SET jit = on");
            boolean autoCommit = connection.getAutoCommit();
            new PostgresCatalogReader().read(connection);
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(text(connection, "SHOW search_path")).isEqualTo("pg_catalog");
            assertThat(text(connection, "SHOW transaction_read_only")).isEqualTo("off");
        }
    }

    @Test
    void readsWithinATransactionThatIsOpenAndLeavesItOpen() throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            Reading.execute(connection, "CREATE TABLE not_committed (a int)");
            Snapshot inside = new PostgresCatalogReader().read(connection);
            assertThat(inside.catalog().contains(Reading.id(Table.KIND, "not_committed")))
                    .isTrue();
            assertThat(text(connection, "SELECT count(*) FROM public.not_committed"))
                    .isEqualTo("0");
            connection.rollback();
            assertThat(new PostgresCatalogReader()
                            .read(connection)
                            .catalog()
                            .contains(Reading.id(Table.KIND, "not_committed")))
                    .isFalse();
            connection.setAutoCommit(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void seesTheSameWithoutAnyRights(String version) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), version)) {
            Connection connection = database.connection();
            Reading.execute(connection, """
                CREATE TABLE t (id int PRIMARY KEY, name text DEFAULT 'x');
                CREATE VIEW v AS SELECT name FROM t;
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'
                """);
            Snapshot superusers = new PostgresCatalogReader().read(connection);
            Reading.execute(connection, "SET SESSION AUTHORIZATION pg_monitor");
            Snapshot others = new PostgresCatalogReader().read(connection);
            Reading.execute(connection, "RESET SESSION AUTHORIZATION");
            assertThat(others.catalog()).isEqualTo(superusers.catalog());
            assertThat(others.header().unknowns()).isEmpty();
        }
    }

    /** In 13 nobody but a superuser may read the oids of subscriptions, but anybody sees that there are some. */
    @Test
    void saysThatSubscriptionsOf13CantBeSeen() throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "13")) {
            Connection connection = database.connection();
            Reading.execute(connection, """
                CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, slot_name = NONE)
                """);
            Reading.execute(connection, "SET SESSION AUTHORIZATION pg_monitor");
            Snapshot others = new PostgresCatalogReader().read(connection);
            Reading.execute(connection, "RESET SESSION AUTHORIZATION");
            assertThat(others.header().unknowns()).extracting(Unknown::what).containsExactly("subscriptions");
            Reading.execute(connection, "DROP SUBSCRIPTION s");
        }
    }

    @Test
    void neverShowsASecret() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE FOREIGN DATA WRAPPER w;
            CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'db', password 'planted');
            CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'ada', password 'planted')
            """);
        assertThat(reading.snapshot().catalog().objects().toString())
                .contains("host", "db", "ada", "${secret:s/PUBLIC/password}")
                .doesNotContain("planted");
        assertThat(reading.snapshot().header().unknowns())
                .extracting(Unknown::what)
                .isEmpty();
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
