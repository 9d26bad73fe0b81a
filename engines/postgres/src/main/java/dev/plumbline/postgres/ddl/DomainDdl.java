package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.List;

/** Domains: only their type can't be altered; then they are replaced under the columns that use them. */
final class DomainDdl implements KindDdl<DomainType> {
    private final Words words;
    private final TypeReplacement replacement;
    private final ConstraintDdl constraints;

    DomainDdl(Words words, TypeReplacement replacement, ConstraintDdl constraints) {
        this.words = words;
        this.replacement = replacement;
        this.constraints = constraints;
    }

    @Override
    public Means alteration(Change.Alter alter, DomainType before, DomainType after, PlanContext context) {
        return new Means.InPlace();
    }

    @Override
    public List<Statement> create(DomainType domain, Operation.Create operation, PlanContext context) {
        return create(
                domain,
                operation.inlined().stream().map(Operation.Wanted::object).toList());
    }

    private List<Statement> create(DomainType domain, List<? extends SchemaObject> checks) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ");
        sql.append(Sql.name(domain.id())).append(" AS ").append(domain.type());
        domain.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation));
        domain.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value));
        sql.append(domain.nullable() ? "" : " NOT NULL");
        for (SchemaObject check : checks) {
            constraints.clause(check).ifPresent(clause -> sql.append("\n    ").append(clause));
        }
        return List.of(words.free(sql.toString(), "create " + domain.id().describe()));
    }

    @Override
    public List<Statement> drop(DomainType domain, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP DOMAIN " + Sql.name(domain.id()), "drop " + domain.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, DomainType before, DomainType after, PlanContext context) {
        if (alter.touches(DomainType.TYPE, DomainType.COLLATION)) {
            List<Check> checks = context.after().members(after.id(), Check.KIND).stream()
                    .filter(check -> !context.created().contains(check.id()))
                    .toList();
            return replacement.statements(after, "DOMAIN", create(after, checks), context);
        }
        List<Statement> statements = new ArrayList<>();
        ObjectId id = after.id();
        if (alter.touches(DomainType.DEFAULT_VALUE)) {
            statements.add(alterDomain(
                    id,
                    after.defaultValue().map(value -> "SET DEFAULT " + value).orElse("DROP DEFAULT"),
                    "change the default of %s"));
        }
        if (alter.touches(DomainType.NULLABLE)) {
            Statement statement = alterDomain(
                    id, after.nullable() ? "DROP NOT NULL" : "SET NOT NULL", "change whether %s allows nulls");
            statements.add(
                    after.nullable()
                            ? statement
                            : DomainUsers.scanned(words, statement, id, context)
                                    .with(Words.mayFail("nulls in columns of the domain make it fail")));
        }
        return statements;
    }

    private Statement alterDomain(ObjectId id, String action, String summary) {
        return words.free("ALTER DOMAIN " + Sql.name(id) + " " + action, summary.formatted(id.describe()));
    }
}
