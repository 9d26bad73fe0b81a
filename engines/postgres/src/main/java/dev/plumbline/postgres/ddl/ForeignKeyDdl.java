package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ForeignKey.Action;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresForeignKeyDetail;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys, which are always added apart from their tables, so that circles of them are none. */
final class ForeignKeyDdl implements KindDdl<ForeignKey> {
    private final Words words;

    ForeignKeyDdl(Words words) {
        this.words = words;
    }

    /** One that a partition has from the whole that it leaves is its own then. */
    @Override
    public Means creation(ForeignKey key, PlanContext context) {
        return new LeftForeignKeys(context).hold(key) ? new Means.Implied() : new Means.InPlace();
    }

    @Override
    public Means alteration(Change.Alter alter, ForeignKey before, ForeignKey after, PlanContext context) {
        boolean validates = !alter.touches(ForeignKey.VALIDATED) || after.validated();
        boolean inPlace =
                alter.touchesOnly(ForeignKey.DEFERRAL, ForeignKey.VALIDATED, CommonProperties.COMMENT) && validates;
        return inPlace ? new Means.InPlace() : new Means.Recreate("PostgreSQL can't alter what a foreign key says");
    }

    @Override
    public List<Statement> create(ForeignKey key, Operation.Create operation, PlanContext context) {
        ObjectId table = key.id().owner().orElseThrow();
        Statement add = add(key);
        return List.of(
                key.validated()
                        ? add.with(Words.mayFail(table, "rows without a partner make it fail"))
                                .with(Words.scans(table))
                        : add);
    }

    /** The statement that adds a key, whatever the rows are. */
    Statement add(ForeignKey key) {
        ObjectId table = key.id().owner().orElseThrow();
        Statement add = words.alterTable(
                table,
                "ADD " + ConstraintDdl.named(key.id(), clause(key)),
                "let %s refer to %s"
                        .formatted(table.path(), key.referencedTable().path()),
                LockForm.ADD_FOREIGN_KEY);
        return words.also(add, LockForm.ADD_FOREIGN_KEY, LockRole.REFERENCED, key.referencedTable());
    }

    static boolean isEnforced(ForeignKey key) {
        return detail(key).enforced();
    }

    private static String clause(ForeignKey key) {
        PostgresForeignKeyDetail detail = detail(key);
        StringBuilder clause = new StringBuilder("FOREIGN KEY ");
        clause.append(columns(key.columns(), detail.period()));
        clause.append(" REFERENCES ").append(Sql.name(key.referencedTable()));
        if (!key.referencedColumns().isEmpty()) {
            clause.append(" ").append(columns(key.referencedColumns(), detail.period()));
        }
        switch (key.match()) {
            case SIMPLE -> {}
            case FULL -> clause.append(" MATCH FULL");
            case PARTIAL -> clause.append(" MATCH PARTIAL");
        }
        clause.append(action(" ON UPDATE ", key.onUpdate())).append(action(" ON DELETE ", key.onDelete()));
        if (!detail.onDeleteColumns().isEmpty()) {
            clause.append(" ").append(Sql.list(detail.onDeleteColumns()));
        }
        clause.append(ConstraintDdl.deferral(key.deferral()));
        if (!detail.enforced()) {
            clause.append(" NOT ENFORCED");
        } else if (!key.validated()) {
            clause.append(" NOT VALID");
        }
        return clause.toString();
    }

    private static String columns(List<Identifier> columns, boolean period) {
        if (!period) {
            return Sql.list(columns);
        }
        List<String> names = new ArrayList<>(columns.stream().map(Sql::name).toList());
        names.set(names.size() - 1, "PERIOD " + names.getLast());
        return "(" + String.join(", ", names) + ")";
    }

    private static String action(String words, Action action) {
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> words + "RESTRICT";
            case CASCADE -> words + "CASCADE";
            case SET_NULL -> words + "SET NULL";
            case SET_DEFAULT -> words + "SET DEFAULT";
        };
    }

    private static PostgresForeignKeyDetail detail(ForeignKey key) {
        return key.detail() instanceof PostgresForeignKeyDetail detail ? detail : PostgresForeignKeyDetail.PLAIN;
    }

    @Override
    public List<Statement> drop(ForeignKey key, Operation.Drop operation, PlanContext context) {
        return List.of(drop(key));
    }

    Statement drop(ForeignKey key) {
        return drop(key, "DROP CONSTRAINT ");
    }

    /** Drops one that a partition was left with, unless it has it under a name of its own. */
    Statement dropLeft(ForeignKey key) {
        return drop(key, "DROP CONSTRAINT IF EXISTS ");
    }

    private Statement drop(ForeignKey key, String verb) {
        ObjectId table = key.id().owner().orElseThrow();
        Statement drop = words.alterTable(
                table,
                verb + Sql.name(key.id()),
                "drop foreign key %s of %s".formatted(key.id().name(), table.path()),
                LockForm.DROP_FOREIGN_KEY);
        return words.also(drop, LockForm.DROP_FOREIGN_KEY, LockRole.REFERENCED, key.referencedTable());
    }

    @Override
    public List<Statement> alter(Change.Alter alter, ForeignKey before, ForeignKey after, PlanContext context) {
        ObjectId table = after.id().owner().orElseThrow();
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(ForeignKey.DEFERRAL)) {
            String deferral = after.deferral() == Deferral.NOT_DEFERRABLE
                    ? " NOT DEFERRABLE"
                    : ConstraintDdl.deferral(after.deferral());
            statements.add(words.alterTable(
                    table,
                    "ALTER CONSTRAINT " + Sql.name(after.id()) + deferral,
                    "change when foreign key %s is checked".formatted(after.id().name()),
                    LockForm.ALTER_CONSTRAINT));
        }
        if (alter.touches(ForeignKey.VALIDATED)) {
            statements.add(words.alterTable(
                            table,
                            "VALIDATE CONSTRAINT " + Sql.name(after.id()),
                            "validate foreign key %s of %s".formatted(after.id().name(), table.path()),
                            LockForm.VALIDATE_CONSTRAINT)
                    .with(Words.mayFail(table, "rows without a partner make it fail")));
        }
        return statements;
    }
}
