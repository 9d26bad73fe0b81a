package dev.plumbline.postgres.ddl;

import dev.plumbline.postgres.ddl.LockTable.Frequency;
import dev.plumbline.postgres.ddl.LockTable.Row;
import dev.plumbline.postgres.ddl.LockWitness.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares what the lock table says with what a server was seen doing. */
final class LockJudge {
    /** Only who wants EXCLUSIVE or ACCESS EXCLUSIVE waits for these. */
    private static final Set<String> HARMLESS = Set.of("ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE");

    private final List<Row> rows;
    private final Map<Row, Set<Boolean>> scans = new HashMap<>();
    private final Map<Row, Set<Boolean>> rewrites = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    LockJudge(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Hears a witness.
     *
     * @param counted whether it knows what was scanned
     */
    void hear(LockProof proof, Seen seen, boolean counted) {
        Map<String, String> said = new HashMap<>();
        proof.objects().forEach((role, object) -> {
            Row row = row(proof, role);
            said.put(object, row.mode());
            if (counted) {
                scans.computeIfAbsent(row, absent -> new HashSet<>())
                        .add(seen.scanned().contains(object));
            }
            rewrites.computeIfAbsent(row, absent -> new HashSet<>())
                    .add(seen.rewritten().contains(object));
        });
        compare(proof.statement(), said, seen);
    }

    private void compare(String statement, Map<String, String> said, Seen seen) {
        said.forEach((object, mode) -> {
            String held = seen.mode(object);
            boolean same = mode.isEmpty() ? held.isEmpty() || HARMLESS.contains(held) : mode.equals(held);
            if (!same) {
                wrong.add("%s holds '%s' on %s, not '%s'".formatted(statement, held, object, mode));
            }
        });
        seen.relations().stream()
                .filter(object -> !said.containsKey(object) && !HARMLESS.contains(seen.mode(object)))
                .filter(object -> !isCovered(object, said, seen))
                .forEach(
                        object -> wrong.add("%s holds '%s' on %s too".formatted(statement, seen.mode(object), object)));
    }

    /** Whether it is part of a table that is locked no less. */
    private static boolean isCovered(String object, Map<String, String> said, Seen seen) {
        String owner = seen.partOf().getOrDefault(object, "");
        return said.containsKey(owner) && !seen.isStronger(seen.mode(object), seen.mode(owner));
    }

    /**
     * What the table says wrongly.
     *
     * @param complete whether every statement could be run; else what happens sometimes need not have been seen both ways
     */
    List<String> verdict(boolean complete) {
        List<String> verdict = new ArrayList<>(wrong);
        rows.stream()
                .filter(row -> complete && !scans.containsKey(row))
                .forEach(row -> verdict.add("nothing proves " + row));
        verdict.addAll(frequencies(scans, Row::scans, "scans", complete));
        verdict.addAll(frequencies(rewrites, Row::rewrites, "rewrites", complete));
        return verdict;
    }

    private static List<String> frequencies(
            Map<Row, Set<Boolean>> seen, Function<Row, Frequency> said, String what, boolean complete) {
        return seen.entrySet().stream()
                .filter(entry -> complete || said.apply(entry.getKey()) != Frequency.SOMETIMES)
                .filter(entry -> frequency(entry.getValue()) != said.apply(entry.getKey()))
                .map(entry -> "it %s %s: %s".formatted(what, frequency(entry.getValue()), entry.getKey()))
                .toList();
    }

    private static Frequency frequency(Set<Boolean> seen) {
        if (seen.size() > 1) {
            return Frequency.SOMETIMES;
        }
        return seen.contains(true) ? Frequency.ALWAYS : Frequency.NEVER;
    }

    private Row row(LockProof proof, String role) {
        return rows.stream()
                .filter(row -> row.form().equals(proof.form()) && row.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError(proof.form() + ", " + role + " is not in locks.csv"));
    }
}
