package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.app.Plumbline;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.report.PlanSql;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An apply that is killed leaves the database as it was or as it was wanted, with all rows; so does a script in SQLite's own client.
 * What became of it is asked of SQLite, not of Plumbline. {@code -Dplumbline.kills=100} kills that often in each way, on a million
 * rows.
 */
final class KillOnSqliteTest {
    private static final int FEW = 4;
    private static final int KILLS = Integer.getInteger("plumbline.kills", FEW);
    private static final int ROWS = KILLS > FEW ? 500_000 : 20_000;
    private static final String ONE = """
        CREATE TABLE p (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
        CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p ON DELETE CASCADE, b TEXT);
        CREATE INDEX c_by_b ON c (b);
        CREATE VIEW v AS SELECT a, b FROM p JOIN c ON c.p = p.id;
        """;
    private static final String OTHER = """
        CREATE TABLE p (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL CHECK (a <> ''));
        CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER NOT NULL REFERENCES p ON DELETE CASCADE, b TEXT);
        CREATE INDEX c_by_b ON c (b, p);
        CREATE VIEW v AS SELECT a, b, c.id FROM p JOIN c ON c.p = p.id;
        """;
    private static final String NUMBERS =
            "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)".formatted(ROWS);

    @TempDir
    private Path folder;

    /** Starts a process that turns the one schema into the other, or back, and returns when it has begun with that. */
    private interface Turn {
        Process start(boolean back) throws IOException;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DELETE", "WAL"})
    void anApplyThatIsKilled(String journal, TestReporter reporter) throws Exception {
        SqliteFile file = filled(journal);
        String one = Files.writeString(folder.resolve("one.sql"), ONE).toString();
        String other = Files.writeString(folder.resolve("other.sql"), OTHER).toString();
        kill(file, back -> KilledApply.begin(file.toString(), back ? one : other), reporter);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DELETE", "WAL"})
    void aScriptThatIsKilled(String journal, TestReporter reporter) throws Exception {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "sqlite3"))),
                "sqlite3 isn't installed");
        SqliteFile file = filled(journal);
        SqliteFile turned = SqliteFile.of(folder, "turned.db", statements(OTHER));
        Path there = script(file, OTHER, "there.sql");
        Path back = script(turned, ONE, "back.sql");
        kill(
                file,
                goesBack -> new ProcessBuilder("sqlite3", file.toString())
                        .redirectInput((goesBack ? back : there).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start(),
                reporter);
    }

    private SqliteFile filled(String journal) throws SQLException {
        SqliteFile file = SqliteFile.of(folder, "shop.db", statements(ONE));
        file.run(
                "PRAGMA journal_mode = " + journal,
                "INSERT INTO p (a) " + NUMBERS + " SELECT hex(randomblob(20)) FROM n",
                "INSERT INTO c " + NUMBERS + " SELECT i, i, hex(randomblob(20)) FROM n");
        return file;
    }

    private static String[] statements(String script) {
        return script.strip().replaceFirst(";$", "").split(";\n", -1);
    }

    private Path script(SqliteFile from, String to, String name) throws IOException {
        Path wanted = Files.writeString(folder.resolve("wanted-" + name), to);
        try (Plumbline plumbline = Plumbline.standard()) {
            var plan = plumbline.plan(
                    plumbline.source(from.toString()), plumbline.source(wanted.toString()), Projection.STANDARD);
            return Files.writeString(
                    folder.resolve(name), new PlanSql(plumbline.engine("sqlite"), Duration.ZERO).render(plan));
        }
    }

    private void kill(SqliteFile file, Turn turn, TestReporter reporter) throws Exception {
        List<String> one = schema(file);
        long sum = sum(file);
        Process first = turn.start(false);
        long started = System.nanoTime();
        assertThat(first.waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        List<String> other = schema(file);
        assertThat(other).isNotEqualTo(one);
        Random random = new Random(20261123);
        boolean isOther = true;
        int unfinished = 0;
        Set<Boolean> reached = new HashSet<>();
        for (int at = 0; at < KILLS; at++) {
            Process process = turn.start(isOther);
            if (!process.waitFor(random.nextLong(whole + 1), TimeUnit.MILLISECONDS)) {
                unfinished++;
            }
            process.destroyForcibly().waitFor();
            assertThat(file.query("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(file.query("PRAGMA foreign_key_check")).isEmpty();
            assertThat(schema(file)).as("as it was or as it was wanted").isIn(one, other);
            assertThat(sum(file)).as("the rows").isEqualTo(sum);
            isOther = schema(file).equals(other);
            reached.add(isOther);
        }
        assertThat(reached).isNotEmpty();
        reporter.publishEntry(
                "kills", "%d of %d while it ran, in %d ms each at most".formatted(unfinished, KILLS, whole));
    }

    /** But for the quotes around the name of a table that once had another. */
    private static List<String> schema(SqliteFile file) throws SQLException {
        return file.query("SELECT type || name || tbl_name || replace(coalesce(sql, ''), char(34), '')"
                + " FROM sqlite_schema ORDER BY 1");
    }

    /** Over every value of every row, and the counter. */
    private static long sum(SqliteFile file) throws SQLException {
        CRC32 sum = new CRC32();
        try (Connection connection = DriverManager.getConnection(file.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id || a FROM p UNION ALL SELECT id || p || b FROM c"
                        + " UNION ALL SELECT name || seq FROM sqlite_sequence")) {
            while (rows.next()) {
                sum.update(rows.getString(1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return sum.getValue();
    }
}
