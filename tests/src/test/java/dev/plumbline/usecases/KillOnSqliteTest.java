package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.core.diff.Projection;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An apply that is killed leaves the database as it was or as it was wanted, with all rows. */
final class KillOnSqliteTest {
    private static final int KILLS = 8;
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
    private static final String ROWS = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DELETE", "WAL"})
    void killed(String journal) throws Exception {
        Random random = new Random(20261122);
        SqliteFile file = SqliteFile.of(
                folder, "shop.db", ONE.strip().replaceFirst(";$", "").split(";\n", -1));
        file.run(
                "PRAGMA journal_mode = " + journal,
                "INSERT INTO p (a) " + ROWS + " SELECT hex(randomblob(20)) FROM n",
                "INSERT INTO c " + ROWS + " SELECT i, i, hex(randomblob(20)) FROM n");
        List<String> sums = sums(file);
        String one = Files.writeString(folder.resolve("one.sql"), ONE).toString();
        String other = Files.writeString(folder.resolve("other.sql"), OTHER).toString();
        for (int at = 0; at < KILLS; at++) {
            kill(file, one, other, random);
            assertThat(file.query("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(file.query("PRAGMA foreign_key_check")).isEmpty();
            assertThat(sums(file)).isEqualTo(sums);
            try (Plumbline plumbline = Plumbline.standard()) {
                boolean isOne = equal(plumbline, file, one);
                boolean isOther = equal(plumbline, file, other);
                assertThat(isOne ^ isOther).as("as it was or as it was wanted").isTrue();
            }
        }
    }

    private static boolean equal(Plumbline plumbline, SqliteFile file, String script) {
        return plumbline
                .diff(plumbline.source(file.toString()), plumbline.source(script), Projection.STANDARD)
                .isEmpty();
    }

    private static List<String> sums(SqliteFile file) throws Exception {
        return file.query(
                "SELECT group_concat(id || a, '') FROM p UNION ALL SELECT group_concat(id || p || b, '') FROM c"
                        + " UNION ALL SELECT seq FROM sqlite_sequence");
    }

    /** After it has gone some way, somewhere in what it does next. */
    private static void kill(SqliteFile file, String one, String other, Random random) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApply.class.getName(),
                        file.toString(),
                        other,
                        one)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader()) {
            int turns = 1 + random.nextInt(3);
            for (int turn = 0; turn < turns; turn++) {
                assertThat(said.readLine()).matches("\\d+");
            }
            assertThat(process.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS))
                    .isFalse();
            process.destroyForcibly().waitFor();
        }
    }
}
