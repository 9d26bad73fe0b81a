package dev.plumbline.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server of MySQL or MariaDB says of each object of a database: {@code SHOW CREATE}, a judge that isn't ours. Counters and the
 * order of keys don't count.
 *
 * @param statements by kind and name
 */
record ServerWords(Map<String, String> statements) {
    private static final Pattern TRIGGER = Pattern.compile("(?si)^CREATE"
            + " .*?TRIGGER\\s+`?(\\w+)`?\\s+(BEFORE|AFTER)\\s+(\\w+)\\s+ON\\s+`?(\\w+)`?\\s+FOR\\s+EACH\\s+ROW\\s+"
            + "(?:(?:FOLLOWS|PRECEDES)\\s+`?\\w+`?\\s+)?(.*)$");

    static ServerWords of(Connection connection) throws SQLException {
        Words words = new Words(connection, connection.getCatalog());
        for (String table : words.list("SHOW FULL TABLES WHERE Table_type <> 'VIEW'")) {
            words.add("TABLE", table, 2);
        }
        for (String view : words.list("SHOW FULL TABLES WHERE Table_type = 'VIEW'")) {
            words.add("VIEW", view, 2);
        }
        for (String trigger :
                words.list("SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
                        + " ORDER BY EVENT_OBJECT_TABLE, ACTION_ORDER")) {
            words.add("TRIGGER", trigger, 3);
        }
        for (String kind : List.of("PROCEDURE", "FUNCTION")) {
            for (String routine :
                    words.list("SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()"
                            + " AND ROUTINE_TYPE = '" + kind + "'")) {
                words.add(kind, routine, 3);
            }
        }
        for (String event :
                words.list("SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()")) {
            words.add("EVENT", event, 4);
        }
        words.add("DATABASE", words.database, 2);
        return new ServerWords(Collections.unmodifiableMap(words.statements));
    }

    /** What differs, object by object. */
    List<String> differences(ServerWords wanted) {
        TreeSet<String> names = new TreeSet<>(statements.keySet());
        names.addAll(wanted.statements.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String here = statements.getOrDefault(name, "nothing");
            String there = wanted.statements.getOrDefault(name, "nothing");
            if (!here.equals(there)) {
                differences.add("%s is%n%s%n and not%n%s".formatted(name, here, there));
            }
        }
        return differences;
    }

    private static final class Words {
        private final Connection connection;
        private final String database;
        private final Map<String, String> statements = new TreeMap<>();

        Words(Connection connection, String database) {
            this.connection = connection;
            this.database = database;
        }

        List<String> list(String query) throws SQLException {
            return column(query, 1);
        }

        void add(String kind, String name, int column) throws SQLException {
            String said = column("SHOW CREATE %s `%s`".formatted(kind, name.replace("`", "``")), column)
                    .getFirst();
            boolean itself = kind.equals("DATABASE"); // whatever it is called
            statements.put(itself ? kind : kind + " " + name, normal(kind, itself ? said.replace(name, "") : said));
        }

        private List<String> column(String query, int column) throws SQLException {
            List<String> cells = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    cells.add(String.valueOf(rows.getString(column)));
                }
            }
            return cells;
        }

        /** USING BTREE is printed where it was typed, and stands nowhere else; such an index is a B-tree either way. */
        private String normal(String kind, String said) {
            String text = said.replace("`" + database + "`.", "")
                    .replace(" USING BTREE", "")
                    .replaceAll(" AUTO_INCREMENT=\\d+", "")
                    .replaceAll("STARTS '[^']*'", "STARTS now");
            return switch (kind) {
                case "TABLE" -> withKeysInOrder(text);
                case "TRIGGER" -> trigger(text);
                default -> text;
            };
        }

        /** MariaDB keeps a trigger's head as it was typed. */
        private static String trigger(String text) {
            Matcher head = TRIGGER.matcher(text);
            return head.matches()
                    ? "%s %S %S %s %s"
                            .formatted(
                                    head.group(1),
                                    head.group(2),
                                    head.group(3),
                                    head.group(4),
                                    head.group(5).strip())
                    : text;
        }

        private static String withKeysInOrder(String text) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int first = 1;
            while (first < lines.size() && lines.get(first).startsWith("  `")) {
                first++;
            }
            int end = first;
            while (end < lines.size() && !lines.get(end).startsWith(")")) {
                end++;
            }
            List<String> keys = new ArrayList<>();
            lines.subList(first, end).forEach(line -> keys.add(line.replaceAll(",$", "")));
            Collections.sort(keys);
            List<String> all = new ArrayList<>();
            lines.subList(0, first).forEach(line -> all.add(line.replaceAll(",$", "")));
            all.addAll(keys);
            all.addAll(lines.subList(end, lines.size()));
            return String.join("\n", all);
        }
    }
}
