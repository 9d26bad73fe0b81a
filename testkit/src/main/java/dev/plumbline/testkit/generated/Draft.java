package dev.plumbline.testkit.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A schema as its generator thinks of it.
 *
 * @param types enumerated types, for engines that have them
 */
record Draft(List<TypeDraft> types, List<TableDraft> tables, List<ViewDraft> views) {
    Draft {
        types = List.copyOf(types);
        tables = List.copyOf(tables);
        views = List.copyOf(views);
    }

    /**
     * An enumerated type.
     *
     * @param values the first is what rows hold, so it stays
     */
    record TypeDraft(String name, List<String> values) {
        TypeDraft {
            values = List.copyOf(values);
        }
    }

    /** A view of some columns of a table. */
    record ViewDraft(String name, String table, List<String> columns, String condition) {
        ViewDraft {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A table; its first column is its key.
     *
     * @param comment empty for none
     */
    record TableDraft(String name, List<ColumnDraft> columns, List<Part> parts, String comment) {
        TableDraft {
            columns = List.copyOf(columns);
            parts = List.copyOf(parts);
        }

        Optional<ColumnDraft> column(String wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst();
        }

        TableDraft withColumns(List<ColumnDraft> others) {
            return new TableDraft(name, others, parts, comment);
        }

        TableDraft withParts(List<Part> others) {
            return new TableDraft(name, columns, others, comment);
        }
    }

    /**
     * A column.
     *
     * @param standard its default; empty for none
     */
    record ColumnDraft(String name, ColumnType type, boolean required, String standard) {}

    /**
     * A constraint, index or trigger of a table.
     *
     * @param columns of its table, which it names
     * @param other the table that it refers to; empty for none
     * @param sql with {@code {table}} for the table's name
     */
    record Part(Sort sort, String name, List<String> columns, String other, String sql) {
        Part {
            columns = List.copyOf(columns);
        }

        enum Sort {
            UNIQUE,
            CHECK,
            REFERENCE,
            INDEX,
            TRIGGER
        }
    }

    Optional<TableDraft> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** With one table changed, and without what can't be any more. */
    Draft with(TableDraft before, UnaryOperator<TableDraft> change) {
        return new Draft(
                        types,
                        tables.stream()
                                .map(table -> table.equals(before) ? change.apply(table) : table)
                                .toList(),
                        views)
                .consistent();
    }

    /** Without tables, and without what can't be any more. */
    Draft without(Predicate<TableDraft> unwanted) {
        return new Draft(types, tables.stream().filter(unwanted.negate()).toList(), views).consistent();
    }

    Draft and(TableDraft table) {
        List<TableDraft> all = new ArrayList<>(tables);
        all.add(table);
        return new Draft(types, all, views);
    }

    Draft withTypes(List<TypeDraft> others) {
        return new Draft(others, tables, views);
    }

    Draft withViews(List<ViewDraft> others) {
        return new Draft(types, tables, others);
    }

    /** Without parts and views of columns and tables that aren't there. */
    private Draft consistent() {
        Set<String> names = tables.stream().map(TableDraft::name).collect(Collectors.toSet());
        List<TableDraft> kept = tables.stream()
                .map(table -> table.withParts(table.parts().stream()
                        .filter(part -> part.other().isEmpty() || names.contains(part.other()))
                        .filter(part -> part.columns().stream()
                                .allMatch(column -> table.column(column).isPresent()))
                        .toList()))
                .toList();
        Draft draft = new Draft(types, kept, List.of());
        return draft.withViews(views.stream().filter(draft::hasAllOf).toList());
    }

    private boolean hasAllOf(ViewDraft view) {
        return table(view.table())
                .filter(table -> view.columns().stream()
                        .allMatch(column -> table.column(column).isPresent()))
                .isPresent();
    }
}
