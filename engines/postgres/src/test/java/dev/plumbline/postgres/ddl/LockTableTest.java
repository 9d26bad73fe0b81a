package dev.plumbline.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.postgres.ddl.LockTable.Row;
import dev.plumbline.testkit.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server is asked, not the manual: every row of {@code locks.csv} is proved by a statement that does it. */
@ExtendWith(TestServers.Provider.class)
class LockTableTest {
    private static final int NEWEST = 18;

    @Test
    void hasRowsForTheFormsThatAreWrittenAndForNoOther() {
        List<Row> rows = new LockTable(NEWEST).rows();
        assertThat(rows.stream().map(Row::form).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LockForm.values()).map(LockForm::label).collect(Collectors.toSet()));
        assertThat(rows.stream().map(Row::role).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(LockRole.values()).map(LockRole::label).collect(Collectors.toSet()));
        assertThat(rows.stream().map(row -> row.form() + ", " + row.role())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, NEWEST})
    void saysWhatTheServerDoes(int major, TestServers servers) throws SQLException {
        prove(major, servers);
    }

    @Tag("every-major")
    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void saysWhatTheServersInBetweenDo(int major, TestServers servers) throws SQLException {
        prove(major, servers);
    }

    private static void prove(int major, TestServers servers) throws SQLException {
        LockJudge judge = new LockJudge(new LockTable(major).rows());
        try (ShadowDatabase database = servers.database(new PostgresEngine(), String.valueOf(major));
                Connection observer = second(database.connection());
                Statement statement = database.connection().createStatement()) {
            statement.execute(LockProof.setup());
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE elsewhere LOCATION ''");
            try {
                LockWitness witness = new LockWitness(database.connection(), observer);
                for (LockProof proof : LockProof.all()) {
                    if (proof.since() <= major) {
                        hear(proof, witness, judge);
                    }
                }
            } finally {
                statement.execute("DROP TABLESPACE elsewhere");
            }
        }
        assertThat(judge.verdict(major == NEWEST)).isEmpty();
    }

    private static void hear(LockProof proof, LockWitness witness, LockJudge judge) throws SQLException {
        if (!proof.isApart()) {
            judge.hear(proof, witness.run(proof.statement()), true);
            return;
        }
        ApartWitness apart = new ApartWitness(witness);
        judge.hear(
                proof,
                apart.run(proof.statement(), proof.objects().getOrDefault(LockRole.OBJECT.label(), "")),
                apart.countsScans());
    }

    private static Connection second(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS lock_witness");
            statement.execute("CREATE ROLE lock_witness SUPERUSER LOGIN PASSWORD 'witness'");
        }
        return DriverManager.getConnection(connection.getMetaData().getURL(), "lock_witness", "witness");
    }
}
