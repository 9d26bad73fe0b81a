package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan as SQL runs as it is in the database's own client, and stops where it must not go on. */
final class ClientScriptsTest {
    private static final String NEXT =
            SqliteFolder.SHOP.replace("customer INTEGER NOT NULL", "customer INTEGER NOT NULL CHECK (customer > 0)");

    @TempDir
    private Path scratch;

    private int sqlite3(String database, Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("sqlite3", database))
                .redirectInput(script.toFile())
                .redirectOutput(scratch.resolve("out").toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static void assumeInstalled(String program) {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                program + " is not installed");
    }

    @Test
    void a_plan_runs_in_sqlite3() throws Exception {
        assumeInstalled("sqlite3");
        SqliteFolder folder = new SqliteFolder(scratch);
        String database = folder.database("shop.db", SqliteFolder.SHOP);
        String next = folder.file("next.sql", NEXT);
        Path plan = scratch.resolve("plan.sql");
        assertThat(CommandRun.of("plan", database, next, "--format", "sql", "-o", plan.toString())
                        .status())
                .isZero();
        assertThat(sqlite3(database, plan)).isZero();
        assertThat(CommandRun.of("diff", database, next).status()).isZero();
    }

    @Test
    void a_plan_that_fails_in_sqlite3_changes_nothing() throws Exception {
        assumeInstalled("sqlite3");
        SqliteFolder folder = new SqliteFolder(scratch);
        String database = folder.database(
                "shop.db",
                SqliteFolder.SHOP + "INSERT INTO customers VALUES (-1, 'a', 'b'); INSERT INTO orders VALUES (1, -1);");
        String before = CommandRun.of("snapshot", database).out();
        Path plan = scratch.resolve("plan.sql");
        String next = folder.file("next.sql", NEXT);
        assertThat(CommandRun.of("plan", database, next, "--format", "sql", "-o", plan.toString())
                        .status())
                .isZero();
        assertThat(sqlite3(database, plan)).isNotZero();
        assertThat(CommandRun.of("snapshot", database).out()).isEqualTo(before);
    }
}
