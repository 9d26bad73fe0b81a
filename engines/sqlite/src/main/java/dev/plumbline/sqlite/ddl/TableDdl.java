package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Unique;
import dev.plumbline.sqlite.model.SqliteCheck;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteTable;
import dev.plumbline.sqlite.sql.DefaultText;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import dev.plumbline.sqlite.sql.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes CREATE TABLE, with all constraints in it, and the definitions of single columns. */
final class TableDdl {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();

    private TableDdl() {}

    /** The statement that makes a table like this one under a name. */
    static String create(TableParts parts, String name) {
        List<String> items = new ArrayList<>();
        Optional<PrimaryKey> inline = parts.primaryKey().filter(key -> isInline(parts, key));
        for (Column column : parts.columns()) {
            Optional<PrimaryKey> own = inline.filter(
                    key -> key.columns().getFirst().equals(column.id().identifier()));
            items.add(column(column) + own.map(key -> columnKey(parts, key)).orElse(""));
        }
        parts.primaryKey().filter(key -> inline.isEmpty()).ifPresent(key -> items.add(primaryKey(parts, key)));
        parts.uniques().forEach(key -> items.add(unique(key)));
        parts.foreignKeys().forEach(key -> items.add(foreignKey(key)));
        parts.checks().forEach(check -> items.add(check(check)));
        return "CREATE TABLE %s (\n    %s\n)%s"
                .formatted(QUOTING.identifier(name), String.join(",\n    ", items), options(parts.detail()));
    }

    /** A column with what isn't a constraint of its own. */
    static String column(Column column) {
        StringBuilder text = new StringBuilder(QUOTING.identifier(column.id().name()));
        String type = TypeText.written(column.type().text());
        if (!type.isEmpty()) {
            text.append(' ').append(type);
        }
        if (!column.nullable()) {
            SqliteColumn detail = column.detail() instanceof SqliteColumn own ? own : SqliteColumn.PLAIN;
            text.append(constraintName(detail.notNullName().map(Identifier::text)))
                    .append(" NOT NULL")
                    .append(detail.notNullConflict().clause());
        }
        column.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(defaultValue(value.text())));
        column.collation().ifPresent(name -> text.append(" COLLATE ").append(QUOTING.identifier(name)));
        column.generated().ifPresent(generated -> text.append(generated(generated)));
        return text.toString();
    }

    private static String defaultValue(String text) {
        return DefaultText.isLiteral(text) ? text : "(" + text + ")";
    }

    private static String generated(Generated generated) {
        return " GENERATED ALWAYS AS (%s) %s"
                .formatted(generated.expression().text(), generated.storage().name());
    }

    /** At its column where that says the same; AUTOINCREMENT must stand there, a collation can't. */
    private static boolean isInline(TableParts parts, PrimaryKey key) {
        if (key.columns().size() != 1) {
            return false;
        }
        SqliteKey detail = TableParts.detail(key);
        boolean collated =
                detail.keys().stream().anyMatch(each -> each.collation().isPresent());
        boolean descending = !detail.keys().isEmpty() && !collated;
        // At the column, INTEGER PRIMARY KEY DESC is no rowid; as a constraint of the table it is.
        return !collated
                && !(descending && detail.rowid())
                && parts.column(key.columns().getFirst()).isPresent();
    }

    private static String columnKey(TableParts parts, PrimaryKey key) {
        SqliteKey detail = TableParts.detail(key);
        return constraintName(key.id())
                + " PRIMARY KEY"
                + (detail.keys().isEmpty() ? "" : " DESC")
                + detail.conflict().clause()
                + (parts.detail().autoincrement() ? " AUTOINCREMENT" : "");
    }

    private static String primaryKey(TableParts parts, PrimaryKey key) {
        SqliteKey detail = TableParts.detail(key);
        // AUTOINCREMENT is allowed behind the column within the parentheses, too.
        String columns = keyColumns(key.columns(), detail.keys());
        String counted = parts.detail().autoincrement()
                ? columns.substring(0, columns.length() - 1) + " AUTOINCREMENT)"
                : columns;
        return (constraintName(key.id()) + " PRIMARY KEY " + counted
                        + detail.conflict().clause())
                .strip();
    }

    private static String unique(Unique key) {
        SqliteKey detail = TableParts.detail(key);
        return (constraintName(key.id())
                        + " UNIQUE "
                        + keyColumns(key.columns(), detail.keys())
                        + detail.conflict().clause())
                .strip();
    }

    private static String keyColumns(List<Identifier> columns, List<IndexKey> keys) {
        if (keys.isEmpty()) {
            return names(columns);
        }
        return keys.stream().map(TableDdl::indexKey).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A key of an index or a constraint. */
    static String indexKey(IndexKey key) {
        String what = key.column()
                .map(name -> QUOTING.identifier(name.text()))
                .or(() -> key.expression().map(expression -> expression.text()))
                .orElseThrow();
        return what
                + key.collation()
                        .map(name -> " COLLATE " + QUOTING.identifier(name))
                        .orElse("")
                + (key.direction() == IndexKey.Direction.DESCENDING ? " DESC" : "");
    }

    /** A check with the words before it. */
    static String check(Check check) {
        SqliteCheck detail = check.detail() instanceof SqliteCheck own ? own : SqliteCheck.PLAIN;
        return (constraintName(check.id()) + " CHECK (" + check.expression().text() + ")"
                        + detail.conflict().clause())
                .strip();
    }

    private static String foreignKey(ForeignKey key) {
        return (constraintName(key.id()) + " FOREIGN KEY " + names(key.columns()) + references(key)).strip();
    }

    /** A foreign key of one column as it stands at that column. */
    static String columnReference(ForeignKey key) {
        return constraintName(key.id()) + references(key);
    }

    private static String references(ForeignKey key) {
        StringBuilder text = new StringBuilder(" REFERENCES ")
                .append(QUOTING.identifier(key.referencedTable().name()));
        if (!key.referencedColumns().isEmpty()) {
            text.append(' ').append(names(key.referencedColumns()));
        }
        if (key.match() != ForeignKey.Match.SIMPLE) {
            text.append(" MATCH ").append(key.match());
        }
        if (key.onUpdate() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON UPDATE ").append(key.onUpdate().name().replace('_', ' '));
        }
        if (key.onDelete() != ForeignKey.Action.NO_ACTION) {
            text.append(" ON DELETE ").append(key.onDelete().name().replace('_', ' '));
        }
        if (key.deferral() == Deferral.DEFERRABLE_INITIALLY_DEFERRED) {
            text.append(" DEFERRABLE INITIALLY DEFERRED");
        } else if (key.deferral() == Deferral.DEFERRABLE_INITIALLY_IMMEDIATE) {
            text.append(" DEFERRABLE");
        }
        return text.toString();
    }

    private static String constraintName(ObjectId id) {
        return constraintName(id instanceof MemberId named ? Optional.of(named.name()) : Optional.empty());
    }

    private static String constraintName(Optional<String> name) {
        return name.map(given -> " CONSTRAINT " + QUOTING.identifier(given)).orElse("");
    }

    private static String names(List<Identifier> names) {
        return QUOTING.list(names.stream().map(Identifier::text).toList());
    }

    private static String options(SqliteTable detail) {
        List<String> options = new ArrayList<>();
        if (detail.strict()) {
            options.add("STRICT");
        }
        if (detail.withoutRowid()) {
            options.add("WITHOUT ROWID");
        }
        return options.isEmpty() ? "" : " " + String.join(", ", options);
    }
}
