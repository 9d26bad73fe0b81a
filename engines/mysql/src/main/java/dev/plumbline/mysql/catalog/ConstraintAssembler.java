package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.model.MysqlCheck;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.NameRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes foreign keys and checks. */
record ConstraintAssembler(Assembly assembly, Rows rows) {
    private static final Pattern UNNAMED_CHECK = Pattern.compile("CONSTRAINT_\\d+");

    void assemble() {
        Map<List<String>, List<Row>> columns = new HashMap<>();
        for (Row row : rows.of(CatalogQuery.FOREIGN_KEY_COLUMNS)) {
            columns.computeIfAbsent(List.of(row.text("table_name"), row.text("name")), absent -> new ArrayList<>(1))
                    .add(row);
        }
        for (Row row : rows.of(CatalogQuery.FOREIGN_KEYS)) {
            foreignKey(row, columns.getOrDefault(List.of(row.text("table_name"), row.text("name")), List.of()));
        }
        for (Row row : rows.of(CatalogQuery.CHECKS)) {
            if (!row.text("level").equals("Column")) {
                check(row);
            }
        }
    }

    private void foreignKey(Row row, List<Row> unordered) {
        NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
        if (unordered.isEmpty() || !assembly.contains(table)) {
            if (rows.rights().showTables()) {
                assembly.contradict();
            }
            return;
        }
        List<Row> columns = unordered.stream()
                .sorted(Comparator.comparingLong(each -> each.number("position")))
                .toList();
        MemberId id = NameRules.member(table, ForeignKey.KIND, row.text("name"));
        List<Identifier> own = names(columns, "column_name");
        List<Identifier> referenced = names(columns, "referenced_column");
        NamedId target = target(columns.getFirst());
        assembly.add(new ForeignKey(
                id,
                own,
                target,
                referenced,
                action(row.text("on_update")),
                action(row.text("on_delete")),
                ForeignKey.Match.SIMPLE,
                Deferral.NOT_DEFERRABLE,
                true,
                CommonProperties.NONE,
                Detail.NONE));
        own.forEach(name -> assembly.dependency(id, new MemberId(table, Column.KIND, name)));
        referenced.forEach(name -> assembly.dependency(id, new MemberId(target, Column.KIND, name)));
        referencedKey(target, row.maybe("referenced_key"), referenced).ifPresent(key -> assembly.dependency(id, key));
        if (isNumbered(row.text("name"), row.text("table_name") + "_ibfk_")) {
            assembly.generatedName(id);
        }
    }

    private NamedId target(Row column) {
        String schema = column.text("referenced_schema");
        return schema.equals(rows.database())
                ? rows.names().root(Table.KIND, column.text("referenced_table"))
                : new NamedId(
                        Table.KIND,
                        Namespace.of(rows.names().table(schema)),
                        rows.names().table(column.text("referenced_table")));
    }

    /** The key of the other table by which rows are found; the server lets none of them go before the foreign key. */
    private Optional<ObjectId> referencedKey(NamedId target, Optional<String> named, List<Identifier> columns) {
        MemberId primary = NameRules.member(target, PrimaryKey.KIND, "PRIMARY");
        if (named.isPresent()) {
            return Optional.of(
                    named.get().equals("PRIMARY") ? primary : NameRules.member(target, Index.KIND, named.get()));
        }
        return rows.of(CatalogQuery.KEYS).stream()
                .filter(key -> key.text("table_name").equals(target.name()) && key.number("position") == 1)
                .map(key -> NameRules.member(target, Index.KIND, key.text("name")))
                .filter(id -> assembly.find(id, Index.class)
                        .filter(index -> beginsWith(index, columns))
                        .isPresent())
                .<ObjectId>map(id -> id)
                .findFirst();
    }

    private static boolean beginsWith(Index index, List<Identifier> columns) {
        return index.keys().size() >= columns.size()
                && index.keys().subList(0, columns.size()).stream()
                        .map(key -> key.column())
                        .toList()
                        .equals(columns.stream().map(Optional::of).toList());
    }

    private static List<Identifier> names(List<Row> rows, String column) {
        return rows.stream().map(row -> NameRules.folded(row.text(column))).toList();
    }

    private static ForeignKey.Action action(String words) {
        return ForeignKey.Action.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private void check(Row row) {
        NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
        MemberId id = NameRules.member(table, Check.KIND, row.text("name"));
        if (isOfPeriod(table, id.identifier())) {
            return;
        }
        String clause = rows.version().isMariadb() ? row.text("clause") : ServerText.unescaped(row.text("clause"));
        assembly.addPart(new Check(
                id,
                new Expression(ServerText.withoutDatabase(clause, rows.database())),
                true,
                CommonProperties.NONE,
                new MysqlCheck(row.flag("enforced"))));
        if (UNNAMED_CHECK.matcher(row.text("name")).matches()
                || isNumbered(row.text("name"), row.text("table_name") + "_chk_")) {
            assembly.generatedName(id);
        }
    }

    /** A period of a table brings a check of its name, that it doesn't end before it begins. */
    private boolean isOfPeriod(NamedId table, Identifier name) {
        return assembly.find(table, Table.class)
                .filter(found -> found.detail() instanceof MysqlTable detail
                        && detail.periods().stream()
                                .anyMatch(period -> period.name().equals(name)))
                .isPresent();
    }

    private static boolean isNumbered(String name, String beginning) {
        return name.length() > beginning.length()
                && name.regionMatches(true, 0, beginning, 0, beginning.length())
                && name.substring(beginning.length()).chars().allMatch(Character::isDigit);
    }
}
