package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.Partition;
import dev.plumbline.mysql.model.Partitioning;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a table's partitions become others. Rows move to where they belong: a partition of a range that goes leaves them to the
 * next. Only what nothing will hold is dropped, and that is said.
 *
 * @param named whether somebody named the partitions that are wanted
 */
record PartitionChange(Table table, Optional<Partitioning> before, Optional<Partitioning> after, boolean named) {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    void write(Clauses clauses) {
        if (before.equals(after)) {
            return;
        }
        if (after.isEmpty()) {
            clauses.last("REMOVE PARTITIONING", "partition it no more", AlterForm.REMOVE_PARTITIONING, List.of());
        } else if (before.isEmpty() || !isAlike(before.get(), after.get())) {
            whole(clauses);
        } else if (TableText.isNumbered(before.get()) && TableText.isNumbered(after.get())) {
            number(before.get().partitions().size(), after.get().partitions().size(), clauses);
        } else if (before.get().method().startsWith("RANGE")
                || before.get().method().startsWith("LIST")) {
            some(clauses);
        } else {
            whole(clauses);
        }
    }

    private void whole(Clauses clauses) {
        Partitioning wanted = after.orElseThrow();
        clauses.last(
                TableText.partitioning(wanted, named),
                "partition it by " + wanted.method().toLowerCase(java.util.Locale.ROOT),
                AlterForm.PARTITION_BY,
                holdsEveryRow(wanted)
                        ? List.of()
                        : List.of(new Hazard(
                                Hazard.Kind.MAY_FAIL_ON_DATA,
                                "rows of %s may belong to none of the partitions".formatted(path()))));
    }

    /** Whether there is a partition for every row: what is spread by a hash has no bounds, nor has history. */
    private static boolean holdsEveryRow(Partitioning partitioning) {
        List<Partition> partitions = partitioning.partitions();
        if (partitioning.method().startsWith("RANGE")) {
            return !partitions.isEmpty() && startsWith(partitions.getLast(), "MAXVALUE");
        }
        return !partitioning.method().startsWith("LIST")
                || partitions.stream().anyMatch(partition -> startsWith(partition, "DEFAULT"));
    }

    private static boolean startsWith(Partition partition, String word) {
        return end(partition).regionMatches(/* ignoreCase= */ true, 0, word, 0, word.length());
    }

    private static boolean isAlike(Partitioning one, Partitioning other) {
        return one.method().equals(other.method())
                && one.expression().equals(other.expression())
                && one.subpartitioning().equals(other.subpartitioning())
                && parts(one) == parts(other);
    }

    /** Into how many each partition is divided: the same for all, and no single one can be divided otherwise. */
    private static int parts(Partitioning partitioning) {
        return partitioning.partitions().stream()
                .mapToInt(partition -> partition.subpartitions().size())
                .max()
                .orElse(0);
    }

    private static void number(int from, int to, Clauses clauses) {
        if (to > from) {
            clauses.alone(
                    "ADD PARTITION PARTITIONS " + (to - from),
                    "add %d partitions".formatted(to - from),
                    AlterForm.ADD_HASH_PARTITION,
                    List.of());
        } else {
            clauses.alone(
                    "COALESCE PARTITION " + (from - to),
                    "make of its partitions %d less".formatted(from - to),
                    AlterForm.COALESCE_PARTITION,
                    List.of());
        }
    }

    /** Between the partitions that stay at both ends some become others. */
    private void some(Clauses clauses) {
        List<Partition> old = new ArrayList<>(before.orElseThrow().partitions());
        List<Partition> now = new ArrayList<>(after.orElseThrow().partitions());
        while (!old.isEmpty() && !now.isEmpty() && old.getFirst().equals(now.getFirst())) {
            old.removeFirst();
            now.removeFirst();
        }
        Optional<Partition> next = Optional.empty();
        while (!old.isEmpty() && !now.isEmpty() && old.getLast().equals(now.getLast())) {
            next = Optional.of(old.removeLast());
            now.removeLast();
        }
        boolean range = isRange();
        if (range && next.isPresent() && (old.isEmpty() || now.isEmpty())) {
            old.add(next.get()); // it is divided, or takes in what goes
            now.add(next.get());
        }
        if (range && !old.isEmpty() && !now.isEmpty() && next.isEmpty() && !reaches(old.getLast(), now.getLast())) {
            whole(clauses);
        } else if (old.isEmpty()) {
            add(now, clauses);
        } else if (now.isEmpty()) {
            drop(old, clauses);
        } else {
            reorganize(old, now, clauses);
        }
    }

    /** Whether ranges that become others end where they did, or later: else only all partitions together can be made anew. */
    private static boolean reaches(Partition old, Partition now) {
        String from = end(old);
        String to = end(now);
        return from.equals(to)
                || to.equalsIgnoreCase("MAXVALUE")
                || (NUMBER.matcher(from).matches()
                        && NUMBER.matcher(to).matches()
                        && new BigInteger(to).compareTo(new BigInteger(from)) >= 0);
    }

    private static String end(Partition partition) {
        String values = partition.values().map(Expression::text).orElse("");
        return values.startsWith("(") ? values.substring(1, values.length() - 1).strip() : values;
    }

    private void add(List<Partition> added, Clauses clauses) {
        clauses.alone(
                "ADD PARTITION (%s)".formatted(TableText.partitions(after.orElseThrow(), added)),
                "add the partitions " + names(added),
                AlterForm.ADD_PARTITION,
                List.of());
    }

    private void drop(List<Partition> dropped, Clauses clauses) {
        clauses.alone(
                "DROP PARTITION " + quoted(dropped),
                "drop the partitions " + names(dropped),
                AlterForm.DROP_PARTITION,
                List.of(new Hazard(
                        Hazard.Kind.DATA_LOSS, "the rows in %s of %s are lost".formatted(names(dropped), path()))));
    }

    private void reorganize(List<Partition> from, List<Partition> to, Clauses clauses) {
        clauses.alone(
                "REORGANIZE PARTITION %s INTO (%s)"
                        .formatted(quoted(from), TableText.partitions(after.orElseThrow(), to)),
                "make of the partitions %s %s".formatted(names(from), names(to)),
                AlterForm.REORGANIZE_PARTITION,
                isRange()
                        ? List.of()
                        : List.of(new Hazard(
                                Hazard.Kind.MAY_FAIL_ON_DATA,
                                "rows in %s of %s may belong to none of the new ones".formatted(names(from), path()))));
    }

    /** Ranges that become others reach as far as they did. */
    private boolean isRange() {
        return before.orElseThrow().method().startsWith("RANGE");
    }

    private String path() {
        return table.id().path();
    }

    private static String names(List<Partition> partitions) {
        return partitions.stream().map(partition -> partition.name().text()).collect(Collectors.joining(", "));
    }

    private static String quoted(List<Partition> partitions) {
        return partitions.stream()
                .map(partition -> QUOTING.identifier(partition.name()))
                .collect(Collectors.joining(", "));
    }
}
