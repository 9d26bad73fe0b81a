package dev.plumbline.mysql.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code SHOW CREATE TABLE} alone tells of a table. The server prints each column, key and partition on a line of its own,
 * and no text in it breaks the line.
 *
 * @param periods the columns of each, in backquotes with a comma between
 * @param parsers by the name of the index
 * @param methods what somebody wrote behind {@code USING}, by the name of the key
 * @param withoutOverlaps the period by the name of the key
 * @param characterSets the columns of which somebody wrote a character set or a collation: MySQL keeps that, and prints both
 * @param systemTime what follows {@code PARTITION BY SYSTEM_TIME}
 * @param keyAlgorithm by which rows are spread over partitions by key, where it isn't the usual one
 * @param partitions what each partition holds where that isn't a list of values: {@code DEFAULT}, {@code HISTORY}, {@code CURRENT}
 * @param namesPartitions whether somebody named its partitions, be it as the server would
 * @param union what a merge table merges, in parentheses
 * @param insertMethod where a merge table puts new rows
 * @param connection where a federated table's rows are
 * @param options what engines and files are told
 */
record TableStatement(
        Map<String, Period> periods,
        Map<String, String> parsers,
        Map<String, String> methods,
        Map<String, String> withoutOverlaps,
        Set<String> characterSets,
        Optional<String> systemTime,
        Optional<String> keyAlgorithm,
        Map<String, String> partitions,
        boolean namesPartitions,
        Optional<String> union,
        Optional<String> insertMethod,
        Optional<String> connection,
        StatementOptions options) {
    private static final String NAME = "`((?:[^`]|``)*)`";
    private static final Pattern PERIOD =
            Pattern.compile("(?m)^  PERIOD FOR (?:" + NAME + "|SYSTEM_TIME) \\(" + NAME + ", ?" + NAME + "\\)");
    private static final Pattern PARSER = Pattern.compile("(?m)^  FULLTEXT KEY " + NAME + " .*WITH PARSER " + NAME);
    private static final Pattern METHOD =
            Pattern.compile("(?m)^  (?:(?:UNIQUE )?KEY " + NAME + "|PRIMARY KEY) \\(.*?\\) USING (BTREE|HASH)\\b");
    private static final Pattern OVERLAPS =
            Pattern.compile("(?m)^  (?:UNIQUE KEY " + NAME + "|PRIMARY KEY) \\(.*" + NAME + " WITHOUT OVERLAPS\\)");
    private static final Pattern CHARACTER_SET =
            Pattern.compile("(?m)^  " + NAME + " \\w+(?:\\((?:'(?:[^']|'')*'|[^')])*\\))? CHARACTER SET ");
    /** When its first partition begins is printed even if nobody said so: it is the time of the table's making. */
    private static final Pattern SYSTEM_TIME =
            Pattern.compile("(?m)^ *PARTITION BY SYSTEM_TIME *(.*?)(?: STARTS TIMESTAMP'[^']*')?( AUTO)? *$");

    private static final Pattern KEY_ALGORITHM =
            Pattern.compile("(?m)^[ /*!0-9]*PARTITION BY (?:LINEAR )?KEY (?:\\*/ /\\*!\\d+ )?(ALGORITHM = \\d+)");

    private static final Pattern PARTITION =
            Pattern.compile("(?m)^[ (]*PARTITION " + NAME + " (DEFAULT|HISTORY|CURRENT)\\b");
    private static final Pattern NAMED_PARTITIONS = Pattern.compile("(?m)^\\s*\\(PARTITION ");
    private static final Pattern UNION = Pattern.compile("(?m)^\\).* UNION=(\\(.*?\\))");
    private static final Pattern INSERT_METHOD = Pattern.compile("(?m)^\\).* INSERT_METHOD=(\\w+)");
    private static final Pattern CONNECTION = Pattern.compile("(?m)^\\).* CONNECTION=('(?:[^'\\\\]|''|\\\\.)*')");

    static final TableStatement NOTHING = of("");

    TableStatement {
        periods = Map.copyOf(periods);
        parsers = Map.copyOf(parsers);
        methods = Map.copyOf(methods);
        withoutOverlaps = Map.copyOf(withoutOverlaps);
        characterSets = Set.copyOf(characterSets);
        partitions = Map.copyOf(partitions);
    }

    /** The two columns of a period. */
    record Period(String start, String end) {}

    static TableStatement of(String statement) {
        Map<String, Period> periods = new HashMap<>();
        for (Matcher found = PERIOD.matcher(statement); found.find(); ) {
            periods.put(name(found, 1, "SYSTEM_TIME"), new Period(name(found, 2, ""), name(found, 3, "")));
        }
        Map<String, String> overlaps = new HashMap<>();
        for (Matcher found = OVERLAPS.matcher(statement); found.find(); ) {
            overlaps.put(name(found, 1, "PRIMARY"), name(found, 2, ""));
        }
        return new TableStatement(
                periods,
                pairs(PARSER, statement),
                methods(statement),
                overlaps,
                names(CHARACTER_SET, statement),
                systemTime(statement),
                first(KEY_ALGORITHM, statement),
                pairs(PARTITION, statement),
                NAMED_PARTITIONS.matcher(statement).find(),
                first(UNION, statement),
                first(INSERT_METHOD, statement),
                first(CONNECTION, statement),
                StatementOptions.of(statement));
    }

    private static Map<String, String> methods(String statement) {
        Map<String, String> methods = new HashMap<>();
        for (Matcher found = METHOD.matcher(statement); found.find(); ) {
            methods.put(name(found, 1, "PRIMARY"), name(found, 2, ""));
        }
        return methods;
    }

    private static Optional<String> systemTime(String statement) {
        Matcher found = SYSTEM_TIME.matcher(statement);
        if (!found.find()) {
            return Optional.empty();
        }
        String automatic = found.group(2) == null ? "" : found.group(2);
        return Optional.of((found.group(1) + automatic).strip());
    }

    private static Map<String, String> pairs(Pattern pattern, String statement) {
        Map<String, String> pairs = new HashMap<>();
        for (Matcher found = pattern.matcher(statement); found.find(); ) {
            pairs.put(name(found, 1, ""), name(found, 2, ""));
        }
        return pairs;
    }

    private static Set<String> names(Pattern pattern, String statement) {
        Set<String> names = new HashSet<>();
        for (Matcher found = pattern.matcher(statement); found.find(); ) {
            names.add(name(found, 1, ""));
        }
        return names;
    }

    private static Optional<String> first(Pattern pattern, String statement) {
        Matcher found = pattern.matcher(statement);
        return found.find() ? Optional.of(name(found, 1, "")) : Optional.empty();
    }

    private static String name(Matcher found, int group, String otherwise) {
        String text = found.group(group);
        return text == null ? otherwise : text.replace("``", "`");
    }
}
