package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.LockImpact.Blocks;
import dev.plumbline.core.plan.LockImpact.Lock;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another connection to the same file can do behind each step of a plan, beside what the step says of it. */
class SqliteLocksTest {
    private static final String BEFORE = """
        CREATE TABLE t (a INTEGER, b TEXT, c TEXT);
        CREATE TABLE kept (a INTEGER, b TEXT);
        CREATE TABLE gone (x);
        CREATE INDEX old_index ON kept (a);
        CREATE VIEW old_view AS SELECT a FROM kept;
        CREATE TRIGGER old_trigger AFTER INSERT ON kept BEGIN SELECT 1; END;
        """;
    private static final String AFTER = """
        CREATE TABLE t (a INTEGER NOT NULL, b TEXT);
        CREATE TABLE kept (a INTEGER, d TEXT);
        CREATE TABLE new_table (x);
        CREATE VIRTUAL TABLE words USING fts5(word);
        CREATE INDEX new_index ON kept (a);
        CREATE VIEW new_view AS SELECT a FROM kept;
        CREATE TRIGGER new_trigger AFTER INSERT ON kept BEGIN SELECT 2; END;
        """;

    @TempDir
    private Path directory;

    @Test
    void whoWaitsIsSaidOfEveryStep() {
        for (String mode : List.of("DELETE", "WAL")) {
            List<String> seen = observe(mode, step -> true);
            assertThat(seen).as(mode).isNotEmpty().doesNotContain("");
        }
    }

    @Test
    void aRewriteKeepsReadersOutIfTheFileHasNoWriteAheadLog() {
        Predicate<Step> rewriting = step -> step.sql().text().startsWith("INSERT OR ABORT");
        assertThat(observe("DELETE", rewriting)).containsExactly("no reads, no writes");
        assertThat(observe("WAL", rewriting)).containsExactly("no writes");
    }

    /** Who waits behind the steps; no more than it says or a step before it said. */
    private List<String> observe(String mode, Predicate<Step> wanted) {
        Path file = directory.resolve(mode + ".db");
        List<String> seen = new ArrayList<>();
        try (Database actor = open(file, "?mode=rwc");
                Database target = Database.of(AFTER)) {
            actor.run("PRAGMA journal_mode = " + mode);
            actor.load(BEFORE);
            actor.run("INSERT INTO t WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                    + " SELECT i, hex(randomblob(50)), 'c' FROM n");
            actor.run("PRAGMA cache_size = 10");
            try (Database other = open(file, "")) {
                Snapshot before = actor.read();
                Plan plan = Database.plan(before, target.read());
                plan.groups().forEach(group -> group.before().forEach(sql -> actor.run(sql.text())));
                actor.run("BEGIN");
                boolean rewriting = false;
                for (Step step : plan.steps().toList()) {
                    actor.run(step.sql().text());
                    rewriting |= keepsReadersOut(step);
                    String waits = waits(other);
                    assertThat(waits)
                            .as(step.sql().text())
                            .isIn("no writes", rewriting ? "no reads, no writes" : "no writes");
                    if (wanted.test(step)) {
                        seen.add(waits);
                    }
                }
                actor.run("ROLLBACK");
            }
        }
        deleted(file);
        return seen;
    }

    private static void deleted(Path file) {
        assertThat(file.toFile().delete()).isTrue();
    }

    private static Database open(Path file, String parameters) {
        return new Database(Database.ENGINE.connect(
                Database.ENGINE.address("sqlite:" + file + parameters, Map.of()).orElseThrow(),
                new ConnectOptions(Duration.ofMillis(1), "test")));
    }

    private static String waits(Database other) {
        String reads = other.fails("SELECT count(*) FROM gone") ? "no reads, " : "";
        String writes = other.fails("INSERT INTO gone VALUES (1)") ? "no writes" : "";
        return reads + writes;
    }

    private static boolean keepsReadersOut(Step step) {
        return step.lock().locks().stream().map(Lock::blocks).anyMatch(Blocks.READS_AND_WRITES::equals);
    }
}
