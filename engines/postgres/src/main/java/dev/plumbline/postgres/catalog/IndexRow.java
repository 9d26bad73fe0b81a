package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.postgres.model.Option;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A row of {@code pg_index} with what belongs to it, kept until it is known whether a constraint owns it. */
record IndexRow(
        long oid,
        String name,
        Relation relation,
        String method,
        boolean unique,
        boolean nullsDistinct,
        boolean clustered,
        boolean valid,
        boolean replicaIdentity,
        int keyCount,
        List<Long> keys,
        List<Long> classes,
        List<Long> collations,
        List<Long> orders,
        List<Option> options,
        Optional<Identifier> tablespace,
        Optional<String> predicate,
        List<String> expressions) {

    static IndexRow of(Row row, Optional<Row> text, Relation relation, Assembly assembly) throws SQLException {
        return new IndexRow(
                row.number("oid"),
                row.text("name"),
                relation,
                row.text("method"),
                row.flag("unique"),
                !row.flag("nulls_not_distinct"),
                row.flag("clustered"),
                row.flag("valid"),
                row.flag("replica_identity"),
                row.small("key_count"),
                row.numbers("keys"),
                row.numbers("classes"),
                row.numbers("collations"),
                row.numbers("orders"),
                row.options("options"),
                row.maybe("tablespace").map(assembly::name),
                text.flatMap(printed -> printed.maybe("predicate")),
                text.map(printed -> printed.texts("expressions")).orElse(List.of()));
    }

    /** The columns that are carried behind the key. */
    List<Identifier> include() {
        return relation.columns(keys.subList(keyCount, keys.size()));
    }
}
