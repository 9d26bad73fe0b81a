package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.sqlite.sql.Ascii;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of all sorts, thousands of them, read, rendered and migrated; the seed is the name of the test's run. */
class SqliteNamesFuzzTest {
    private static final int DATABASES = 40;
    private static final int TABLES = 6;
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "order",
            "SELECT",
            "end",
            "BEGIN",
            "key",
            "rowid",
            "true",
            "null",
            "current_date",
            "\"",
            "'",
            "`",
            "[",
            "]",
            ".",
            ",",
            ";",
            "(",
            ")",
            "--",
            "/*",
            "*/",
            " ",
            "\t",
            "\n",
            "\r",
            "%",
            "?",
            ":",
            "@",
            "$",
            "#",
            "\\",
            "0",
            "9",
            "_",
            "é",
            "É",
            "ß",
            "名",
            "🦆",
            "\u00a0",
            "\u200b",
            "*",
            "=",
            "main",
            "temp",
            "new",
            "old",
            "x'",
            "0x");

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 4711})
    void everyNameIsReadRenderedAndMigrated(long seed) {
        Random random = new Random(seed);
        for (int at = 0; at < DATABASES; at++) {
            Names names = new Names(random);
            String before = script(names, false);
            String after = script(names, true);
            try (Database database = Database.empty();
                    Database copy = Database.empty();
                    Database target = Database.empty()) {
                database.load(before);
                target.load(after);
                Snapshot read = database.read();
                assertThat(read.header().unknowns()).isEmpty();
                Snapshot bare = new Snapshot(
                        read.header(),
                        read.catalog(),
                        Evidence.of(read.evidence().dependencies()));
                copy.migrateTo(bare);
                assertThat(copy.read().catalog()).isEqualTo(read.catalog());
                database.migrateTo(target.read());
                assertThat(Database.diff(database.read(), target.read()).changes())
                        .isEmpty();
                for (String table : names.tables) {
                    assertThat(database.rows("SELECT count(*) FROM " + quoted(table)))
                            .containsExactly("2");
                }
                database.migrateTo(read);
                assertThat(database.read().catalog()).isEqualTo(read.catalog());
            }
        }
    }

    private static String script(Names names, boolean changed) {
        StringBuilder script = new StringBuilder();
        for (int at = 0; at < TABLES; at++) {
            String table = quoted(names.tables.get(at));
            String a = quoted(names.columns.get(3 * at));
            String b = quoted(names.columns.get(3 * at + 1));
            String c = quoted(names.columns.get(3 * at + 2));
            script.append(
                    "CREATE TABLE %s (%s INTEGER PRIMARY KEY, %s TEXT %s, %s AS (%s || %s), CONSTRAINT %s CHECK (%s <> '%s'));\n"
                            .formatted(
                                    table,
                                    a,
                                    b,
                                    changed ? "NOT NULL" : "",
                                    c,
                                    a,
                                    b,
                                    quoted(names.others.get(4 * at)),
                                    b,
                                    names.columns.get(3 * at).replace("'", "''")));
            script.append("CREATE INDEX %s ON %s (%s, lower(%s)) WHERE %s <> '';\n"
                    .formatted(quoted(names.others.get(4 * at + 1)), table, b, b, b));
            script.append("CREATE VIEW %s AS SELECT %s, %s.%s FROM %s%s;\n"
                    .formatted(
                            quoted(names.others.get(4 * at + 2)),
                            b,
                            table,
                            c,
                            table,
                            changed ? " WHERE " + a + " > 0" : ""));
            script.append("CREATE TRIGGER %s AFTER INSERT ON %s BEGIN UPDATE %s SET %s = 'x' WHERE %s = new.%s; END;\n"
                    .formatted(quoted(names.others.get(4 * at + 3)), table, table, b, a, a));
            script.append("INSERT INTO %s (%s, %s) VALUES (1, 'y'), (7, 'z');\n".formatted(table, a, b));
        }
        return script.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static final class Names {
        private final List<String> tables = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        Names(Random random) {
            Set<String> taken = new HashSet<>();
            fill(tables, TABLES, random, taken);
            fill(others, 4 * TABLES, random, taken);
            fill(columns, 3 * TABLES, random, new HashSet<>());
        }

        private static void fill(List<String> names, int count, Random random, Set<String> taken) {
            while (names.size() < count) {
                StringBuilder name = new StringBuilder();
                int length = 1 + random.nextInt(4);
                for (int at = 0; at < length; at++) {
                    name.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                if (taken.add(Ascii.lower(name.toString()))) {
                    names.add(name.toString());
                }
            }
        }
    }
}
