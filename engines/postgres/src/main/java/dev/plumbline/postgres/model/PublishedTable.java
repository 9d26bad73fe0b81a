package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * A table in a {@link Publication}.
 *
 * @param columns those that are published; empty for all; sorted
 * @param rows which rows are published
 */
public record PublishedTable(ObjectId table, List<Identifier> columns, Optional<Expression> rows)
        implements Comparable<PublishedTable> {
    public static final Shape<PublishedTable> SHAPE = Shape.structure(
            PublishedTable.class,
            List.of(
                    Property.of("table", Shape.REFERENCE, PublishedTable::table),
                    Property.of("columns", Shape.list(Shape.NAME), PublishedTable::columns),
                    Property.of("rows", Shape.maybe(Shape.EXPRESSION), PublishedTable::rows)));

    public PublishedTable {
        columns = columns.stream().sorted().toList();
    }

    /** As {@code ADD TABLE} has it, the table without its children: {@code ONLY public.t (a, b) WHERE (a > 1)}. */
    public String sql() {
        return "ONLY " + Ddl.name(table)
                + (columns.isEmpty() ? "" : " " + PostgresQuoting.POSTGRES.list(columns))
                + rows.map(expression -> " WHERE (" + expression + ")").orElse("");
    }

    @Override
    public int compareTo(PublishedTable other) {
        return table.compareTo(other.table);
    }
}
