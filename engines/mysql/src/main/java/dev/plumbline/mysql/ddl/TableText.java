package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.model.Collations;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Option;
import dev.plumbline.mysql.model.Partition;
import dev.plumbline.mysql.model.Partitioning;
import dev.plumbline.mysql.model.Period;
import dev.plumbline.mysql.model.Subpartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** CREATE TABLE, and the clauses that stand behind its parts. */
record TableText(MysqlVersion version) {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;
    private static final MysqlTable NOTHING_KNOWN =
            new MysqlTable("InnoDB", "", List.of(), Optional.empty(), false, List.of(), Optional.empty());

    /**
     * The statement that creates a table.
     *
     * @param members columns in their order first, then keys, constraints
     * @param written as {@link Definitions} has it
     */
    String create(Table table, List<SchemaObject> members, CommonProperties common, Map<ObjectId, String> written) {
        MysqlTable detail = detail(table);
        TableParts parts = new TableParts(version, detail.engine(), detail.collation(), written);
        List<String> lines = new ArrayList<>();
        members.forEach(member -> lines.add(parts.definition(member)));
        detail.periods().forEach(period -> lines.add(period(period)));
        return "CREATE TABLE %s (\n  %s\n)%s%s"
                .formatted(
                        QUOTING.name(table.id()),
                        String.join(",\n  ", lines),
                        options(detail, common.comment()),
                        detail.partitioning()
                                .map(known -> "\n" + partitioning(known, written.containsKey(table.id())))
                                .orElse(""));
    }

    static String period(Period period) {
        boolean system = period.name().key().equals("system_time");
        return "PERIOD FOR %s (%s, %s)"
                .formatted(
                        system ? "SYSTEM_TIME" : QUOTING.identifier(period.name()),
                        QUOTING.identifier(period.start()),
                        QUOTING.identifier(period.end()));
    }

    private static String options(MysqlTable detail, String comment) {
        StringBuilder text = new StringBuilder();
        detail.tablespace().ifPresent(tablespace -> text.append(" TABLESPACE ").append(QUOTING.identifier(tablespace)));
        text.append(" ENGINE=").append(detail.engine());
        if (!detail.collation().isEmpty()) {
            text.append(' ').append(collation(detail.collation()));
        }
        detail.options().forEach(option -> text.append(' ').append(option(option)));
        if (!comment.isEmpty()) {
            text.append(" COMMENT=").append(QUOTING.literal(comment));
        }
        if (detail.systemVersioned()) {
            text.append(" WITH SYSTEM VERSIONING");
        }
        return text.toString();
    }

    static String collation(String collation) {
        return "DEFAULT CHARSET=%s COLLATE=%s".formatted(Collations.characterSet(collation), collation);
    }

    static String option(Option option) {
        return option.name() + "=" + option.value();
    }

    /**
     * {@code PARTITION BY …} in full.
     *
     * @param named whether somebody named the partitions; the servers keep that, and print the names
     */
    static String partitioning(Partitioning partitioning, boolean named) {
        StringBuilder text = new StringBuilder("PARTITION BY ").append(partitioning.method());
        String expression = partitioning.expression().text();
        if (partitioning.method().equals("SYSTEM_TIME")) {
            text.append(expression.isBlank() ? "" : " " + expression);
        } else {
            text.append(" (").append(expression).append(')');
        }
        partitioning
                .subpartitioning()
                .ifPresent(sub -> text.append("\nSUBPARTITION BY ")
                        .append(sub.method())
                        .append(" (")
                        .append(sub.expression().text())
                        .append(')'));
        if (hasNumberedParts(partitioning)) {
            text.append("\nSUBPARTITIONS ")
                    .append(partitioning.partitions().getFirst().subpartitions().size());
        }
        if (isNumbered(partitioning) && !named) {
            int number = partitioning.partitions().size();
            return number == 1
                    ? text.toString()
                    : text.append("\nPARTITIONS ").append(number).toString();
        }
        return text.append("\n(")
                .append(partitions(partitioning, partitioning.partitions()))
                .append(')')
                .toString();
    }

    static String partitions(Partitioning partitioning, List<Partition> partitions) {
        return String.join(
                ",\n ",
                partitions.stream()
                        .map(partition -> partition(partitioning, partition))
                        .toList());
    }

    private static String partition(Partitioning partitioning, Partition partition) {
        StringBuilder text = new StringBuilder("PARTITION ").append(QUOTING.identifier(partition.name()));
        partition.values().map(Expression::text).ifPresent(values -> text.append(values(partitioning, values)));
        partition.options().forEach(option -> text.append(' ').append(option(option)));
        if (!partition.subpartitions().isEmpty() && !hasNumberedParts(partitioning)) {
            text.append("\n  (")
                    .append(String.join(
                            ",\n   ",
                            partition.subpartitions().stream()
                                    .map(TableText::subpartition)
                                    .toList()))
                    .append(')');
        }
        return text.toString();
    }

    private static String values(Partitioning partitioning, String values) {
        if (partitioning.method().equals("SYSTEM_TIME") || values.equals("DEFAULT")) {
            return " " + values;
        }
        return (partitioning.method().startsWith("RANGE") ? " VALUES LESS THAN " : " VALUES IN ") + values;
    }

    private static String subpartition(Subpartition subpartition) {
        StringBuilder text = new StringBuilder("SUBPARTITION ").append(QUOTING.identifier(subpartition.name()));
        subpartition.options().forEach(option -> text.append(' ').append(option(option)));
        return text.toString();
    }

    /** Whether partitions have the names that the server gives where only their number is said. */
    static boolean isNumbered(Partitioning partitioning) {
        for (int at = 0; at < partitioning.partitions().size(); at++) {
            Partition partition = partitioning.partitions().get(at);
            boolean plain = partition.values().isEmpty()
                    && partition.options().isEmpty()
                    && partition.subpartitions().isEmpty()
                    && partition.name().text().equals("p" + at);
            if (!plain) {
                return false;
            }
        }
        return !partitioning.partitions().isEmpty();
    }

    /** Whether the parts of partitions have the names that the server gives where only their number is said. */
    private static boolean hasNumberedParts(Partitioning partitioning) {
        int number = partitioning.partitions().getFirst().subpartitions().size();
        return number > 0
                && partitioning.partitions().stream()
                        .allMatch(partition -> partition.subpartitions().equals(numbered(partition, number)));
    }

    private static List<Subpartition> numbered(Partition partition, int number) {
        return IntStream.range(0, number)
                .mapToObj(
                        at -> new Subpartition(NameRules.folded(partition.name().text() + "sp" + at), List.of()))
                .toList();
    }

    static MysqlTable detail(Table table) {
        return table.detail() instanceof MysqlTable detail ? detail : NOTHING_KNOWN;
    }
}
