package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresQuoting;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for rows and values, and stops a script where there are some. Nobody is asked on other servers: what is there stays there. */
final class RowSearch {
    private final Catalog catalog;

    RowSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    Optional<SqlText> of(SchemaObject object) {
        return switch (object) {
            case Table table -> Optional.of(SqlText.of("SELECT 1 FROM " + rows(table) + " LIMIT 1"));
            case Column column -> {
                String name = PostgresQuoting.POSTGRES.identifier(column.id().identifier());
                yield Optional.of(SqlText.of("SELECT 1 FROM %s WHERE %s IS NOT NULL LIMIT 1"
                        .formatted(family(column.id().parent(), name), name)));
            }
            case SchemaObject other -> Optional.empty();
        };
    }

    /** The rows of heirs stay with them; those of partitions are the table's. */
    private String rows(Table table) {
        boolean partitioned = table.detail() instanceof PostgresTableDetail detail
                && detail.partitionBy().isPresent();
        return partitioned ? family(table.id(), "1") : "ONLY " + PostgresQuoting.POSTGRES.name(table.id());
    }

    /** A table with all its heirs or partitions; one by one, if some are foreign. */
    private String family(ObjectId table, String values) {
        Set<ObjectId> family = new LinkedHashSet<>(Set.of(table));
        for (int before = 0; before < family.size(); ) {
            before = family.size();
            catalog.all(Table.KIND)
                    .filter(heir -> heir.detail() instanceof PostgresTableDetail detail
                            && isOf(family, detail.inherits(), detail.partitionOf()))
                    .forEach(heir -> family.add(heir.id()));
        }
        boolean foreign =
                catalog.all(ForeignTable.KIND).anyMatch(heir -> isOf(family, heir.inherits(), heir.partitionOf()));
        return foreign
                ? family.stream()
                        .map(one -> "SELECT %s FROM ONLY %s".formatted(values, PostgresQuoting.POSTGRES.name(one)))
                        .collect(Collectors.joining(" UNION ALL ", "(", ") AS here"))
                : PostgresQuoting.POSTGRES.name(table);
    }

    private static boolean isOf(Set<ObjectId> family, List<ObjectId> parents, Optional<PartitionOf> whole) {
        return parents.stream().anyMatch(family::contains)
                || whole.filter(of -> family.contains(of.parent())).isPresent();
    }

    static SqlText failing(SqlText query, String message) {
        String body = "BEGIN IF EXISTS (%s) THEN RAISE EXCEPTION USING MESSAGE = %s; END IF; END"
                .formatted(query.text(), PostgresQuoting.POSTGRES.literal(message));
        return SqlText.of("DO " + Sql.body(body));
    }
}
