package dev.plumbline.testkit.generated;

import dev.plumbline.testkit.generated.Draft.ColumnDraft;
import dev.plumbline.testkit.generated.Draft.Part;
import dev.plumbline.testkit.generated.Draft.TableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a draft as a script. */
final class DraftScript {
    private static final int ROWS = 3;

    private final Dialect dialect;
    private final List<String> statements = new ArrayList<>();

    private DraftScript(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A schema without rows. */
    static String of(Draft draft, Dialect dialect) {
        return new DraftScript(dialect).schema(draft).text();
    }

    /** A schema with some rows in each table, in all columns: what is added to it or taken from it, the rows are no obstacle. */
    static String withRows(Draft draft, Dialect dialect) {
        return new DraftScript(dialect).schema(draft).rows(draft).text();
    }

    private DraftScript schema(Draft draft) {
        draft.types()
                .forEach(type -> statements.add("CREATE TYPE %s AS ENUM (%s)"
                        .formatted(
                                type.name(),
                                type.values().stream()
                                        .map(value -> "'" + value + "'")
                                        .collect(Collectors.joining(", ")))));
        draft.tables().forEach(this::table);
        draft.tables().forEach(table -> parts(table, Part.Sort.REFERENCE, Part.Sort.INDEX, Part.Sort.TRIGGER));
        draft.views()
                .forEach(view -> statements.add("CREATE VIEW %s AS SELECT %s FROM %s WHERE %s"
                        .formatted(view.name(), String.join(", ", view.columns()), view.table(), view.condition())));
        return this;
    }

    private void table(TableDraft table) {
        List<String> lines = new ArrayList<>();
        for (ColumnDraft column : table.columns()) {
            boolean key = lines.isEmpty();
            lines.add(column.name() + " " + (key ? dialect.key() : describe(column)));
        }
        lines.addAll(dialect.computed(table));
        table.parts().stream()
                .filter(dialect::isInside)
                .forEach(part -> lines.add("CONSTRAINT %s %s".formatted(part.name(), part.sql())));
        statements.add("CREATE TABLE %s (\n    %s\n)%s"
                .formatted(table.name(), String.join(",\n    ", lines), dialect.options(table)));
        if (dialect.isLarge() && !table.comment().isEmpty()) {
            statements.add("COMMENT ON TABLE %s IS '%s'".formatted(table.name(), table.comment()));
        }
    }

    private static String describe(ColumnDraft column) {
        return column.type().sql()
                + (column.required() ? " NOT NULL" : "")
                + (column.standard().isEmpty() ? "" : " DEFAULT " + column.standard());
    }

    private void parts(TableDraft table, Part.Sort... sorts) {
        for (Part.Sort sort : sorts) {
            table.parts().stream()
                    .filter(part -> part.sort() == sort && !dialect.isInside(part))
                    .forEach(part -> {
                        switch (sort) {
                            case REFERENCE ->
                                statements.add("ALTER TABLE %s ADD CONSTRAINT %s %s"
                                        .formatted(table.name(), part.name(), part.sql()));
                            case TRIGGER -> statements.addAll(dialect.trigger(table, part));
                            case INDEX, UNIQUE, CHECK ->
                                statements.add(part.sql().replace("{table}", table.name()));
                        }
                    });
        }
    }

    /** The first table refers to no other, and each to those before it. */
    private DraftScript rows(Draft draft) {
        for (TableDraft table : draft.tables()) {
            String names = table.columns().stream().map(ColumnDraft::name).collect(Collectors.joining(", "));
            String rows = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(row -> table.columns().stream()
                            .map(column -> column.type().value(row))
                            .collect(Collectors.joining(", ", "(", ")")))
                    .collect(Collectors.joining(", "));
            statements.add("INSERT INTO %s (%s) VALUES %s".formatted(table.name(), names, rows));
        }
        return this;
    }

    private String text() {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }
}
