package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresDomainDetail;
import java.util.ArrayList;
import java.util.List;

/** Domains: only their type can't be altered; then they are replaced under the columns that use them. */
final class DomainDdl implements KindDdl<DomainType> {
    private static final int NOT_NULL_NAMES_SINCE = 17;

    private final int major;
    private final Words words;
    private final TypeReplacement replacement;
    private final ConstraintDdl constraints;

    DomainDdl(Words words, TypeReplacement replacement, ConstraintDdl constraints, int major) {
        this.major = major;
        this.words = words;
        this.replacement = replacement;
        this.constraints = constraints;
    }

    /** Whether no ALTER leads from one to the other. */
    static boolean isReplaced(DomainType before, DomainType after) {
        return !before.type().equals(after.type()) || !before.collation().equals(after.collation());
    }

    @Override
    public Means alteration(Change.Alter alter, DomainType before, DomainType after, PlanContext context) {
        String reason = "PostgreSQL can't alter a domain so while other types or arrays hold its values";
        if (isReplaced(before, after)) {
            return TypeReplacement.means(before.id(), reason, context);
        }
        boolean forbids = before.nullable() && !after.nullable() && StoredTypes.isHeldWithin(before.id(), context);
        return forbids ? new Means.Recreate(reason) : new Means.InPlace();
    }

    @Override
    public List<Statement> create(DomainType domain, Operation.Create operation, PlanContext context) {
        return create(
                domain,
                false,
                operation.inlined().stream().map(Operation.Wanted::object).toList());
    }

    private List<Statement> create(DomainType domain, boolean replaced, List<? extends SchemaObject> checks) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ");
        sql.append(Sql.name(domain.id())).append(" AS ").append(domain.type());
        domain.collation().ifPresent(collation -> sql.append(" COLLATE ").append(collation));
        domain.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value));
        if (!domain.nullable()) {
            // the name that the server would give is still the replaced domain's
            boolean named = replaced || detail(domain).notNullName().isPresent();
            sql.append(named && major >= NOT_NULL_NAMES_SINCE ? " CONSTRAINT " + Sql.name(notNullName(domain)) : "");
            sql.append(" NOT NULL");
        }
        for (SchemaObject check : checks) {
            constraints.clause(check).ifPresent(clause -> sql.append("\n    ").append(clause));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(words.free(sql.toString(), "create " + domain.id().describe()));
        if (!detail(domain).notNullComment().isEmpty()) {
            statements.add(notNullComment(domain));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(DomainType domain, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP DOMAIN " + Sql.name(domain.id()), "drop " + domain.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, DomainType before, DomainType after, PlanContext context) {
        if (isReplaced(before, after)) {
            List<Check> checks = context.after().members(after.id(), Check.KIND).stream()
                    .filter(check -> !context.created().contains(check.id()))
                    .toList();
            return replacement.statements(after, create(after, true, checks), context);
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
            statements.add(
                    after.nullable()
                            ? alterDomain(id, "DROP NOT NULL", "allow nulls in %s")
                            : DomainUsers.scanned(words, notNull(after), id, context)
                                    .with(Words.mayFail("nulls in columns of the domain make it fail")));
        } else if (alter.touches(PostgresDomainDetail.NOT_NULL_NAME)) {
            statements.add(alterDomain(
                    id,
                    "RENAME CONSTRAINT " + Sql.name(notNullName(before)) + " TO " + Sql.name(notNullName(after)),
                    "rename what forbids nulls in %s"));
        }
        if (alter.touches(PostgresDomainDetail.NOT_NULL_COMMENT) && !after.nullable()) {
            statements.add(notNullComment(after));
        }
        return statements;
    }

    private Statement notNull(DomainType domain) {
        boolean named = detail(domain).notNullName().isPresent();
        return alterDomain(
                domain.id(),
                named ? "ADD CONSTRAINT " + Sql.name(notNullName(domain)) + " NOT NULL" : "SET NOT NULL",
                "forbid nulls in %s");
    }

    private Statement notNullComment(DomainType domain) {
        String comment = detail(domain).notNullComment();
        return words.free(
                "COMMENT ON CONSTRAINT " + Sql.name(notNullName(domain)) + " ON DOMAIN " + Sql.name(domain.id())
                        + " IS " + (comment.isEmpty() ? "NULL" : Sql.literal(comment)),
                (comment.isEmpty() ? "remove the comment of" : "comment") + " what forbids nulls in "
                        + domain.id().describe());
    }

    private static Identifier notNullName(DomainType domain) {
        return detail(domain).notNullNameOn(domain.id().name());
    }

    private static PostgresDomainDetail detail(DomainType domain) {
        return domain.detail() instanceof PostgresDomainDetail detail ? detail : PostgresDomainDetail.PLAIN;
    }

    private Statement alterDomain(ObjectId id, String action, String summary) {
        return words.free("ALTER DOMAIN " + Sql.name(id) + " " + action, summary.formatted(id.describe()));
    }
}
