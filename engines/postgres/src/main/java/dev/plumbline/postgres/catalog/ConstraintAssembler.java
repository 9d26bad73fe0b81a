package dev.plumbline.postgres.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ForeignKey.Action;
import dev.plumbline.core.model.ForeignKey.Match;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.PostgresCheckDetail;
import dev.plumbline.postgres.model.PostgresForeignKeyDetail;
import java.sql.SQLException;
import java.util.Optional;

/** Foreign keys and checks of tables and domains. What a table only has from its parent is left out. */
final class ConstraintAssembler {
    private final CatalogSession session;
    private final Assembly assembly;
    private final KeyAssembler keys;

    /**
     * @param keys who takes the constraints that have an index
     */
    ConstraintAssembler(CatalogSession session, Assembly assembly, KeyAssembler keys) {
        this.session = session;
        this.assembly = assembly;
        this.keys = keys;
    }

    void read() throws SQLException {
        session.each(CatalogQuery.CONSTRAINTS, this::constraint);
    }

    private void constraint(Row row) throws SQLException {
        boolean printed = row.letter("type") == 'c' || row.letter("type") == 'x';
        Optional<Row> text = printed
                ? session.text(CatalogQuery.CONSTRAINT_TEXTS, Address.of(Address.CONSTRAINT, row.number("oid")))
                : Optional.empty();
        if (printed && text.isEmpty()) {
            return;
        }
        Optional<Relation> relation = assembly.relation(row.number("relation"));
        if (relation.isEmpty()) {
            Optional<ObjectId> domain = assembly.find(Address.of(Address.TYPE, row.number("domain")));
            if (domain.isPresent()) {
                addCheck(ConstraintRow.of(row, text, assembly), domain.get(), "");
            }
            return;
        }
        ConstraintRow constraint = ConstraintRow.of(row, text, assembly);
        switch (constraint.type()) {
            case 'f' -> addForeignKey(constraint, relation.get());
            case 'c' -> {
                if (constraint.local()) {
                    addCheck(constraint, relation.get().id(), soleColumn(constraint, relation.get()));
                }
            }
            default -> keys.add(constraint, relation.get());
        }
    }

    private void addCheck(ConstraintRow row, ObjectId owner, String column) {
        MemberId id = new MemberId(owner, Check.KIND, row.name());
        boolean plain = !row.noInherit() && row.enforced();
        assembly.add(
                row.address(),
                new Check(
                        id,
                        new Expression(row.requiredText()),
                        row.validated(),
                        assembly.common(row.address()),
                        plain ? PostgresCheckDetail.PLAIN : new PostgresCheckDetail(row.noInherit(), row.enforced())));
        if (GeneratedNames.isGenerated(row.name().text(), owner.name(), column, "check")) {
            assembly.addGeneratedName(id);
        }
    }

    /** The server names a check by its column if it has only one. */
    private static String soleColumn(ConstraintRow row, Relation relation) {
        return row.columns().size() == 1
                ? relation.column(Math.toIntExact(row.columns().getFirst()))
                        .map(MemberId::name)
                        .orElse("")
                : "";
    }

    private void addForeignKey(ConstraintRow row, Relation relation) {
        Optional<Relation> referenced = assembly.relation(row.referenced());
        if (referenced.isEmpty()) {
            return;
        }
        MemberId id = new MemberId(relation.id(), ForeignKey.KIND, row.name());
        PostgresForeignKeyDetail detail =
                new PostgresForeignKeyDetail(relation.columns(row.deleteColumns()), row.enforced(), row.period());
        ForeignKey key = new ForeignKey(
                id,
                relation.columns(row.columns()),
                referenced.get().id(),
                referenced.get().columns(row.referencedColumns()),
                action(row.onUpdate()),
                action(row.onDelete()),
                match(row.match()),
                row.deferral(),
                row.validated(),
                assembly.common(row.address()),
                detail.equals(PostgresForeignKeyDetail.PLAIN) ? PostgresForeignKeyDetail.PLAIN : detail);
        assembly.add(row.address(), key);
        keys.nameIfGenerated(id, relation, key.columns(), "fkey");
    }

    private static Action action(char letter) {
        return switch (letter) {
            case 'r' -> Action.RESTRICT;
            case 'c' -> Action.CASCADE;
            case 'n' -> Action.SET_NULL;
            case 'd' -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }

    private static Match match(char letter) {
        return switch (letter) {
            case 'f' -> Match.FULL;
            case 'p' -> Match.PARTIAL;
            default -> Match.SIMPLE;
        };
    }
}
