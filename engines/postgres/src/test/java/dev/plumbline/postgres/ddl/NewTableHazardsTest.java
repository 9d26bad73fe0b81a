package dev.plumbline.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table that the plan itself makes holds no rows; what is said of rows is said of those that are there. */
@ExtendWith(TestServers.Provider.class)
class NewTableHazardsTest {
    private static final String ORDERS = "CREATE TABLE orders (id integer PRIMARY KEY, city integer)";
    private static final String CITIES = """
        CREATE TABLE cities (id integer PRIMARY KEY, name text NOT NULL UNIQUE, twin integer CHECK (twin > 0));
        CREATE INDEX ON cities (twin)\
        """;

    private final PostgresEngine engine = new PostgresEngine();

    @Test
    void aNewTableFailsOnNoRows(TestServers servers) throws SQLException {
        String self = "ALTER TABLE cities ADD FOREIGN KEY (twin) REFERENCES cities";
        assertThat(hazards(servers, ORDERS, ORDERS + ";" + CITIES + ";" + self)).isEmpty();
    }

    @Test
    void aTableThatIsThereMayHoldRowsWithoutAPartnerInANewOne(TestServers servers) throws SQLException {
        String key = "ALTER TABLE orders ADD FOREIGN KEY (city) REFERENCES cities";
        assertThat(hazards(servers, ORDERS, ORDERS + ";" + CITIES + ";" + key))
                .extracting(Hazard::kind)
                .containsExactly(Hazard.Kind.MAY_FAIL_ON_DATA, Hazard.Kind.SCANS_TABLE);
    }

    @Test
    void aMaterializedViewHoldsRowsAsSoonAsItIsThere(TestServers servers) throws SQLException {
        String view = "CREATE MATERIALIZED VIEW towns AS SELECT city FROM orders; CREATE UNIQUE INDEX ON towns (city)";
        assertThat(hazards(servers, ORDERS, ORDERS + ";" + view))
                .extracting(Hazard::kind)
                .contains(Hazard.Kind.MAY_FAIL_ON_DATA);
    }

    @Test
    void rowsOfTheDefaultPartitionMayBelongToANewOne(TestServers servers) throws SQLException {
        String whole = "CREATE TABLE parts (id integer) PARTITION BY LIST (id)";
        String rest = "CREATE TABLE rest PARTITION OF parts DEFAULT";
        String first = "CREATE TABLE first PARTITION OF parts FOR VALUES IN (1)";
        assertThat(hazards(servers, whole, whole + ";" + first)).isEmpty();
        assertThat(hazards(servers, whole + ";" + rest, whole + ";" + rest + ";" + first))
                .extracting(Hazard::message)
                .containsExactly(
                        "rows of public.rest inside of the bound make it fail",
                        "every row of public.rest is read under the lock");
    }

    private List<Hazard> hazards(TestServers servers, String before, String after) throws SQLException {
        try (ShadowDatabase present = servers.database(engine, "18");
                ShadowDatabase wanted = servers.database(engine, "18")) {
            present.run(SqlText.of(before));
            wanted.run(SqlText.of(after));
            Snapshot from = engine.reader().read(present.connection());
            Plan plan = new Planner(engine.writer(from.header().version()))
                    .plan(new Differ(Projection.STANDARD)
                            .diff(from, engine.reader().read(wanted.connection())));
            return plan.steps().flatMap(step -> step.hazards().stream()).toList();
        }
    }
}
