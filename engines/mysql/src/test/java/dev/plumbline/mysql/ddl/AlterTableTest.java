package dev.plumbline.mysql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.mysql.MysqlEngine;
import dev.plumbline.mysql.Versions;
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes about a table is written in as few statements as the server lets it be, and its rows stay. */
@ExtendWith(TestServers.Provider.class)
class AlterTableTest {
    private static final String TABLE = "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL, w varchar(20)%s)%s;";

    private final MysqlEngine engine = new MysqlEngine();

    /**
     * A change of a table with four rows.
     *
     * @param clauses what the statements have to say, one of each in order
     */
    record Case(String title, String from, String to, int rows, List<String> clauses) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Arguments> cases() {
        List<Case> all = List.of(
                new Case(
                        "a partition at the end",
                        range("p0 VALUES LESS THAN (10)", "p1 VALUES LESS THAN (20)"),
                        range("p0 VALUES LESS THAN (10)", "p1 VALUES LESS THAN (20)", "p2 VALUES LESS THAN (30)"),
                        4,
                        List.of("ADD PARTITION (")),
                new Case(
                        "a partition divided",
                        range("p0 VALUES LESS THAN (10)", "p1 VALUES LESS THAN (20)"),
                        range("p0 VALUES LESS THAN (5)", "p01 VALUES LESS THAN (10)", "p1 VALUES LESS THAN (20)"),
                        4,
                        List.of("REORGANIZE PARTITION `p0`")),
                new Case(
                        "a partition that leaves its rows to the next",
                        range("p0 VALUES LESS THAN (2)", "p1 VALUES LESS THAN (10)", "p2 VALUES LESS THAN (20)"),
                        range("p1 VALUES LESS THAN (10)", "p2 VALUES LESS THAN (20)"),
                        4,
                        List.of("REORGANIZE PARTITION `p0`, `p1`")),
                new Case(
                        "the last partition goes with its rows",
                        range("p0 VALUES LESS THAN (4)", "p1 VALUES LESS THAN (20)"),
                        range("p0 VALUES LESS THAN (4)"),
                        3,
                        List.of("DROP PARTITION `p1`")),
                new Case(
                        "a computed column that goes while what it was computed from changes",
                        TABLE.formatted(", s int AS (length(w)) STORED, v int AS (s * 2) VIRTUAL, KEY k (s, v)", ""),
                        TABLE.formatted(", s int AS (length(w) + 1) STORED, KEY k (s)", ""),
                        4,
                        List.of("DROP COLUMN `v`")),
                new Case("more by hash", hash(2), hash(5), 4, List.of("ADD PARTITION PARTITIONS 3")),
                new Case("less by hash", hash(5), hash(2), 4, List.of("COALESCE PARTITION 3")),
                new Case("another kind", hash(3), range("p0 VALUES LESS THAN (9)"), 4, List.of("PARTITION BY RANGE")),
                new Case(
                        "keys spread as in old days",
                        TABLE.formatted("", " PARTITION BY KEY (id) PARTITIONS 2"),
                        TABLE.formatted("", " PARTITION BY LINEAR KEY ALGORITHM=1 (id) PARTITIONS 2"),
                        4,
                        List.of("PARTITION BY LINEAR KEY ALGORITHM = 1 (")),
                new Case("none any more", hash(3), TABLE.formatted("", ""), 4, List.of("REMOVE PARTITIONING")),
                new Case(
                        "columns, keys and the comment together",
                        TABLE.formatted(", KEY k (n)", ""),
                        "CREATE TABLE t (id int PRIMARY KEY, m int, n int NOT NULL DEFAULT 3, w varchar(20),"
                                + " KEY by_w (w)) COMMENT 'all at once';",
                        4,
                        List.of("ADD COLUMN `m` int")),
                new Case(
                        "a foreign key that goes before a full-text index comes, at once",
                        "CREATE TABLE p (id int PRIMARY KEY);"
                                + TABLE.formatted(", KEY k (n), CONSTRAINT f FOREIGN KEY (n) REFERENCES p (id)", ""),
                        "CREATE TABLE p (id int PRIMARY KEY);"
                                + TABLE.formatted(
                                        ", KEY k (n), FULLTEXT KEY by_w (w),"
                                                + " CONSTRAINT f FOREIGN KEY (n) REFERENCES p (id) ON DELETE CASCADE",
                                        ""),
                        4,
                        List.of("DROP FOREIGN KEY `f`, ALGORITHM=IN", "ADD FULLTEXT KEY `by_w`")),
                new Case(
                        "a foreign key for another of its name, apart",
                        "CREATE TABLE p (id int PRIMARY KEY);"
                                + TABLE.formatted(", KEY k (n), CONSTRAINT f FOREIGN KEY (n) REFERENCES p (id)", ""),
                        "CREATE TABLE p (id int PRIMARY KEY);"
                                + TABLE.formatted(
                                        ", KEY k (n), CONSTRAINT f FOREIGN KEY (n) REFERENCES p (id) ON DELETE CASCADE",
                                        ""),
                        4,
                        List.of("DROP FOREIGN KEY `f`", "ADD CONSTRAINT `f`")));
        return Versions.there()
                .filter(version -> !version.startsWith("10."))
                .flatMap(version -> all.stream().map(each -> Arguments.of(version, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesATableThatHasRows(String version, Case change, TestServers servers) throws SQLException {
        try (ShadowDatabase present = servers.database(engine, version);
                ShadowDatabase wanted = servers.database(engine, version)) {
            run(present, change.from());
            run(wanted, change.to());
            if (change.from().contains("TABLE p")) {
                run(present, "INSERT INTO p VALUES (1), (2), (3), (4);");
            }
            run(present, "INSERT INTO t (id, n) VALUES (1, 1), (2, 2), (3, 3), (4, 4);");
            Snapshot to = engine.reader().read(wanted.connection());
            Differ differ = new Differ(Projection.STANDARD);
            Plan plan = new Planner(engine.writer(to.header().version()))
                    .plan(differ.diff(engine.reader().read(present.connection()), to));

            List<String> statements =
                    plan.steps().map(step -> step.sql().text()).toList();
            assertThat(statements).hasSameSizeAs(change.clauses());
            for (int at = 0; at < statements.size(); at++) {
                assertThat(statements.get(at))
                        .startsWith("ALTER TABLE `t`")
                        .contains(change.clauses().get(at));
            }
            assertThat(plan.losesData()).isEqualTo(change.rows() < 4);

            new PlanRun(present).run(plan);
            assertThat(differ.diff(engine.reader().read(present.connection()), to)
                            .changes())
                    .isEmpty();
            assertThat(rows(present)).isEqualTo(change.rows());
        }
    }

    @Test
    void warnsOfRowsThatBelongNowhereWhereThereIsABound(TestServers servers) throws SQLException {
        String version = "11.4-MariaDB";
        Map<String, Boolean> bounded = Map.of(
                hash(3), false,
                TABLE.formatted("", " PARTITION BY KEY (id) PARTITIONS 2"), false,
                range("p0 VALUES LESS THAN (9)"), true,
                range("p0 VALUES LESS THAN (9)", "p1 VALUES LESS THAN MAXVALUE"), false,
                TABLE.formatted("", " PARTITION BY LIST (id) (PARTITION p0 VALUES IN (1, 2))"), true,
                TABLE.formatted("", " PARTITION BY LIST (id) (PARTITION p0 VALUES IN (1), PARTITION p1 DEFAULT)"),
                        false);
        for (Map.Entry<String, Boolean> each : bounded.entrySet()) {
            try (ShadowDatabase present = servers.database(engine, version);
                    ShadowDatabase wanted = servers.database(engine, version)) {
                run(present, TABLE.formatted("", ""));
                run(wanted, each.getKey());
                Plan plan = new Planner(engine.writer(version))
                        .plan(new Differ(Projection.STANDARD)
                                .diff(
                                        engine.reader().read(present.connection()),
                                        engine.reader().read(wanted.connection())));

                assertThat(plan.steps()
                                .flatMap(step -> step.hazards().stream())
                                .anyMatch(hazard -> hazard.kind() == Hazard.Kind.MAY_FAIL_ON_DATA))
                        .as(each.getKey())
                        .isEqualTo(each.getValue());
            }
        }
    }

    private static String range(String... partitions) {
        return TABLE.formatted(
                "", " PARTITION BY RANGE (id) (PARTITION " + String.join(", PARTITION ", partitions) + ")");
    }

    private static String hash(int partitions) {
        return TABLE.formatted("", " PARTITION BY HASH (id) PARTITIONS " + partitions);
    }

    private static int rows(ShadowDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM t")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void run(ShadowDatabase database, String script) throws SQLException {
        for (ScriptStatement statement : engine.splitter().split(script)) {
            database.run(statement.sql());
        }
    }
}
