package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are no bad input: they go through every command. */
final class NamesFromHellTest {
    private static final List<String> NAMES = List.of(
            "select",
            "CamelCase",
            "a b",
            "a.b",
            "a\"b",
            "a'b",
            "line\nbreak",
            "tab\there",
            "👨‍👩‍👧‍👦",
            "価格",
            "-- not a comment",
            "/* nor this */",
            ";",
            "$$",
            "\\",
            "%s",
            "{}",
            "x\u001b[31m",
            "\u202eleft",
            "n".repeat(63));

    @TempDir
    private Path scratch;

    @Test
    void every_command_takes_them() throws Exception {
        SqliteFolder folder = new SqliteFolder(scratch);
        String database = folder.database("hell.db", script("TEXT"));
        String sql = scratch.resolve("copy.sql").toString();
        String json = scratch.resolve("copy.json").toString();
        String next = folder.file("next.sql", script("TEXT NOT NULL DEFAULT ''"));

        CommandRun text = CommandRun.of("inspect", database, "--color", "never");
        assertThat(text.status()).isZero();
        assertThat(text.out()).contains("\"line\\nbreak\"").doesNotContain("\u001b", "\u202e", "\t");
        assertThat(CommandRun.of("inspect", database, "-o", sql).status()).isZero();
        assertThat(CommandRun.of("snapshot", database, "-o", json).status()).isZero();
        assertThat(CommandRun.of("diff", database, sql))
                .extracting(CommandRun::status)
                .isEqualTo(0);
        assertThat(CommandRun.of("diff", database, json).status()).isZero();
        assertThat(CommandRun.of("diff", database, next).out()).doesNotContain("\u001b", "\u202e");
        assertThat(CommandRun.of("plan", database, next).out()).doesNotContain("\u202e");
        CommandRun apply = CommandRun.of("apply", database, next, "--approve");
        assertThat(apply.out()).contains("was read back and equals");
        assertThat(apply.status()).isZero();
    }

    private static String script(String type) {
        return NAMES.stream()
                .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                .map(name -> "CREATE TABLE %1$s (%1$s %2$s);%n".formatted(name, type))
                .collect(Collectors.joining());
    }
}
