package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.Rewriting;
import dev.plumbline.postgres.model.Aggregate;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Policy;
import dev.plumbline.postgres.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives objects other names, and moves them to other schemas. The rows stay where they are. */
final class RenameDdl {
    /** Kinds for which the server has no RENAME, or whose name is somebody else's. */
    private static final Set<String> NAMED_FOR_GOOD = Set.of(
            "access-method",
            "cast",
            "default-privileges",
            "extension",
            "extension-dependency",
            "operator",
            "provided-privileges",
            "transform",
            "user-mapping");

    private final Words words;

    RenameDdl(Words words) {
        this.words = words;
    }

    /** How a rename is carried out: what comes from a parent is renamed with the parent's. */
    static Means means(Change.Rename rename, PlanContext context) {
        SchemaObject object = rename.before();
        if (NAMED_FOR_GOOD.contains(object.kind().name())) {
            return new Means.Recreate("PostgreSQL has no statement that renames it");
        }
        boolean inherited = (object instanceof Column || object instanceof Check)
                && object.id() instanceof MemberId member
                && Parents.of(member.parent(), context.before()).stream()
                        .map(parent -> new MemberId(parent, member.kind(), member.identifier()))
                        .anyMatch(context.before()::contains);
        return inherited ? new Means.Implied() : new Means.InPlace();
    }

    List<Statement> write(Change.Rename rename, PlanContext context) {
        if (rename.value().isPresent()) {
            return List.of(value(rename.before().id(), rename.value().get()));
        }
        List<Statement> statements = new ArrayList<>();
        SchemaObject at = rename.before();
        Namespace there = rename.after().id().namespace();
        if (at.id().owner().isEmpty() && !at.id().namespace().equals(there)) {
            boolean goesAlong =
                    at instanceof Sequence sequence && sequence.ownedBy().isPresent();
            if (!goesAlong) {
                statements.add(move(at, there));
            }
            at = new Rewriting(NewNames.NONE.with(Map.of(at.id(), moved(at.id(), there)))).of(at);
        }
        Identifier name = NewNames.own(rename.after().id());
        if (!NewNames.own(at.id()).equals(name)) {
            statements.add(rename(at, name, context));
        }
        return statements;
    }

    private static ObjectId moved(ObjectId id, Namespace there) {
        return switch (id) {
            case NamedId named -> new NamedId(named.kind(), there, named.identifier());
            case OverloadedId overloaded ->
                new OverloadedId(overloaded.kind(), there, overloaded.identifier(), overloaded.signature());
            case ObjectId part -> throw new IllegalArgumentException(part.describe() + " goes where its owner goes");
        };
    }

    private Statement move(SchemaObject object, Namespace there) {
        Identifier schema = there.schema().orElseThrow();
        return statement(
                object,
                "ALTER " + Sql.reference(object) + " SET SCHEMA " + Sql.name(schema),
                "move %s to the schema %s".formatted(object.id().describe(), schema),
                LockForm.SET_SCHEMA);
    }

    private Statement value(ObjectId type, Change.RenamedValue value) {
        return words.locking(
                "ALTER TYPE " + Sql.name(type) + " RENAME VALUE " + Sql.literal(value.before()) + " TO "
                        + Sql.literal(value.after()),
                "rename value '%s' of %s to '%s'".formatted(value.before(), type.describe(), value.after()),
                LockForm.RENAME_VALUE,
                type);
    }

    private Statement rename(SchemaObject object, Identifier name, PlanContext context) {
        ObjectId id = object.id();
        String to = Sql.name(name);
        String summary = "rename %s to %s".formatted(id.describe(), name);
        return switch (object) {
            case Index index ->
                words.locking("ALTER INDEX " + Sql.name(id) + " RENAME TO " + to, summary, LockForm.ALTER_INDEX, id);
            case PrimaryKey key -> constraint(id, to, summary);
            case Unique key -> constraint(id, to, summary);
            case ForeignKey key -> constraint(id, to, summary);
            case Check check -> constraint(id, to, summary);
            case Exclusion exclusion -> constraint(id, to, summary);
            case Column column -> column(column, to, summary, context);
            case Trigger trigger -> part(object, to, summary);
            case Policy policy -> part(object, to, summary);
            case Rule rule -> part(object, to, summary);
            case Sequence sequence ->
                words.locking(
                        "ALTER SEQUENCE " + Sql.name(id) + " RENAME TO " + to, summary, LockForm.RENAME_SEQUENCE, id);
            case SchemaObject other ->
                statement(object, "ALTER " + Sql.reference(object) + " RENAME TO " + to, summary, LockForm.RENAME);
        };
    }

    /** Relations, routines and the like are locked; types without rows, schemas and what is looked up by name aren't. */
    private Statement statement(SchemaObject object, String sql, String summary, LockForm form) {
        boolean locked = object instanceof Table
                || object instanceof View
                || object instanceof MaterializedView
                || object instanceof Sequence
                || object instanceof ForeignTable
                || object instanceof Routine
                || object instanceof Aggregate
                || (object instanceof CompositeType && form == LockForm.RENAME);
        return locked ? words.locking(sql, summary, form, object.id()) : words.free(sql, summary);
    }

    private Statement part(SchemaObject object, String to, String summary) {
        return words.locking(
                "ALTER " + Sql.reference(object) + " RENAME TO " + to,
                summary,
                LockForm.RENAME_PART,
                object.id().owner().orElseThrow());
    }

    private Statement constraint(ObjectId id, String to, String summary) {
        ObjectId owner = id.owner().orElseThrow();
        String clause = Sql.name(owner) + " RENAME CONSTRAINT " + Sql.name(id) + " TO " + to;
        return owner.kind().equals(DomainType.KIND)
                ? words.free("ALTER DOMAIN " + clause, summary)
                : words.locking("ALTER TABLE " + clause, summary, LockForm.RENAME_CONSTRAINT, owner);
    }

    private Statement column(Column column, String to, String summary, PlanContext context) {
        ObjectId owner = column.id().parent();
        String name = Sql.name(column.id()) + " TO " + to;
        if (owner.kind().equals(CompositeType.KIND)) {
            Statement statement = words.locking(
                    "ALTER TYPE " + Sql.name(owner) + " RENAME ATTRIBUTE " + name + " CASCADE",
                    summary,
                    LockForm.ALTER_ATTRIBUTE,
                    owner);
            for (ObjectId user : heirs(owner, context)) {
                statement = words.also(statement, LockForm.ALTER_ATTRIBUTE, LockRole.USER, user);
            }
            return statement;
        }
        Statement statement = words.locking(
                "ALTER " + word(owner) + " " + Sql.name(owner) + " RENAME COLUMN " + name,
                summary,
                LockForm.RENAME_COLUMN,
                owner);
        for (ObjectId heir : heirs(owner, context)) {
            statement = words.also(statement, LockForm.RENAME_COLUMN, LockRole.PARTITION, heir);
        }
        return statement;
    }

    private static String word(ObjectId owner) {
        return owner.kind().name().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
    }

    /** Who has the column from this owner, near and far. */
    private static List<ObjectId> heirs(ObjectId owner, PlanContext context) {
        List<ObjectId> heirs = new ArrayList<>(List.of(owner));
        for (int at = 0; at < heirs.size(); at++) {
            ObjectId parent = heirs.get(at);
            context.from().evidence().dependencies().dependentsOf(parent).stream()
                    .filter(heir -> Parents.of(heir, context.before()).contains(parent))
                    .filter(heir -> !heirs.contains(heir))
                    .forEach(heirs::add);
        }
        return heirs.subList(1, heirs.size());
    }
}
