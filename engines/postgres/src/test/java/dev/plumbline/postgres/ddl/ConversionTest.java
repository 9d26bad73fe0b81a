package dev.plumbline.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a step says of a change of type is held against what the server does with values at the ends of the type. */
@ExtendWith(TestServers.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversionTest {
    private static final List<String> BASE = List.of(
            "CREATE DOMAIN plain AS text",
            "CREATE DOMAIN free AS varchar(5)",
            "CREATE DOMAIN \"short text\" AS free",
            "CREATE DOMAIN checked AS integer CHECK (VALUE > 0)",
            "CREATE DOMAIN filled AS integer NOT NULL");

    private static final String FILE = "SELECT pg_relation_filenode('t')";

    private final PostgresEngine engine = new PostgresEngine();
    private ShadowDatabase present;
    private ShadowDatabase wanted;

    @BeforeAll
    void create(TestServers servers) throws SQLException {
        present = servers.database(engine, "18");
        wanted = servers.database(engine, "18");
        for (String statement : BASE) {
            present.run(SqlText.of(statement));
            wanted.run(SqlText.of(statement));
        }
    }

    @AfterAll
    void close() {
        present.close();
        wanted.close();
    }

    /** The columns of the file: the type that is there, the type that is wanted, values apart by bars. */
    @ParameterizedTest
    @CsvFileSource(resources = "conversions.csv", delimiter = ';', numLinesToSkip = 1)
    void aStepSaysWhatTheServerDoesWithTheValues(String before, String after, String values) throws SQLException {
        create(present, before);
        create(wanted, after);
        List<Step> steps = steps();

        Set<Hazard.Kind> said = steps.stream()
                .flatMap(step -> step.hazards().stream())
                .map(Hazard::kind)
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(done(present.connection(), steps, values.split("\\|"), before));
    }

    private static void create(ShadowDatabase database, String type) throws SQLException {
        database.run(SqlText.of("DROP TABLE IF EXISTS t"));
        database.run(SqlText.of("CREATE TABLE t (x " + type + ")"));
    }

    private List<Step> steps() throws SQLException {
        Snapshot before = engine.reader().read(present.connection());
        Plan plan = new Planner(engine.writer(before.header().version()))
                .plan(new Differ(Projection.STANDARD)
                        .diff(before, engine.reader().read(wanted.connection())));
        return plan.steps().toList();
    }

    private static Set<Hazard.Kind> done(Connection connection, List<Step> steps, String[] values, String before)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL timezone TO 'Europe/Berlin'");
            return Stream.of(values)
                    .flatMap(value -> effects(connection, statement, steps, value, before).stream())
                    .collect(Collectors.toSet());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Set<Hazard.Kind> effects(
            Connection connection, Statement statement, List<Step> steps, String value, String before) {
        try {
            Savepoint start = connection.setSavepoint();
            statement.execute("INSERT INTO t VALUES (" + value + ")");
            String printed = one(statement, "SELECT (x)::text FROM t");
            String file = one(statement, FILE);
            EnumSet<Hazard.Kind> effects = EnumSet.noneOf(Hazard.Kind.class);
            if (!runs(statement, steps)) {
                effects.add(Hazard.Kind.MAY_FAIL_ON_DATA);
            } else {
                if (!file.equals(one(statement, FILE))) {
                    effects.add(Hazard.Kind.REWRITES_TABLE);
                }
                if (!isBack(connection, statement, before, printed)) {
                    effects.add(Hazard.Kind.DATA_LOSS);
                }
            }
            connection.rollback(start);
            return effects;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean runs(Statement statement, List<Step> steps) {
        try {
            for (Step step : steps) {
                statement.execute(step.sql().text());
            }
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** By the cast that there is, or else by way of text; what can't be read as a value of the old type is lost as well. */
    private static boolean isBack(Connection connection, Statement statement, String type, String printed)
            throws SQLException {
        for (String cast : List.of("::", "::text::")) {
            Savepoint start = connection.setSavepoint();
            try {
                return printed.equals(one(statement, "SELECT (x" + cast + type + ")::text FROM t"));
            } catch (SQLException refused) {
                connection.rollback(start);
            }
        }
        return false;
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
