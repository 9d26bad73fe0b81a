package dev.plumbline.sqlite.text;

import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.sqlite.model.Conflict;
import dev.plumbline.sqlite.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * A stored CREATE TABLE.
 *
 * @param columns first to last
 * @param constraints of the columns and of the table, in the order of the text
 */
public record TableText(List<ColumnText> columns, List<ConstraintText> constraints) {
    public TableText {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /**
     * A column.
     *
     * @param notNull empty if it may be null
     * @param generated the expression that it is computed from; empty if it isn't
     */
    public record ColumnText(
            String name, Optional<NotNull> notNull, Optional<String> collation, List<Token> generated) {
        public ColumnText {
            generated = List.copyOf(generated);
        }
    }

    /** NOT NULL with what may be said about it. */
    public record NotNull(Optional<String> name, Conflict conflict) {}

    /** A constraint. */
    public sealed interface ConstraintText {
        Optional<String> name();
    }

    /**
     * A primary key or a unique constraint.
     *
     * @param inline whether it stands at its column
     */
    public record KeyText(
            Optional<String> name,
            boolean primary,
            List<KeyColumn> columns,
            Conflict conflict,
            boolean autoincrement,
            boolean inline)
            implements ConstraintText {
        public KeyText {
            columns = List.copyOf(columns);
        }
    }

    public record KeyColumn(String name, Optional<String> collation, IndexKey.Direction direction) {}

    public record CheckText(Optional<String> name, List<Token> expression, Conflict conflict)
            implements ConstraintText {
        public CheckText {
            expression = List.copyOf(expression);
        }
    }

    /** A foreign key; an empty list of referenced columns means the primary key. */
    public record ForeignKeyText(
            Optional<String> name,
            List<String> columns,
            String table,
            List<String> referenced,
            ForeignKey.Action onUpdate,
            ForeignKey.Action onDelete,
            ForeignKey.Match match,
            Deferral deferral)
            implements ConstraintText {
        public ForeignKeyText {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }
}
