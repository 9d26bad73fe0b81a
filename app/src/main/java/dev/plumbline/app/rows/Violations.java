package dev.plumbline.app.rows;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what rows could stand in the way of: what a plan adds to tables that are there. */
public final class Violations {
    private final Partners partners;
    private final Catalog present;
    private final List<Violation> found = new ArrayList<>();

    private Violations(Partners partners, Catalog present) {
        this.partners = partners;
        this.present = present;
    }

    /**
     * Of all differences, in their order.
     *
     * @param present what is there, before renames
     */
    public static List<Violation> of(Diff diff, Partners partners, Catalog present) {
        Violations violations = new Violations(partners, present);
        for (Change change : diff.changes()) {
            switch (change) {
                case Change.Create create -> violations.constraint(create.id(), create.object());
                case Change.Alter alter -> violations.altered(alter);
                case Change.Drop drop -> {}
                case Change.Rename rename -> {}
            }
        }
        return violations.found;
    }

    private void altered(Change.Alter alter) {
        if (alter.before() instanceof Column before && alter.after() instanceof Column after) {
            Identifier name = NewNames.own(partners.original(before.id()));
            if (before.nullable() && !after.nullable()) {
                add(Violation.Sort.NULL, alter.id(), List.of(name));
            }
            if (!before.type().equals(after.type())) {
                add(Violation.Sort.EDGE, alter.id(), List.of(name));
            }
        } else if (!alter.touchesOnly(ForeignKey.ON_DELETE, ForeignKey.ON_UPDATE, ForeignKey.DEFERRAL)) {
            constraint(alter.id(), alter.after());
        }
    }

    private void constraint(ObjectId change, SchemaObject object) {
        switch (object) {
            case Unique unique -> twin(change, object, unique.columns());
            case PrimaryKey key -> twin(change, object, key.columns());
            case Index index -> {
                List<Identifier> columns = index.keys().stream()
                        .map(IndexKey::column)
                        .flatMap(Optional::stream)
                        .toList();
                if (index.unique() && columns.size() == index.keys().size()) {
                    twin(change, object, columns);
                }
            }
            case ForeignKey key ->
                Reference.before(key, partners)
                        .ifPresent(reference -> add(Violation.Sort.ORPHAN, change, reference.columns()));
            case Check check -> outside(change, check);
            default -> {} // nothing else that is neutral says anything of rows
        }
    }

    private void twin(ObjectId change, SchemaObject object, List<Identifier> columns) {
        owner(object)
                .flatMap(owner -> Reference.before(owner, columns, partners))
                .ifPresent(before -> add(Violation.Sort.TWIN, change, before));
    }

    private void outside(ObjectId change, Check check) {
        owner(check).flatMap(partners::present).ifPresent(table -> {
            List<Identifier> columns = present.columns(table).stream()
                    .map(column -> column.id().identifier())
                    .toList();
            List<Identifier> mentioned =
                    List.copyOf(Expressions.mentioned(check.expression().text(), columns));
            if (!mentioned.isEmpty()) {
                add(Violation.Sort.OUTSIDE, change, mentioned);
            }
        });
    }

    private static Optional<ObjectId> owner(SchemaObject part) {
        return part.id().owner();
    }

    private void add(Violation.Sort sort, ObjectId change, List<Identifier> columns) {
        change.owner()
                .map(owner -> partners.present(owner).orElseGet(() -> partners.original(owner)))
                .filter(table -> present.find(table, Table.KIND).isPresent())
                .ifPresent(table -> found.add(new Violation(sort, change, table, columns)));
    }
}
