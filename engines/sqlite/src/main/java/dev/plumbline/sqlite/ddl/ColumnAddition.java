package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.model.Affinity;
import dev.plumbline.sqlite.model.SqliteCheck;
import dev.plumbline.sqlite.model.SqliteTable;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.DefaultText;
import dev.plumbline.sqlite.sql.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether ALTER TABLE ADD COLUMN can add a column (SQLite's manual names what it can't), and what comes with it. */
record ColumnAddition(PlanContext context, Column column) {
    private static final Set<String> ROWID = Set.of("rowid", "_rowid_", "oid");

    /** Why it can't be; empty if it can. */
    Optional<String> obstacle() {
        Catalog after = context.after();
        ObjectId table = column.id().parent();
        Identifier name = column.id().identifier();
        if (column.generated()
                .filter(generated -> generated.storage() == Generated.Storage.STORED)
                .isPresent()) {
            return Optional.of("SQLite adds no stored generated column");
        }
        if (ROWID.contains(name.key())) {
            return Optional.of("SQLite adds no column that is called as the rowid");
        }
        boolean computed = column.generated().isPresent();
        if (!computed && !column.nullable() && !hasFixedDefault()) {
            return Optional.of("SQLite adds no NOT NULL column without a constant default");
        }
        if (column.defaultValue()
                .filter(value -> !DefaultText.isFixed(value.text()))
                .isPresent()) {
            return Optional.of("SQLite adds no column whose default isn't constant");
        }
        if (column.defaultValue()
                .filter(value -> isUnlikeForOldRows(value.text()))
                .isPresent()) {
            return Optional.of("SQLite would give the rows that are there another value than new ones");
        }
        boolean keyed = after.members(table, PrimaryKey.KIND).stream()
                        .anyMatch(key -> key.columns().contains(name))
                || after.members(table, Unique.KIND).stream()
                        .anyMatch(key -> key.columns().contains(name));
        if (keyed) {
            return Optional.of("SQLite adds no column of a primary key or a unique constraint");
        }
        boolean refers = after.members(table, ForeignKey.KIND).stream().anyMatch(this::carries);
        if (refers
                && column.defaultValue()
                        .filter(value -> !value.text().equals("NULL"))
                        .isPresent()) {
            return Optional.of("SQLite adds no referencing column with a default");
        }
        return new ColumnOrder(context, table).comesByItself() || !isShownInOrder()
                ? Optional.empty()
                : Optional.of("a view shows the table's columns in their order");
    }

    /**
     * A quirk of SQLite (3.40 to 3.54, DEFAULT true of a text, DEFAULT 1e3 of a text or of anything): rows that are there show the
     * default as it was read, not as the column's type has it.
     */
    private boolean isUnlikeForOldRows(String value) {
        boolean strict = context.after(column.id().parent(), Table.class)
                .filter(table -> table.detail() instanceof SqliteTable detail && detail.strict())
                .isPresent();
        String text = Ascii.lower(value);
        boolean exponent = text.matches("[+-]?[0-9.]+e[0-9+-]+");
        return switch (Affinity.of(column.type().text(), strict)) {
            case TEXT -> text.equals("true") || text.equals("false") || exponent || text.matches("[+-]?[0-9]{19,}");
            case BLOB -> exponent || text.matches("[+-]?[0-9]*[.][0-9]*");
            case INTEGER, NUMERIC, REAL -> false;
        };
    }

    private boolean hasFixedDefault() {
        return column.defaultValue()
                .filter(value ->
                        DefaultText.isFixed(value.text()) && !value.text().equals("NULL"))
                .isPresent();
    }

    /** Whether a new constraint of the table can stand at the column and so comes with it. */
    boolean carries(SchemaObject constraint) {
        if (!isNew(constraint)
                || !constraint.id().owner().filter(column.id().parent()::equals).isPresent()) {
            return false;
        }
        return switch (constraint) {
            case ForeignKey key -> key.columns().equals(List.of(column.id().identifier()));
            case Check check -> comesLast(check) && check.detail().equals(SqliteCheck.PLAIN);
            case SchemaObject other -> false;
        };
    }

    /** Whether it comes with the plan: what is carried along is no operation of its own. */
    boolean isNew(SchemaObject object) {
        return !context.before().contains(object.id()) && context.projection().selects(object.id());
    }

    /** A check over several new columns comes with the last that is added: those are added in the wanted order. */
    private boolean comesLast(Check check) {
        List<String> words = Tokenizer.tokens(check.expression().text()).stream()
                .map(token -> Ascii.lower(token.value()))
                .toList();
        return context.after().columns(column.id().parent()).stream()
                .filter(other -> isNew(other))
                .filter(other -> words.contains(other.id().identifier().key()))
                .reduce((one, other) -> other)
                .filter(last -> last.id().equals(column.id()))
                .isPresent();
    }

    private boolean isShownInOrder() {
        return context.to().evidence().dependencies().dependentsOf(column.id().parent()).stream()
                .flatMap(dependent -> context.after(dependent, View.class).stream())
                .anyMatch(view -> view.query().text().contains("*"));
    }
}
