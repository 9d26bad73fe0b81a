package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that somebody else manages keep some catalogues to themselves. */
@ExtendWith(TestServers.Provider.class)
class RestrictedCatalogueTest {
    private final PostgresEngine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_cast",
                "pg_default_acl",
                "pg_description",
                "pg_enum",
                "pg_event_trigger",
                "pg_foreign_data_wrapper",
                "pg_foreign_server",
                "pg_init_privs",
                "pg_publication",
                "pg_seclabel",
                "pg_sequence",
                "pg_subscription",
                "pg_transform"
            })
    void whatIsKeptFromARoleIsUnknownAndTheRestIsRead(String catalogue, TestServers servers) throws SQLException {
        try (ShadowDatabase database = servers.database(engine, "18")) {
            database.run(SqlText.of("CREATE TABLE t (id integer PRIMARY KEY)"));
            try {
                execute(
                        database,
                        "CREATE ROLE restricted; REVOKE ALL ON pg_catalog." + catalogue
                                + " FROM PUBLIC; SET SESSION AUTHORIZATION restricted");
                Snapshot seen = engine.reader().read(database.connection());

                assertThat(seen.catalog().all(Table.KIND)).hasSize(1);
                assertThat(seen.header().unknowns())
                        .anySatisfy(unknown -> assertThat(unknown.reason()).contains(catalogue));
            } finally {
                execute(database, "RESET SESSION AUTHORIZATION; DROP ROLE restricted");
            }
        }
    }

    private static void execute(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
