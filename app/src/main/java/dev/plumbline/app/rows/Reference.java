package dev.plumbline.app.rows;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns whose values have to be found in another table, as everything is called in what is there.
 *
 * @param table the other table
 * @param referenced its columns, in the order of {@code columns}
 * @param wanted whether only what is wanted asks for it
 */
record Reference(ObjectId id, List<Identifier> columns, ObjectId table, List<Identifier> referenced, boolean wanted) {
    Reference {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /** The references of a table: those that there are, and those that are wanted as far as their columns are there. */
    static List<Reference> of(ObjectId table, Catalog present, Partners partners) {
        List<Reference> references = new ArrayList<>();
        for (ForeignKey key : present.members(table, ForeignKey.KIND)) {
            references.add(
                    new Reference(key.id(), key.columns(), key.referencedTable(), referenced(key, present), false));
        }
        partners.wanted(table).ifPresent(wanted -> {
            for (ForeignKey key : partners.catalog().members(wanted, ForeignKey.KIND)) {
                before(key, partners)
                        .filter(reference -> references.stream().noneMatch(reference::isAs))
                        .ifPresent(references::add);
            }
        });
        return references;
    }

    /** A wanted key, in the names of what is there; empty where something of it isn't there yet. */
    static Optional<Reference> before(ForeignKey key, Partners partners) {
        ObjectId owner = key.id().owner().orElseThrow();
        Optional<List<Identifier>> columns = before(owner, key.columns(), partners);
        Optional<List<Identifier>> referenced =
                before(key.referencedTable(), referenced(key, partners.catalog()), partners);
        Optional<ObjectId> table = partners.present(key.referencedTable());
        return columns.isPresent() && referenced.isPresent() && table.isPresent()
                ? Optional.of(new Reference(key.id(), columns.get(), table.get(), referenced.get(), true))
                : Optional.empty();
    }

    /** Columns of a wanted table, as they are called in what is there; empty if one isn't. */
    static Optional<List<Identifier>> before(ObjectId table, List<Identifier> columns, Partners partners) {
        List<Identifier> before = columns.stream()
                .map(column -> partners.present(new MemberId(table, Column.KIND, column)))
                .flatMap(Optional::stream)
                .map(NewNames::own)
                .toList();
        return before.size() == columns.size() ? Optional.of(before) : Optional.empty();
    }

    private static List<Identifier> referenced(ForeignKey key, Catalog catalog) {
        if (!key.referencedColumns().isEmpty()) {
            return key.referencedColumns();
        }
        return catalog.members(key.referencedTable(), PrimaryKey.KIND).stream()
                .findFirst()
                .map(PrimaryKey::columns)
                .orElse(List.of());
    }

    private boolean isAs(Reference other) {
        return columns.equals(other.columns) && table.equals(other.table) && referenced.equals(other.referenced);
    }
}
