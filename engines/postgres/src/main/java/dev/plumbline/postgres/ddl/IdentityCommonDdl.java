package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import dev.plumbline.postgres.model.PostgresSequenceDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comment and privileges of the sequence behind an identity column, which is a part of the column to us. */
final class IdentityCommonDdl {
    private final Words words;
    private final PrivilegeDdl privileges;

    IdentityCommonDdl(Words words, PrivilegeDdl privileges) {
        this.words = words;
        this.privileges = privileges;
    }

    /** Of a new column, or one that becomes an identity column. */
    List<Statement> created(Column column, PlanContext context) {
        Optional<Sequence> sequence = sequence(column, context);
        if (sequence.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        if (!sequence.get().common().comment().isEmpty() && context.projection().compares(Aspect.COMMENTS)) {
            statements.add(comment(sequence.get()));
        }
        if (context.projection().compares(Aspect.PRIVILEGES)) {
            statements.addAll(privileges.created(sequence.get(), sequence.get().common(), context));
        }
        return statements;
    }

    List<Statement> altered(Change.Alter alter, Column before, Column after, PlanContext context) {
        if (before.identity().isEmpty()) {
            return created(after, context);
        }
        Optional<Sequence> old = sequence(before, context);
        Optional<Sequence> wanted = sequence(after, context);
        List<Statement> statements = new ArrayList<>();
        if (old.isPresent() && wanted.isPresent()) {
            if (alter.touches(PostgresColumnDetail.IDENTITY_COMMENT)) {
                statements.add(comment(wanted.get()));
            }
            if (alter.touches(PostgresColumnDetail.IDENTITY_PRIVILEGES)) {
                statements.addAll(privileges.altered(old.get(), wanted.get(), Optional.empty(), context));
            }
        }
        return statements;
    }

    private Statement comment(Sequence sequence) {
        String comment = sequence.common().comment();
        return words.locking(
                "COMMENT ON SEQUENCE " + Sql.name(sequence.id()) + " IS "
                        + (comment.isEmpty() ? "NULL" : Sql.literal(comment)),
                (comment.isEmpty() ? "remove the comment of " : "comment ")
                        + sequence.id().describe(),
                LockForm.COMMENT,
                sequence.id());
    }

    /** The sequence as if it stood for itself. */
    private static Optional<Sequence> sequence(Column column, PlanContext context) {
        Optional<Identifier> owner = context.after(column.id().parent(), Table.class)
                .flatMap(table -> table.common().owner());
        return column.detail() instanceof PostgresColumnDetail detail
                ? column.identity()
                        .flatMap(identity -> identity.sequence()
                                .filter(NamedId.class::isInstance)
                                .map(NamedId.class::cast)
                                .map(id -> sequence(id, identity, owner, detail)))
                : Optional.empty();
    }

    private static Sequence sequence(
            NamedId id, Identity identity, Optional<Identifier> owner, PostgresColumnDetail detail) {
        return new Sequence(
                id,
                identity.options(),
                Optional.empty(),
                new CommonProperties(detail.identityComment(), owner, detail.identityPrivileges()),
                PostgresSequenceDetail.PLAIN);
    }
}
