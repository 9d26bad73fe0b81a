package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.sqlite.SqliteEngine;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other programs that use the database while a plan is made and run. */
final class OthersOnSqliteTest {
    private static final Options OPTIONS =
            Options.of(Map.of()).withTimeout(Duration.ofMillis(200)).withProof(ProofDepth.NONE);

    @TempDir
    private Path folder;

    private SqliteFile database;
    private Path wanted;

    @BeforeEach
    void makeTheDatabaseAndWhatIsWanted() throws Exception {
        database = SqliteFile.of(
                folder, "shop.db", "CREATE TABLE t (a INTEGER, b TEXT)", "INSERT INTO t VALUES (1, 'one')");
        wanted = Files.writeString(folder.resolve("wanted.sql"), "CREATE TABLE t (a TEXT, b TEXT)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void whatIsChangedAtTheLastMomentIsNotLost(String journal) throws Exception {
        database.run("PRAGMA journal_mode = " + journal);
        try (Plumbline plumbline =
                Plumbline.with(OPTIONS, List.of(interrupted("ALTER TABLE t ADD COLUMN late TEXT")))) {
            Source target = plumbline.source(database.toString());
            Plan plan = plumbline.plan(target, plumbline.source(wanted.toString()), Projection.STANDARD);

            ApplyResult result = plumbline.apply(target, plan);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            ApplyResult.Failed.class,
                            failed -> assertThat(failed.problem().code()).isEqualTo("PLB-1506"));
        }
        assertThat(database.query("SELECT type || ' ' || name FROM pragma_table_info('t')"))
                .containsExactly("INTEGER a", "TEXT b", "TEXT late");
    }

    @Test
    void rowsThatComeAtTheLastMomentAreKept() throws Exception {
        try (Plumbline plumbline = Plumbline.with(OPTIONS, List.of(interrupted("INSERT INTO t VALUES (2, 'late')")))) {
            Source target = plumbline.source(database.toString());
            Plan plan = plumbline.plan(target, plumbline.source(wanted.toString()), Projection.STANDARD);

            assertThat(plumbline.apply(target, plan)).isInstanceOf(ApplyResult.Done.class);
        }
        assertThat(database.query("SELECT b FROM t ORDER BY a")).containsExactly("one", "late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL"})
    void aDatabaseThatSomebodyWritesToIsLeftAloneWhenTimeIsUp(String journal) throws Exception {
        database.run("PRAGMA journal_mode = " + journal);
        try (Plumbline plumbline = Plumbline.with(OPTIONS);
                Connection other = DriverManager.getConnection(database.url());
                Statement statement = other.createStatement()) {
            Source target = plumbline.source(database.toString());
            Plan plan = plumbline.plan(target, plumbline.source(wanted.toString()), Projection.STANDARD);
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> plumbline.apply(target, plan))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            problem -> assertThat(problem.problem().code()).isEqualTo("PLB-1305"));
            statement.execute("ROLLBACK");
            assertThat(plumbline.apply(target, plan)).isInstanceOf(ApplyResult.Done.class);
        }
    }

    @Test
    void aDatabaseThatIsOpenedForReadingOnlyIsLeftAlone() throws Exception {
        try (Plumbline plumbline = Plumbline.with(OPTIONS)) {
            Source target = plumbline.source(database + "?mode=ro");
            Plan plan = plumbline.plan(target, plumbline.source(wanted.toString()), Projection.STANDARD);

            assertThatThrownBy(() -> plumbline.apply(target, plan))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            problem -> assertThat(problem.problem().code()).isEqualTo("PLB-1307"));
        }
        assertThat(database.query("SELECT b FROM t")).containsExactly("one");
    }

    /** SQLite, but that somebody else runs a statement when a plan is about to be run. */
    private Engine interrupted(String sql) {
        SqliteEngine engine = new SqliteEngine();
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("restoring")) {
                        interrupt(sql);
                    }
                    return method.invoke(engine, arguments);
                });
    }

    private void interrupt(String sql) throws SQLException {
        database.run(sql);
    }
}
