package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlQuoting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what is lost of columns. What {@code SHOW CREATE TABLE} has lost too (members of enumerated types; literal defaults on
 * MariaDB) the server converts from the column itself, without a look at its rows.
 */
final class LostColumns {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;
    private static final Pattern PADDING = Pattern.compile("(?<=[0-9A-F]{2})(?:00)+$");

    private final ReadingSession session;
    private final boolean mariadb;
    private final Lines lines;

    LostColumns(ReadingSession session, Lines lines) {
        this.session = session;
        this.mariadb = session.version().isMariadb();
        this.lines = lines;
    }

    /** Where the lines of a table's statement come from. */
    @FunctionalInterface
    interface Lines {
        TableLines of(String table) throws SQLException;
    }

    /** A type with all members. */
    Optional<String> type(Row row, String lossy) throws SQLException {
        boolean set = lossy.startsWith("set(");
        if (!LostText.isSuspect(lossy) || !(set || lossy.startsWith("enum("))) {
            return Optional.of(lossy);
        }
        List<Lexeme> members = Lexeme.of(lossy).stream()
                .filter(lexeme -> lexeme.sort() == Lexeme.Sort.LITERAL)
                .toList();
        Map<String, Lexeme> lost = new TreeMap<>();
        for (int at = 0; at < members.size(); at++) {
            if (LostText.isSuspect(members.get(at).text())) {
                lost.put(set ? Long.toUnsignedString(1L << at) : Integer.toString(at + 1), members.get(at));
            }
        }
        Map<String, String> found = members(row, lost.keySet());
        StringBuilder type = new StringBuilder(lossy);
        List<Map.Entry<String, Lexeme>> fromBehind = new ArrayList<>(lost.entrySet());
        fromBehind.sort((one, other) ->
                Integer.compare(other.getValue().start(), one.getValue().start()));
        for (Map.Entry<String, Lexeme> entry : fromBehind) {
            String member = found.get(entry.getKey());
            if (member == null) {
                return Optional.empty();
            }
            type.replace(entry.getValue().start(), entry.getValue().end(), QUOTING.literal(member));
        }
        return Optional.of(type.toString());
    }

    /**
     * Members by their numbers. The type of a recursive query's column is that of its first part, an outer join's column that has
     * no row; what the second part gives is converted to it, and a number is a member.
     */
    private Map<String, String> members(Row row, Iterable<String> numbers) throws SQLException {
        List<String> each = new ArrayList<>();
        numbers.forEach(number -> each.add("SELECT " + number + " AS number"));
        String query = """
            WITH RECURSIVE members (number, member) AS (
              SELECT CAST(0 AS UNSIGNED), c.%s FROM (SELECT 1) AS one LEFT JOIN %s AS c ON FALSE
              UNION ALL
              SELECT w.number, w.number FROM members JOIN (%s) AS w WHERE members.number = 0)
            SELECT number, member FROM members WHERE number > 0\
            """.formatted(
                        QUOTING.identifier(row.text("name")),
                        QUOTING.identifier(row.text("table_name")),
                        String.join(" UNION ALL ", each));
        return shown(query).stream()
                .filter(found -> found.maybe("member").isPresent())
                .collect(Collectors.toMap(found -> found.text("number"), found -> found.text("member")));
    }

    /** A default as the relation would show it. */
    Optional<String> defaultValue(Row row, String lossy) throws SQLException {
        if (!mariadb) {
            return row.text("extra").toUpperCase(Locale.ROOT).contains("DEFAULT_GENERATED")
                    ? LostText.joined(lossy)
                    : shownDefault(row, lossy);
        }
        if (!LostText.isSuspect(lossy)) {
            return Optional.of(lossy);
        }
        return isLiteral(lossy)
                ? convertedDefault(row, isBinary(row))
                : lines(row).defaultValue(row.text("name"), lossy);
    }

    /** MySQL's statement has in hexadecimal digits what can't be shown; its relation cuts bytes off at the first 0 (9.7). */
    private Optional<String> shownDefault(Row row, String lossy) throws SQLException {
        if (isBinary(row)) {
            return lossy.startsWith("0x")
                    ? lines(row).plainDefault(row.text("name")).map(shown -> bytes(row, shown))
                    : Optional.of(lossy);
        }
        if (!LostText.isSuspect(lossy)) {
            return Optional.of(lossy);
        }
        return lines(row)
                .plainDefault(row.text("name"))
                .flatMap(shown ->
                        shown.startsWith("0x") ? LostText.decoded(shown, row.text("collation")) : Optional.of(lossy));
    }

    /** What pads a default to the length of its column isn't part of it. */
    private static String bytes(Row row, String shown) {
        String all = LostText.bytes(shown);
        return row.text("base_type").equalsIgnoreCase("binary")
                ? PADDING.matcher(all).replaceFirst("")
                : all;
    }

    /**
     * MariaDB's statement has lost it too. A column that takes no NULL has no default in a row that isn't there, so a row is
     * needed.
     */
    private Optional<String> convertedDefault(Row row, boolean binary) throws SQLException {
        String value =
                (binary ? "HEX(DEFAULT(c.%s))" : "DEFAULT(c.%s)").formatted(QUOTING.identifier(row.text("name")));
        String table = QUOTING.identifier(row.text("table_name"));
        for (String source : List.of("%s AS c LIMIT 1", "(SELECT 1) AS one LEFT JOIN %s AS c ON FALSE")) {
            for (Row found : shown("SELECT " + value + " AS value FROM " + source.formatted(table))) {
                if (found.maybe("value").isPresent()) {
                    String text = found.text("value");
                    return Optional.of(binary ? "0x" + text : QUOTING.literal(text));
                }
            }
        }
        return Optional.empty();
    }

    private List<Row> shown(String query) throws SQLException {
        try {
            return session.show(query);
        } catch (SQLException hidden) {
            if (!Refusals.isForbiddenOrGone(hidden)) {
                throw hidden;
            }
            return List.of();
        }
    }

    private static boolean isBinary(Row row) {
        return row.text("base_type").toLowerCase(Locale.ROOT).endsWith("binary");
    }

    /** An expression that generates a column. */
    Optional<String> generated(Row row, String lossy) throws SQLException {
        if (!mariadb) {
            return LostText.joined(lossy);
        }
        return LostText.isSuspect(lossy) ? lines(row).generated(row.text("name"), lossy) : Optional.of(lossy);
    }

    private TableLines lines(Row row) throws SQLException {
        return lines.of(row.text("table_name"));
    }

    private static boolean isLiteral(String text) {
        List<Lexeme> lexemes = Lexeme.of(text);
        return lexemes.size() == 1 && lexemes.getFirst().sort() == Lexeme.Sort.LITERAL;
    }
}
