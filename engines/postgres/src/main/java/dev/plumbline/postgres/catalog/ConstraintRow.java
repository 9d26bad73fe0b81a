package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A row of {@code pg_constraint}. */
record ConstraintRow(
        long oid,
        Identifier name,
        char type,
        Deferral deferral,
        boolean validated,
        long relation,
        long index,
        long referenced,
        char onUpdate,
        char onDelete,
        char match,
        boolean local,
        boolean noInherit,
        List<Long> columns,
        List<Long> referencedColumns,
        List<Long> deleteColumns,
        boolean period,
        boolean enforced,
        Optional<String> text) {

    static ConstraintRow of(Row row, Optional<Row> text, Assembly assembly) throws SQLException {
        char type = row.letter("type");
        return new ConstraintRow(
                row.number("oid"),
                assembly.name(row.text("name")),
                type,
                deferral(row.flag("deferrable"), row.flag("deferred")),
                row.flag("validated"),
                row.number("relation"),
                row.number("index"),
                row.number("referenced"),
                row.letter("on_update"),
                row.letter("on_delete"),
                row.letter("match"),
                row.flag("local"),
                row.flag("no_inherit"),
                row.numbers("columns"),
                row.numbers("referenced_columns"),
                row.numbers("delete_columns"),
                row.flag("period"),
                row.flag("enforced"),
                text.flatMap(printed -> printed.maybe("text")));
    }

    Address address() {
        return Address.of(Address.CONSTRAINT, oid);
    }

    /** The check's expression or the exclusion's definition, which an object without one can't do without. */
    String requiredText() {
        return text.orElseThrow();
    }

    private static Deferral deferral(boolean deferrable, boolean deferred) {
        if (!deferrable) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE_INITIALLY_IMMEDIATE;
    }
}
