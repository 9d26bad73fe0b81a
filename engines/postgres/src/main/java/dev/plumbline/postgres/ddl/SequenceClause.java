package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The options of a sequence as CREATE SEQUENCE and identity columns have them. */
final class SequenceClause {
    private SequenceClause() {}

    /**
     * The options that aren't the server's own choice.
     *
     * @param withType whether the type is said; an identity's is its column's
     */
    static List<String> options(SequenceOptions options, boolean withType) {
        List<String> clauses = new ArrayList<>();
        boolean upwards = options.increment() > 0;
        if (withType && !options.type().text().equals("bigint")) {
            clauses.add("AS " + options.type());
        }
        if (options.increment() != 1) {
            clauses.add("INCREMENT BY " + options.increment());
        }
        if (options.minimum() != (upwards ? 1 : least(options))) {
            clauses.add("MINVALUE " + options.minimum());
        }
        if (options.maximum() != (upwards ? greatest(options) : -1)) {
            clauses.add("MAXVALUE " + options.maximum());
        }
        if (options.start() != (upwards ? options.minimum() : options.maximum())) {
            clauses.add("START WITH " + options.start());
        }
        if (options.cache() != 1) {
            clauses.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            clauses.add("CYCLE");
        }
        return clauses;
    }

    /** What turns one set of options into another. */
    static List<String> changes(SequenceOptions before, SequenceOptions after, boolean withType) {
        List<String> clauses = new ArrayList<>();
        if (withType && !before.type().equals(after.type())) {
            clauses.add("AS " + after.type());
        }
        if (before.increment() != after.increment()) {
            clauses.add("INCREMENT BY " + after.increment());
        }
        // a new type moves bounds that were its own, so they are said again
        if (before.minimum() != after.minimum() || !before.type().equals(after.type())) {
            clauses.add("MINVALUE " + after.minimum());
        }
        if (before.maximum() != after.maximum() || !before.type().equals(after.type())) {
            clauses.add("MAXVALUE " + after.maximum());
        }
        if (before.start() != after.start()) {
            clauses.add("START WITH " + after.start());
        }
        if (before.minimum() > after.maximum() || before.maximum() < after.minimum()) {
            clauses.add("RESTART WITH " + after.start()); // wherever it stands, it can't go on from there
        }
        if (before.cache() != after.cache()) {
            clauses.add("CACHE " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            clauses.add(after.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }

    private static long least(SequenceOptions options) {
        return switch (options.type().text()) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private static long greatest(SequenceOptions options) {
        return switch (options.type().text()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
