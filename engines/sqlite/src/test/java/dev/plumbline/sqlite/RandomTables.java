package dev.plumbline.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Schemas of a few tables with everything that a rebuild has to carry over, and rows that fit into all of them. */
final class RandomTables {
    static final int TABLES = 4;
    private static final List<String> TYPES = List.of("INTEGER", "TEXT", "REAL", "BLOB", "INTEGER", "TEXT");
    private static final List<String> CONFLICTS =
            List.of("", " ON CONFLICT IGNORE", " ON CONFLICT REPLACE", " ON CONFLICT ROLLBACK", " ON CONFLICT FAIL");
    private static final List<String> ACTIONS = List.of(
            "",
            " ON DELETE CASCADE",
            " ON DELETE SET NULL",
            " ON DELETE RESTRICT ON UPDATE CASCADE",
            " DEFERRABLE INITIALLY DEFERRED");

    private final Random random;

    RandomTables(Random random) {
        this.random = random;
    }

    /** A table's columns beside its id: c0 to c5, of which c5 refers to a table; each has the same type in every schema. */
    String schema() {
        StringBuilder script = new StringBuilder();
        for (int table = 0; table < TABLES; table++) {
            script.append(table(table));
        }
        return script.toString();
    }

    private String table(int table) {
        boolean rowid = random.nextInt(4) > 0;
        List<String> items = new ArrayList<>();
        List<Integer> columns = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
        Collections.shuffle(columns, random);
        List<Integer> chosen = columns.subList(0, 2 + random.nextInt(5));
        chosen.forEach(column -> items.add(column(table, column)));
        items.add(
                random.nextInt(items.size() + 1),
                rowid && random.nextBoolean()
                        ? "id INTEGER PRIMARY KEY AUTOINCREMENT"
                        : "id INTEGER NOT NULL PRIMARY KEY" + conflict());
        if (chosen.contains(0) && chosen.contains(1) && random.nextBoolean()) {
            items.add("g TEXT AS (c0 || c1) " + (random.nextBoolean() ? "STORED" : "VIRTUAL"));
        }
        if (chosen.contains(0) && random.nextBoolean()) {
            items.add("UNIQUE (c0, id)" + conflict());
        }
        List<String> options = new ArrayList<>();
        if (!rowid) {
            options.add("WITHOUT ROWID");
        }
        if (random.nextBoolean()) {
            options.add("STRICT");
        }
        return "CREATE TABLE t%d (%s) %s;\n".formatted(table, String.join(", ", items), String.join(", ", options))
                + dependants(table, chosen);
    }

    private String column(int table, int column) {
        if (column == 5) {
            int other = random.nextInt(3) == 0 ? table : (table + 1) % TABLES;
            return "c5 INTEGER REFERENCES t%d (id)%s".formatted(other, pick(ACTIONS));
        }
        String type = TYPES.get(column);
        String constraint = switch (random.nextInt(6)) {
            case 0 -> " NOT NULL" + conflict() + " DEFAULT " + literal(type);
            case 1 -> " CHECK (c%d IS NOT NULL OR id < 0)".formatted(column);
            case 2 -> column == 0 ? " UNIQUE" + conflict() : "";
            case 3 -> " DEFAULT " + literal(type);
            case 4 -> column == 1 ? " COLLATE NOCASE" : "";
            default -> "";
        };
        // a new column with a check on itself would refuse the rows that are there
        String safe = constraint.startsWith(" CHECK") ? constraint + " DEFAULT " + literal(type) : constraint;
        return "c%d %s%s".formatted(column, type, constraint.startsWith(" UNIQUE") ? constraint : safe);
    }

    private String dependants(int table, List<Integer> chosen) {
        StringBuilder script = new StringBuilder();
        int column = chosen.getFirst();
        if (random.nextBoolean()) {
            script.append("CREATE INDEX i%d ON t%d (c%d, id DESC);\n".formatted(table, table, column));
        }
        if (random.nextBoolean()) {
            for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
                script.append("CREATE TRIGGER %s%d BEFORE %s ON t%d BEGIN SELECT RAISE (ABORT, 'no'); END;\n"
                        .formatted(event.toLowerCase(Locale.ROOT), table, event, table));
            }
        }
        if (random.nextBoolean()) {
            script.append("CREATE VIEW v%d AS SELECT %s FROM t%d;\n"
                    .formatted(table, random.nextBoolean() ? "*" : "c" + column, table));
        }
        return script.toString();
    }

    private String conflict() {
        return pick(CONFLICTS);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String literal(String type) {
        return switch (type) {
            case "TEXT" -> "'x'";
            case "REAL" -> "1.5";
            case "BLOB" -> "x'ab'";
            default -> "7";
        };
    }

    /** Rows of a table for the columns that it has; the ids that others refer to are in all tables. */
    List<String> rows(int table, List<String> columns) {
        List<String> rows = new ArrayList<>();
        List<String> written =
                columns.stream().filter(name -> !name.equals("g")).toList();
        for (int id = 1; id <= 20; id++) {
            int key = id * 3;
            String values = written.stream().map(name -> value(name, key)).collect(Collectors.joining(", "));
            rows.add("INSERT INTO t%d (%s) VALUES (%s)".formatted(table, String.join(", ", written), values));
        }
        return rows;
    }

    private String value(String column, int key) {
        return switch (column) {
            case "id" -> String.valueOf(key);
            case "c0" -> String.valueOf(key * 100 + 1);
            case "c1" -> "'007" + (char) ('a' + random.nextInt(26)) + "'";
            case "c2" -> key + ".25";
            case "c3" -> "x'0%d00'".formatted(key % 10);
            case "c4" -> String.valueOf(random.nextInt());
            case "c5" -> random.nextInt(3) == 0 ? "NULL" : String.valueOf(3 * (1 + random.nextInt(20)));
            default -> throw new IllegalArgumentException(column);
        };
    }
}
