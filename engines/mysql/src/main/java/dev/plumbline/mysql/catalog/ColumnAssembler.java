package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.MysqlColumn;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.RowPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the columns of tables and views. */
final class ColumnAssembler {
    private static final Pattern ON_UPDATE = Pattern.compile("on update (\\S+)", Pattern.CASE_INSENSITIVE);

    private final Assembly assembly;
    private final Rows rows;
    private final NameRules names;
    private final Map<List<String>, String> checks = new HashMap<>();

    ColumnAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
        this.names = rows.names();
        for (Row check : rows.of(CatalogQuery.CHECKS)) {
            if (check.text("level").equals("Column")) {
                checks.put(List.of(check.text("table_name"), check.text("name")), check.text("clause"));
            }
        }
    }

    void assemble() {
        for (Row row : rows.of(CatalogQuery.COLUMNS)) {
            NamedId table = names.root(Table.KIND, row.text("table_name"));
            NamedId view = names.root(View.KIND, row.text("table_name"));
            if (row.text("name").isEmpty()) {
                continue; // what is listed of a view whose query fails
            }
            if (assembly.contains(table)) {
                Column column = column(table, row);
                assembly.add(column);
                characterSet(column, row);
            } else if (assembly.contains(view)) {
                assembly.add(ofView(view, row));
            }
        }
    }

    /** MariaDB prints a character set where it isn't the table's, MySQL also where somebody wrote it. */
    private void characterSet(Column column, Row row) {
        boolean written = !rows.version().isMariadb()
                && rows.statement(row.text("table_name")).characterSets().contains(row.text("name"));
        if (written) {
            column.collation().ifPresent(collation -> assembly.written(column.id(), "COLLATE " + collation));
        }
    }

    /** A view's columns have of those that they show the type, and what else they have there isn't theirs. */
    private static Column ofView(NamedId view, Row row) {
        return new Column(
                NameRules.member(view, Column.KIND, row.text("name")),
                new DataType(ColumnType.canonical(row.text("type"))),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CommonProperties.NONE,
                MysqlColumn.PLAIN);
    }

    private Column column(NamedId table, Row row) {
        String extra = row.text("extra");
        String lower = extra.toLowerCase(Locale.ROOT);
        Optional<String> check = Optional.ofNullable(checks.get(List.of(row.text("table_name"), row.text("name"))));
        boolean json = isJson(row, check);
        MysqlColumn detail = new MysqlColumn(
                lower.contains("auto_increment"),
                onUpdate(extra),
                lower.contains("invisible"),
                check.filter(clause -> !json).map(this::own),
                ColumnType.isCompressed(row.text("type")),
                row.maybe("spatial_reference").map(Long::valueOf),
                lower.contains("without system versioning"),
                rowPeriod(row),
                rows.statement(row.text("table_name")).options().ofColumn(row.text("name")));
        return new Column(
                NameRules.member(table, Column.KIND, row.text("name")),
                new DataType(json ? "json" : ColumnType.canonical(row.text("type"))),
                row.flag("nullable"),
                defaultValue(row, lower),
                Optional.empty(),
                generated(row, lower),
                row.maybe("collation").filter(collation -> !json).map(ServerText::collation),
                TableAssembler.commented(row.text("comment")),
                detail);
    }

    /** To MariaDB JSON is another word for a text that is checked to be JSON. */
    private boolean isJson(Row row, Optional<String> check) {
        return rows.version().isMariadb()
                && row.text("type").equals("longtext")
                && row.text("collation").equals("utf8mb4_bin")
                && check.filter(clause ->
                                clause.equals("json_valid(" + MysqlQuoting.MYSQL.identifier(row.text("name")) + ")"))
                        .isPresent();
    }

    private static Optional<Expression> onUpdate(String extra) {
        Matcher found = ON_UPDATE.matcher(extra);
        return found.find() ? Optional.of(new Expression(found.group(1))) : Optional.empty();
    }

    private static RowPeriod rowPeriod(Row row) {
        return switch (row.text("generation")) {
            case "ROW START" -> RowPeriod.START;
            case "ROW END" -> RowPeriod.END;
            default -> RowPeriod.NONE;
        };
    }

    /** MariaDB shows a default as DDL has it, and NULL where there is none that anybody gave. */
    private Optional<Expression> defaultValue(Row row, String extra) {
        Optional<String> shown = row.maybe("default_value");
        if (rows.version().isMariadb()) {
            return shown.filter(text -> !text.equals("NULL")).map(this::own);
        }
        return shown.map(
                text -> own(ServerText.mysqlDefault(text, row.text("base_type"), extra.contains("default_generated"))));
    }

    private Optional<Generated> generated(Row row, String extra) {
        String expression = row.text("generation");
        if (expression.isEmpty() || rowPeriod(row) != RowPeriod.NONE) {
            return Optional.empty();
        }
        return Optional.of(new Generated(
                own(rows.version().isMariadb() ? expression : ServerText.unescaped(expression)),
                extra.contains("virtual") ? Generated.Storage.VIRTUAL : Generated.Storage.STORED));
    }

    private Expression own(String text) {
        return new Expression(ServerText.withoutDatabase(text, rows.database()));
    }
}
