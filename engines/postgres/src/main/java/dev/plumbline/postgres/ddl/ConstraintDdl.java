package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.PostgresCheckDetail;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The constraints: what they are as clauses, and the writers of their kinds. */
final class ConstraintDdl {
    private final Words words;
    private final TableAlteration tables;

    ConstraintDdl(Words words) {
        this.words = words;
        this.tables = new TableAlteration(words);
    }

    KindDdl<PrimaryKey> primaryKeys() {
        return new KeyDdl<>(words, tables, this, LockForm.ADD_PRIMARY_KEY);
    }

    KindDdl<Unique> uniques() {
        return new KeyDdl<>(words, tables, this, LockForm.ADD_UNIQUE);
    }

    KindDdl<Check> checks() {
        return new CheckDdl(words, this);
    }

    KindDdl<ForeignKey> foreignKeys() {
        return new ForeignKeyDdl(words);
    }

    KindDdl<Exclusion> exclusions() {
        return new KeyDdl<>(words, tables, this, LockForm.ADD_UNIQUE);
    }

    /** The constraint as a table's or domain's own statement has it; empty for what is no constraint of that kind. */
    Optional<String> clause(SchemaObject member) {
        return switch (member) {
            case PrimaryKey key -> Optional.of(named(key.id(), keyClause(key)));
            case Unique key -> Optional.of(named(key.id(), keyClause(key)));
            case Check check -> Optional.of(named(check.id(), checkClause(check)));
            case Exclusion exclusion ->
                Optional.of(named(exclusion.id(), exclusion.definition().text()));
            case SchemaObject other -> Optional.empty();
        };
    }

    /** What a new key gets that no clause can say. */
    List<Statement> afterwards(SchemaObject member) {
        List<Statement> statements = new ArrayList<>();
        if (member.detail() instanceof PostgresKeyDetail detail) {
            statements.addAll(tables.roles(member.id(), detail.clustered(), detail.replicaIdentity()));
            if (!detail.indexComment().isEmpty()) {
                statements.add(indexComment(member.id(), detail.indexComment()));
            }
        }
        return statements;
    }

    /** A comment on a key's index, which is not one on the key. */
    Statement indexComment(ObjectId key, String comment) {
        return words.locking(
                "COMMENT ON INDEX " + Sql.inOwnersSchema(key) + " IS "
                        + (comment.isEmpty() ? "NULL" : Sql.literal(comment)),
                (comment.isEmpty() ? "remove the comment of" : "comment") + " the index of " + key.describe(),
                LockForm.COMMENT,
                key);
    }

    static String named(ObjectId id, String clause) {
        return "CONSTRAINT " + Sql.name(id) + " " + clause;
    }

    String keyClause(PrimaryKey key) {
        return "PRIMARY KEY " + KeyClause.columns(key.columns(), key.detail()) + KeyClause.suffix(key.detail())
                + deferral(key.deferral());
    }

    String keyClause(Unique key) {
        return "UNIQUE " + (key.nullsDistinct() ? "" : "NULLS NOT DISTINCT ")
                + KeyClause.columns(key.columns(), key.detail()) + KeyClause.suffix(key.detail())
                + deferral(key.deferral());
    }

    static String checkClause(Check check) {
        PostgresCheckDetail detail = detail(check);
        return "CHECK (" + check.expression() + ")"
                + (detail.noInherit() ? " NO INHERIT" : "")
                + (detail.enforced() ? "" : " NOT ENFORCED")
                + (check.validated() || !detail.enforced() ? "" : " NOT VALID");
    }

    static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE_INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case DEFERRABLE_INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** Whether children of the table have the check too. */
    static boolean isInherited(Check check) {
        return !detail(check).noInherit();
    }

    static PostgresCheckDetail detail(Check check) {
        return check.detail() instanceof PostgresCheckDetail detail ? detail : PostgresCheckDetail.PLAIN;
    }

    /** {@code ALTER TABLE} or {@code ALTER DOMAIN}, whichever a constraint's owner is. */
    static String alterOwner(ObjectId constraint) {
        boolean domain = constraint.owner().orElseThrow().kind().equals(DomainType.KIND);
        return "ALTER " + (domain ? "DOMAIN " : "TABLE ") + Sql.owner(constraint) + " ";
    }
}
