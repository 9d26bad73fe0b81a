package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Option;
import dev.plumbline.mysql.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what the relation of tables lists: tables, views and sequences. Their parts come later. */
final class TableAssembler {
    private final Assembly assembly;
    private final Rows rows;
    private final NameRules names;
    private final Map<String, List<Row>> columns = new HashMap<>();
    private final Map<String, List<Row>> partitions = new HashMap<>();
    private final Map<String, Row> views = new HashMap<>();

    TableAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
        this.names = rows.names();
        rows.of(CatalogQuery.COLUMNS).stream()
                .filter(row -> !row.text("name").isEmpty())
                .forEach(row -> columns.computeIfAbsent(row.text("table_name"), absent -> new ArrayList<>())
                        .add(row));
        columns.values().forEach(list -> list.sort(Comparator.comparingLong(row -> row.number("position"))));
        rows.of(CatalogQuery.PARTITIONS)
                .forEach(row -> partitions
                        .computeIfAbsent(row.text("table_name"), absent -> new ArrayList<>())
                        .add(row));
        rows.of(CatalogQuery.VIEWS).forEach(row -> views.put(row.text("name"), row));
    }

    void assemble() {
        ViewAssembler viewAssembler = new ViewAssembler(assembly, rows);
        for (Row row : rows.of(CatalogQuery.TABLES)) {
            String name = row.text("name");
            switch (row.text("type")) {
                case "BASE TABLE", "SYSTEM VERSIONED" -> table(row);
                case "VIEW" -> viewAssembler.assemble(name, Optional.ofNullable(views.get(name)), order(name));
                case "SEQUENCE" -> sequence(row);
                case "TEMPORARY", "LOCAL TEMPORARY", "TEMPORARY SEQUENCE" -> {
                    // It is the connection's own and goes with it.
                }
                default ->
                    assembly.unknown(
                            "the %s %s".formatted(row.text("type").toLowerCase(java.util.Locale.ROOT), name),
                            "this version doesn't know what that is");
            }
        }
    }

    private List<Identifier> order(String table) {
        return columns.getOrDefault(table, List.of()).stream()
                .map(row -> NameRules.folded(row.text("name")))
                .toList();
    }

    private void table(Row row) {
        String name = row.text("name");
        NamedId id = names.root(Table.KIND, name);
        if (row.maybe("engine").isEmpty()) {
            assembly.unknown(id, "definition", row.text("comment"));
            return;
        }
        if (!columns.containsKey(name) && rows.rights().showTables()) {
            assembly.contradict();
        }
        TableStatement statement = rows.statement(name);
        List<Option> options = new ArrayList<>(TableOptions.of(row.text("options")));
        options.addAll(statement.options().table());
        statement.union().ifPresent(union -> options.add(new Option("UNION", union)));
        statement.insertMethod().ifPresent(method -> options.add(new Option("INSERT_METHOD", method)));
        statement.connection().ifPresent(place -> options.add(new Option("CONNECTION", place)));
        MysqlTable detail = new MysqlTable(
                row.text("engine"),
                ServerText.collation(row.text("collation")),
                options,
                Optional.empty(),
                row.text("type").equals("SYSTEM VERSIONED"),
                periods(statement),
                new PartitionAssembler(statement).assemble(partitions.getOrDefault(name, List.of())));
        assembly.add(new Table(id, order(name), commented(row.text("comment")), detail));
        if (statement.namesPartitions()) {
            assembly.written(id, "PARTITION …");
        }
        assembly.size(id, row.maybe("row_count").isEmpty() ? -1 : row.number("row_count"), bytes(row));
    }

    private static long bytes(Row row) {
        return row.maybe("data_length").isEmpty() ? -1 : row.number("data_length") + row.number("index_length");
    }

    private static List<Period> periods(TableStatement statement) {
        return statement.periods().entrySet().stream()
                .map(entry -> new Period(
                        NameRules.folded(entry.getKey()),
                        NameRules.folded(entry.getValue().start()),
                        NameRules.folded(entry.getValue().end())))
                .sorted(Comparator.comparing(Period::name))
                .toList();
    }

    private void sequence(Row row) {
        String name = row.text("name");
        NamedId id = names.root(Sequence.KIND, name);
        Row counts = rows.sequences().get(name);
        if (counts == null) {
            assembly.unknown(id, "options", "the account may not SELECT from it");
            return;
        }
        String type = columns.getOrDefault(name, List.of()).stream()
                .filter(column -> column.text("name").equals("minimum_value"))
                .map(column -> column.text("type").replace("bigint(21)", "bigint"))
                .map(ColumnType::canonical)
                .findFirst()
                .orElse("bigint");
        assembly.add(new Sequence(
                id,
                new SequenceOptions(
                        new DataType(type),
                        counts.number("start_value"),
                        counts.number("increment"),
                        counts.number("minimum_value"),
                        counts.number("maximum_value"),
                        counts.number("cache_size"),
                        counts.flag("cycle_option")),
                Optional.empty(),
                commented(row.text("comment")),
                Detail.NONE));
    }

    static CommonProperties commented(String comment) {
        return comment.isEmpty()
                ? CommonProperties.NONE
                : new CommonProperties(comment, Optional.empty(), Privileges.DEFAULT);
    }
}
