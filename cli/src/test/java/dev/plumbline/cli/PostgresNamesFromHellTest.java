package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of names that nobody would give, in every place that has a name, through every command on PostgreSQL. */
@ExtendWith(TestServers.Provider.class)
final class PostgresNamesFromHellTest {
    private static final int SCHEMAS = 4;

    @TempDir
    private Path scratch;

    @ParameterizedTest(name = "seed {0} on PostgreSQL {1}")
    @CsvSource({"1, 18", "20261122, 13"})
    void every_command_takes_them(long seed, String major, TestServers servers) throws Exception {
        run(seed, 12, major, servers);
    }

    @Tag("every-major")
    @ParameterizedTest(name = "seed {0} on PostgreSQL {1}")
    @CsvSource({"2, 14", "3, 15", "4, 16", "5, 17"})
    void every_command_takes_them_on_the_majors_in_between(long seed, String major, TestServers servers)
            throws Exception {
        run(seed, 5, major, servers);
    }

    private void run(long seed, int groups, String major, TestServers servers) throws Exception {
        HellishSchema schema = new HellishSchema(seed, false).fill(SCHEMAS, groups);
        assertThat(schema.size()).isGreaterThan(40 * groups);
        try (ShadowDatabase database = servers.database(Live.postgres(), major);
                ShadowDatabase other = servers.database(Live.postgres(), major);
                ShadowDatabase third = servers.database(Live.postgres(), major)) {
            Live.run(database.connection(), schema.script());
            String live = Live.address(database.connection());
            String sql = file("live.sql");
            String json = file("live.json");
            CommandRun text = CommandRun.of("inspect", live);
            succeeded(text);
            assertThat(text.out()).doesNotContain("\u0001", "\u202e", "\t", "\r");
            succeeded(CommandRun.of("inspect", live, "--format", "json"));
            succeeded(CommandRun.of("snapshot", live, "-o", json));
            succeeded(CommandRun.of("inspect", live, "-o", sql));
            same(live, json);
            same(live, sql);
            same(json, sql);
            CommandRun missing = CommandRun.of("diff", "empty:postgres:" + major, live, "--format", "json");
            assertThat(missing.status()).as(missing.err()).isEqualTo(1);
            filters(schema, live);

            String copy = Live.address(other.connection());
            plan(copy, live);
            same(copy, live);
            String applied = Live.address(third.connection());
            apply(applied, sql);
            same(applied, live);
            String next = Files.writeString(
                            scratch.resolve("next.sql"),
                            new HellishSchema(seed, true).fill(SCHEMAS, groups).script())
                    .toString();
            apply(applied, next);
            apply(applied, sql);
            apply(applied, "empty:postgres:" + major);
            same(applied, "empty:postgres:" + major);
        }
    }

    private String file(String name) {
        return scratch.resolve(name).toString();
    }

    /** By the plan's own script, in psql where there is one. */
    private void plan(String from, String to) throws Exception {
        Path plan = scratch.resolve("plan.sql");
        succeeded(CommandRun.of("plan", from, to, "--format", "sql", "-o", plan.toString()));
        Live.psql(from, plan, scratch.resolve("said"));
    }

    private static void apply(String target, String wanted) {
        CommandRun apply = CommandRun.of("apply", target, wanted, "--approve");
        assertThat(apply.status()).as(apply.err()).isZero();
        assertThat(apply.out()).contains("was read back and equals");
    }

    private static void filters(HellishSchema schema, String live) {
        for (String table : schema.tables()) {
            CommandRun one =
                    CommandRun.of("inspect", live, "--include=" + table, "--kinds", "table", "--format", "json");
            succeeded(one);
            assertThat(one.out()).contains("\"table\"");
        }
        for (String name : schema.schemas()) {
            CommandRun all = CommandRun.of("inspect", live, "--schema=" + name, "--format", "sql");
            succeeded(all);
            assertThat(all.out()).contains("CREATE TABLE ");
            CommandRun none =
                    CommandRun.of("inspect", live, "--schema=" + name, "--exclude=" + name + ".*", "--kinds=table");
            succeeded(none);
            assertThat(none.out()).doesNotContain("table ");
        }
    }

    private static void same(String from, String to) {
        CommandRun diff = CommandRun.of("diff", from, to);
        assertThat(diff.status())
                .as(from + " against " + to + "\n" + diff.err() + diff.out())
                .isZero();
    }

    private static void succeeded(CommandRun run) {
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
    }
}
