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
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class ColumnFillingTest {
    private static final List<String> BASE = List.of(
            "CREATE SEQUENCE s",
            "CREATE DOMAIN free AS integer",
            "CREATE DOMAIN checked AS integer CHECK (VALUE > 0)",
            "CREATE FUNCTION steady() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
            "CREATE FUNCTION shaky() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; /* IMMUTABLE */ END'",
            "CREATE TABLE t (id integer)",
            "INSERT INTO t VALUES (1), (2)");

    private final PostgresEngine engine = new PostgresEngine();

    /** The server itself says whether it wrote the table again: then it is in another file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer",
                "integer DEFAULT 7",
                "integer NOT NULL DEFAULT 7",
                "timestamptz DEFAULT now()",
                "timestamptz DEFAULT clock_timestamp()",
                "double precision DEFAULT random()",
                "uuid DEFAULT gen_random_uuid()",
                "bigint DEFAULT nextval('s')",
                "bigserial",
                "bigint GENERATED ALWAYS AS IDENTITY",
                "integer GENERATED ALWAYS AS (id * 2) STORED",
                "integer GENERATED ALWAYS AS (id * 2)",
                "integer DEFAULT steady()",
                "integer DEFAULT shaky()",
                "free DEFAULT 1",
                "checked DEFAULT 1",
                "checked",
                "text DEFAULT 'random()'"
            })
    void aStepSaysThatItWritesTheTableAgainIfTheServerDoes(String column, TestServers servers) throws SQLException {
        try (ShadowDatabase present = servers.database(engine, "18");
                ShadowDatabase wanted = servers.database(engine, "18")) {
            for (String statement : BASE) {
                present.run(SqlText.of(statement));
                wanted.run(SqlText.of(statement));
            }
            wanted.run(SqlText.of("ALTER TABLE t ADD COLUMN x " + column));
            Snapshot before = engine.reader().read(present.connection());
            Plan plan = new Planner(engine.writer(before.header().version()))
                    .plan(new Differ(Projection.STANDARD)
                            .diff(before, engine.reader().read(wanted.connection())));
            long file = file(present);
            new PlanRun(present).run(plan);

            boolean said = plan.steps()
                    .flatMap(step -> step.hazards().stream())
                    .anyMatch(hazard -> hazard.kind() == Hazard.Kind.REWRITES_TABLE);
            assertThat(said).isEqualTo(file != file(present));
        }
    }

    private static long file(ShadowDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet file = statement.executeQuery("SELECT pg_relation_filenode('t')")) {
            file.next();
            return file.getLong(1);
        }
    }
}
