package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.AccessMethod;
import dev.plumbline.postgres.model.DefaultPrivileges;
import dev.plumbline.postgres.model.Extension;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.ProvidedPrivileges;
import dev.plumbline.postgres.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comments, owners and privileges, which are written alike for all kinds. */
final class CommonDdl {
    private final Words words;
    private final PrivilegeDdl privileges;
    private final IdentityCommonDdl identities;

    CommonDdl(Words words, int major) {
        this.words = words;
        this.privileges = new PrivilegeDdl(words, major);
        this.identities = new IdentityCommonDdl(words, privileges);
    }

    static boolean isCommonOnly(Change.Alter alter) {
        return alter.touchesOnly(CommonProperties.COMMENT, CommonProperties.OWNER, CommonProperties.PRIVILEGES);
    }

    /** What a new object shall have that the server doesn't give it by itself. */
    List<Statement> created(Operation.Wanted wanted, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        SchemaObject object = wanted.object();
        CommonProperties common = wanted.common();
        if (common.owner().isPresent() && hasOwner(object)) {
            statements.add(owner(words, object, common.owner().get()));
        }
        if (!common.comment().isEmpty()) {
            statements.add(comment(object, common.comment()));
        }
        statements.addAll(privileges.created(object, common, context));
        if (object instanceof Column column) {
            statements.addAll(identities.created(column, context));
        }
        return statements;
    }

    List<Statement> altered(Change.Alter alter, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        SchemaObject after = alter.after();
        Optional<Identifier> newOwner =
                alter.touches(CommonProperties.OWNER) ? after.common().owner() : Optional.empty();
        newOwner.filter(owner -> hasOwner(after)).ifPresent(owner -> statements.add(owner(words, after, owner)));
        if (alter.touches(CommonProperties.COMMENT)) {
            statements.add(comment(after, after.common().comment()));
        }
        if (alter.touches(CommonProperties.PRIVILEGES)) {
            statements.addAll(privileges.altered(alter.before(), after, newOwner, context));
        }
        if (alter.before() instanceof Column old && after instanceof Column wanted) {
            statements.addAll(identities.altered(alter, old, wanted, context));
        }
        return statements;
    }

    private static boolean hasOwner(SchemaObject object) {
        boolean member = object.id().owner().isPresent();
        return !member
                && !isOwnedByColumn(object)
                && !(object instanceof Extension)
                && !(object instanceof DefaultPrivileges)
                && !(object instanceof ProvidedPrivileges)
                && !(object instanceof AccessMethod)
                && !(object instanceof Policy)
                && !(object instanceof Rule)
                && !(object instanceof Column);
    }

    /** A sequence that a column owns is given away with the column's table, and in no other way. */
    private static boolean isOwnedByColumn(SchemaObject object) {
        return object instanceof Sequence sequence && sequence.ownedBy().isPresent();
    }

    private Statement comment(SchemaObject object, String comment) {
        String text = comment.isEmpty() ? "NULL" : Sql.literal(comment);
        return words.locking(
                "COMMENT ON " + Sql.reference(object) + " IS " + text,
                (comment.isEmpty() ? "remove the comment of " : "comment ")
                        + object.id().describe(),
                LockForm.COMMENT,
                object instanceof Column ? object.id().root() : object.id());
    }

    static Statement owner(Words words, SchemaObject object, Identifier owner) {
        String sql = "ALTER " + Sql.reference(object) + " OWNER TO " + Sql.name(owner);
        String summary = "give %s to %s".formatted(object.id().describe(), owner);
        return object instanceof Schema
                ? words.free(sql, summary)
                : words.locking(sql, summary, LockForm.OWNER, object.id());
    }
}
