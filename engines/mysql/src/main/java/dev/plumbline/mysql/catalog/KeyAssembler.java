package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.model.MysqlIndex;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes primary keys and indexes. */
final class KeyAssembler {
    private final Assembly assembly;
    private final Rows rows;

    KeyAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
    }

    void assemble() {
        Map<MemberId, List<Row>> keys = new LinkedHashMap<>();
        for (Row row : rows.of(CatalogQuery.KEYS)) {
            NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
            boolean primary = row.text("name").equals("PRIMARY");
            MemberId id = NameRules.member(table, primary ? PrimaryKey.KIND : Index.KIND, row.text("name"));
            keys.computeIfAbsent(id, absent -> new ArrayList<>(2)).add(row);
        }
        keys.forEach(this::key);
    }

    private void key(MemberId id, List<Row> all) {
        Optional<Table> table = assembly.find(id.parent(), Table.class);
        if (table.isEmpty()) {
            if (rows.rights().showTables() && !isUnknown(id)) {
                assembly.contradict();
            }
            return;
        }
        Row first = all.getFirst();
        TableStatement statement = rows.statement(first.text("table_name"));
        Optional<String> period =
                Optional.ofNullable(statement.withoutOverlaps().get(first.text("name")));
        List<Row> parts = all.stream()
                .sorted(Comparator.comparingLong(row -> row.number("position")))
                .filter(row -> period.isEmpty() || !isOfPeriod(row, period.get(), table.get()))
                .toList();
        MysqlIndex detail = new MysqlIndex(
                prefixes(parts),
                Optional.ofNullable(statement.parsers().get(first.text("name"))),
                first.flag("ignored"),
                period.map(NameRules::folded),
                id.kind().equals(PrimaryKey.KIND) ? descending(parts) : List.of(),
                statement.options().ofKey(first.text("name")));
        add(id, first, parts, detail);
        for (Row part : parts) {
            part.maybe("column_name")
                    .ifPresent(column -> assembly.dependency(id, NameRules.member(id.parent(), Column.KIND, column)));
        }
        Optional.ofNullable(statement.methods().get(first.text("name")))
                .ifPresent(method -> assembly.written(id, "USING " + method));
        if (isGenerated(first)) {
            assembly.generatedName(id);
        }
    }

    private void add(MemberId id, Row first, List<Row> parts, MysqlIndex detail) {
        if (id.kind().equals(PrimaryKey.KIND)) {
            List<Identifier> columns = parts.stream()
                    .map(row -> NameRules.folded(row.text("column_name")))
                    .toList();
            assembly.add(new PrimaryKey(
                    id, columns, Deferral.NOT_DEFERRABLE, TableAssembler.commented(first.text("comment")), detail));
            return;
        }
        assembly.add(new Index(
                id,
                first.number("non_unique") == 0,
                first.text("method").toLowerCase(Locale.ROOT),
                parts.stream().map(this::indexKey).toList(),
                List.of(),
                Optional.empty(),
                true,
                TableAssembler.commented(first.text("comment")),
                detail));
    }

    /** A table that is there and yet not among the tables is one that couldn't be read. */
    private boolean isUnknown(MemberId id) {
        return rows.of(CatalogQuery.TABLES).stream()
                .anyMatch(row -> row.text("name").equals(id.parent().name()));
    }

    private static boolean isOfPeriod(Row row, String period, Table table) {
        Identifier column = NameRules.folded(row.text("column_name"));
        return table.detail() instanceof MysqlTable detail
                && detail.periods().stream()
                        .filter(each -> each.name().equals(NameRules.folded(period)))
                        .anyMatch(each -> isBound(each, column));
    }

    private static boolean isBound(Period period, Identifier column) {
        return period.start().equals(column) || period.end().equals(column);
    }

    private IndexKey indexKey(Row row) {
        Optional<Expression> expression = row.maybe("expression")
                .map(ServerText::unescaped)
                .map(text -> new Expression(ServerText.withoutDatabase(text, rows.database())));
        return new IndexKey(
                expression.isPresent() ? Optional.empty() : Optional.of(NameRules.folded(row.text("column_name"))),
                expression,
                row.text("direction").equals("D") ? IndexKey.Direction.DESCENDING : IndexKey.Direction.ASCENDING,
                IndexKey.Nulls.DEFAULT,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Boolean> descending(List<Row> parts) {
        List<Boolean> all =
                parts.stream().map(row -> row.text("direction").equals("D")).toList();
        return all.contains(true) ? all : List.of();
    }

    /** What is shown of spatial and full-text keys is how they are stored. */
    private static List<Long> prefixes(List<Row> parts) {
        String method = parts.getFirst().text("method");
        if (method.equals("SPATIAL")
                || method.equals("RTREE")
                || method.equals("FULLTEXT")
                || parts.stream().allMatch(row -> row.number("prefix_length") == 0)) {
            return List.of();
        }
        return parts.stream().map(row -> row.number("prefix_length")).toList();
    }

    /** A key that nobody named is called like its first column, with a number behind it where that is taken. */
    private static boolean isGenerated(Row first) {
        String name = first.text("name");
        String column = first.maybe("column_name").orElse("functional_index");
        return name.equalsIgnoreCase(column)
                || (name.length() > column.length() + 1
                        && name.regionMatches(true, 0, column + "_", 0, column.length() + 1)
                        && name.substring(column.length() + 1).chars().allMatch(Character::isDigit));
    }
}
