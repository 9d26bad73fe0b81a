package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import java.util.Optional;

/** A column that a table goes on having of its own, where it is to have it from its parents alone: no statement takes that back. */
final class OwnColumn {
    static final String REASON = "PostgreSQL can't make a table's own column one that is only inherited";

    private OwnColumn() {}

    /** What can be reached instead of a column that is only inherited; a NOT NULL stays the table's own as well. */
    static Column instead(Column before, Column after) {
        Optional<NotNull> constraint =
                !before.nullable() && !after.nullable() ? detail(before).notNull() : Optional.empty();
        return of(after, constraint);
    }

    /** The same of a new column. */
    static Column instead(Column created) {
        return of(created, Optional.empty());
    }

    private static Column of(Column column, Optional<NotNull> constraint) {
        return column.withDetail(detail(column).own(constraint));
    }

    private static PostgresColumnDetail detail(Column column) {
        return column.detail() instanceof PostgresColumnDetail detail ? detail : PostgresColumnDetail.PLAIN;
    }
}
