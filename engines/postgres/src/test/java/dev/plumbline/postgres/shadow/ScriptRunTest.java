package dev.plumbline.postgres.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.postgres.script.PostgresSplitter;
import dev.plumbline.testkit.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class ScriptRunTest {
    private final PostgresEngine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void makesStandInsForRolesAndTablespaces(String major, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, major)) {
            load(database, """
                CREATE TABLE t (id int);
                ALTER TABLE t OWNER TO "Some ""One";
                GRANT SELECT ON t TO reader, writer;
                CREATE ROLE reader LOGIN;
                CREATE TABLE u (id int) TABLESPACE fast;
                CREATE TABLESPACE slow LOCATION '/nowhere';
                """);
            assertThat(query(database, "SELECT tableowner FROM pg_tables WHERE tablename = 't'"))
                    .isEqualTo("Some \"One");
            assertThat(query(database, "SELECT tablespace FROM pg_tables WHERE tablename = 'u'"))
                    .isEqualTo("fast");
        }
    }

    @Test
    void makesThemInsideATransactionToo(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            load(
                    database,
                    "BEGIN; CREATE TABLE t (id int); GRANT SELECT ON t TO lone_reader; COMMIT; CREATE VIEW v AS"
                            + " TABLE t");
            assertThat(query(database, "SELECT count(*) FROM v")).isEqualTo("0");
            database.connection().setAutoCommit(false);
            load(database, "CREATE TABLE u (id int); GRANT SELECT ON u TO other_reader");
            database.connection().rollback();
            assertThat(query(database, "SELECT to_regclass('u') IS NULL")).isEqualTo("t");
        }
    }

    @Test
    void makesAStandInForALocaleThatOnlyAnotherMachineHas(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            load(
                    database,
                    "BEGIN; CREATE TABLE t (a text COLLATE pg_catalog.\"xx_YY.utf8\", b text COLLATE \"zz_ZZ\");"
                            + " COMMIT");
            assertThat(query(
                            database,
                            "SELECT string_agg(collation_name, ' ') FROM information_schema.columns"
                                    + " WHERE table_name = 't'"))
                    .isEqualTo("xx_YY.utf8 zz_ZZ");
        }
    }

    @Test
    void leavesTheDriverTheSettingsThatItNeeds(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            List<Notice> notices = load(
                    database,
                    "SET client_encoding = 'UTF8'; SET NAMES 'latin1'; SET CLIENT_ENCODING=latin1; SET datestyle ="
                            + " 'German'; CREATE TABLE \"größe\" (tag date DEFAULT '02.01.2003'::date)");
            assertThat(notices).extracting(Notice::code).containsExactly("PLB-1410", "PLB-1410");
            assertThat(query(
                            database,
                            "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'größe'::regclass"))
                    .isEqualTo("'2003-01-02'::date");
            assertThat(query(database, "SHOW client_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void leavesOutWhatIsAboutAnotherDatabase(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            List<Notice> notices =
                    load(database, "GRANT CONNECT ON DATABASE shop TO public; ALTER DATABASE shop SET jit = off");
            assertThat(notices).hasSize(2).allMatch(notice -> notice.message().contains("shop"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE SUBSCRIPTION s CONNECTION 'host=h' PUBLICATION p",
                "COPY (SELECT 1) TO PROGRAM 'true'",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE DATABASE other"
            })
    void refusesWhatReachesOutside(String sql, TestServers servers) {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            assertThatThrownBy(() -> database.run(SqlText.of(sql)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("PLB-1408");
        }
    }

    @Test
    void touchesNothingGlobalOnABorrowedServer(TestServers servers) throws SQLException {
        try (ShadowDatabase lender = servers.database(engine, "18")) {
            load(lender, "CREATE ROLE lender LOGIN CREATEDB PASSWORD 'secret'");
            DatabaseAddress address = engine.address(
                            lender.connection()
                                    .getMetaData()
                                    .getURL()
                                    .replace("jdbc:postgresql://", "postgresql://lender:secret@"),
                            Map.of())
                    .orElseThrow();
            try (ShadowServer server = engine.shadows().borrow(address, ConnectOptions.STANDARD);
                    ShadowDatabase database = server.create()) {
                assertThat(query(database, "SELECT current_database()")).startsWith("plumbline_shadow_");
                assertThatThrownBy(() -> load(database, "CREATE ROLE x")).hasMessageContaining("PLB-1408");
                assertThatThrownBy(() -> load(database, "GRANT lender TO postgres"))
                        .hasMessageContaining("PLB-1408");
                assertThatThrownBy(() -> load(database, "CREATE SCHEMA s AUTHORIZATION missing"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("missing");
            }
            assertThat(query(lender, "SELECT count(*) FROM pg_database WHERE datdba = 'lender'::regrole"))
                    .isEqualTo("0");
        }
    }

    @Test
    void runsWhatADriverMightTakeForSomethingElse(TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            load(database, """
                CREATE TABLE t (id int, j jsonb DEFAULT '{"a": 1}', CHECK (j ? 'a'));
                CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM t WHERE id = 1; DELETE FROM t WHERE id = 2);
                CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END;
                CREATE FUNCTION g() RETURNS text LANGUAGE sql AS $$ SELECT '{d ''2000-01-01''}'; $$;
                COPY t FROM stdin;
                1\t{}
                \\.
                SELECT 1;
                """);
            assertThat(query(database, "SELECT f()::text || g()")).isEqualTo("2{d '2000-01-01'}");
        }
    }

    private static List<Notice> load(ShadowDatabase database, String script) throws SQLException {
        List<Notice> notices = new ArrayList<>();
        for (ScriptStatement statement : new PostgresSplitter().split(script)) {
            notices.addAll(database.run(statement.sql()));
        }
        return notices;
    }

    private static String query(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
