package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't asked for because it isn't there is really not there: one sort of thing at a time, so that no other hides it. */
@ExtendWith(TestServers.Provider.class)
final class PresenceTest {
    private final TestServers servers;

    PresenceTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "CREATE TABLE x (a int)",
                "CREATE TYPE x AS ENUM ()",
                "CREATE TYPE x AS RANGE (subtype = int)",
                "CREATE TYPE x AS (a int)",
                "CREATE TYPE x",
                "CREATE DOMAIN x AS int CHECK (VALUE > 0)",
                "CREATE SEQUENCE x",
                "CREATE VIEW x AS SELECT 1 AS a",
                "CREATE MATERIALIZED VIEW x AS SELECT 1 AS a",
                "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE AGGREGATE x (int) (sfunc = int4pl, stype = int)",
                "CREATE OPERATOR === (leftarg = int, rightarg = int, function = int4eq)",
                "CREATE OPERATOR FAMILY x USING btree",
                "CREATE OPERATOR CLASS x FOR TYPE int USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(int, int)",
                "ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 1 <(macaddr, macaddr)",
                "ALTER OPERATOR FAMILY integer_ops USING btree ADD FUNCTION 1 (macaddr, macaddr) macaddr_cmp(macaddr,"
                        + " macaddr)",
                "CREATE CAST (int AS point) WITH INOUT",
                "CREATE CONVERSION x FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
                "CREATE LANGUAGE x HANDLER plpgsql_call_handler",
                "CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))",
                "CREATE ACCESS METHOD x TYPE INDEX HANDLER bthandler",
                "CREATE TEXT SEARCH PARSER x (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end,"
                        + " lextypes = prsd_lextype)",
                "CREATE TEXT SEARCH TEMPLATE x (lexize = dsimple_lexize)",
                "CREATE TEXT SEARCH DICTIONARY x (template = simple)",
                "CREATE TEXT SEARCH CONFIGURATION x (copy = simple)",
                "CREATE FOREIGN DATA WRAPPER x",
                "CREATE FOREIGN DATA WRAPPER x; CREATE SERVER y FOREIGN DATA WRAPPER x; CREATE USER MAPPING FOR PUBLIC"
                        + " SERVER y; CREATE FOREIGN TABLE z (a int) SERVER y",
                "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';"
                        + " CREATE EVENT TRIGGER x ON ddl_command_end EXECUTE FUNCTION f()",
                "CREATE PUBLICATION x",
                "CREATE PUBLICATION x FOR ALL TABLES",
                "CREATE TABLE y (a int); CREATE PUBLICATION x FOR TABLE y",
                "CREATE SUBSCRIPTION x CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, slot_name ="
                        + " NONE)",
                "CREATE TABLE y (a int, b int); CREATE STATISTICS x ON a, b FROM y",
                "CREATE TABLE y (a int); CREATE POLICY x ON y USING (a > 0)",
                "CREATE TABLE y (a int); CREATE RULE x AS ON UPDATE TO y DO NOTHING",
                "CREATE TABLE y (a int); CREATE TRIGGER x BEFORE UPDATE ON y FOR EACH ROW"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE TABLE y (a int) PARTITION BY RANGE (a); CREATE TABLE x PARTITION OF y DEFAULT",
                "CREATE TABLE y (a int); CREATE TABLE x () INHERITS (y)",
                "CREATE COLLATION x FROM \"C\"",
                "CREATE TABLE x (a text COLLATE \"POSIX\", b text COLLATE \"en-x-icu\"); CREATE INDEX ON x (a COLLATE"
                        + " \"de-x-icu\")",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC",
                "DROP EXTENSION plpgsql; CREATE EXTENSION plpgsql",
                "COMMENT ON SCHEMA public IS 'other'",
                "GRANT EXECUTE ON FUNCTION pg_read_file(text) TO PUBLIC",
                "GRANT SELECT (rolpassword) ON pg_authid TO PUBLIC"
            })
    void hidesNothing(String script) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), "18")) {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            Reading.execute(connection, script);
            Snapshot asked = new PostgresCatalogReader().read(connection);
            Snapshot whole = readWhole(connection);
            assertThat(asked.catalog().objects())
                    .containsExactlyElementsOf(whole.catalog().objects());
            assertThat(asked.header()).isEqualTo(whole.header());
            assertThat(asked.evidence()).isEqualTo(whole.evidence());
            connection.rollback();
        }
    }

    /** Reads as if nobody had looked what there is. */
    private static Snapshot readWhole(Connection connection) throws SQLException {
        ReadingTransaction transaction = new ReadingTransaction(connection, true);
        Moment moment = transaction.beginAfresh();
        PrintedRows printed = new PrintedRows();
        new Printer(transaction, 18, printed)
                .readAll(new Moment(
                        moment.oldest(), moment.quiet(), moment.recent(), moment.locking(), Presence.UNKNOWN));
        try (CatalogSession session = new CatalogSession(transaction, 18, printed)) {
            return new CatalogAssembler(session).assemble();
        } finally {
            transaction.end();
        }
    }
}
