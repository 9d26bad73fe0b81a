package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Expression;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Option;
import dev.plumbline.mysql.model.Partition;
import dev.plumbline.mysql.model.Partitioning;
import dev.plumbline.mysql.model.Subpartition;
import dev.plumbline.mysql.model.Subpartitioning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a table's partitions together, of which the catalogue has a row each, or a row for each of their own parts. */
record PartitionAssembler(TableStatement statement) {
    Optional<Partitioning> assemble(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.<Row>comparingLong(row -> row.number("position"))
                        .thenComparingLong(row -> row.number("subpartition_position")))
                .forEach(row -> byName.computeIfAbsent(row.text("name"), absent -> new ArrayList<>())
                        .add(row));
        Row first = rows.getFirst();
        String method = first.text("method");
        String expression =
                method.equals("SYSTEM_TIME") ? statement.systemTime().orElse("") : first.text("expression");
        return Optional.of(new Partitioning(
                statement
                        .keyAlgorithm()
                        .map(algorithm -> method + " " + algorithm)
                        .orElse(method),
                new Expression(expression),
                first.maybe("subpartition_method")
                        .map(each -> new Subpartitioning(each, new Expression(first.text("subpartition_expression")))),
                byName.values().stream().map(parts -> partition(method, parts)).toList()));
    }

    private Partition partition(String method, List<Row> parts) {
        Row first = parts.getFirst();
        boolean divided = first.maybe("subpartition_name").isPresent();
        return new Partition(
                NameRules.folded(first.text("name")),
                values(method, first).map(Expression::new),
                options(first, !divided),
                divided
                        ? parts.stream()
                                .map(part -> new Subpartition(
                                        NameRules.folded(part.text("subpartition_name")), tablespace(part)))
                                .toList()
                        : List.of());
    }

    private Optional<String> values(String method, Row row) {
        String named = statement.partitions().get(row.text("name"));
        if (named != null) {
            return Optional.of(named);
        }
        return row.maybe("description")
                .filter(shown -> !method.equals("SYSTEM_TIME"))
                .map(shown -> method.equals("RANGE") && shown.equals("MAXVALUE") ? shown : "(" + shown + ")");
    }

    private static List<Option> options(Row row, boolean withTablespace) {
        List<Option> options = new ArrayList<>(withTablespace ? tablespace(row) : List.of());
        if (!row.text("comment").isEmpty()) {
            options.add(new Option("COMMENT", MysqlQuoting.MYSQL.literal(row.text("comment"))));
        }
        return options;
    }

    private static List<Option> tablespace(Row row) {
        return row.maybe("tablespace")
                .filter(name -> !name.isEmpty())
                .map(name -> List.of(new Option("TABLESPACE", MysqlQuoting.MYSQL.identifier(name))))
                .orElse(List.of());
    }
}
