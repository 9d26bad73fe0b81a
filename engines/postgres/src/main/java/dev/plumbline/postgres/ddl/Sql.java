package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How objects are called within statements. */
final class Sql {
    private static final PostgresQuoting QUOTING = PostgresQuoting.POSTGRES;

    private Sql() {}

    /** The name as a statement has it: a top-level object's with its schema, a member's own. */
    static String name(ObjectId id) {
        if (id.kind().equals(Index.KIND)) {
            return inOwnersSchema(id);
        }
        return id instanceof OverloadedId overloaded ? QUOTING.signature(overloaded) : QUOTING.name(id);
    }

    static String name(Identifier identifier) {
        return QUOTING.identifier(identifier);
    }

    static String owner(ObjectId member) {
        return name(member.owner().orElseThrow());
    }

    /** A name that the server has printed. */
    static Identifier identifier(String printed) {
        return Identifier.of(
                printed.startsWith("\"")
                        ? printed.substring(1, printed.length() - 1).replace("\"\"", "\"")
                        : printed);
    }

    static String list(Collection<Identifier> names) {
        return QUOTING.list(names);
    }

    /** A block of code: between dollars, so that it reads as it is written, unless it has dollars of its own. */
    static String body(String code) {
        return code.contains("$") ? literal(code) : "$plumbline$" + code + "$plumbline$";
    }

    static String literal(String text) {
        return QUOTING.literal(text);
    }

    /** The name of an index, which lives in the schema of its table. */
    static String inOwnersSchema(ObjectId member) {
        return inOwnersSchema(member, member.name());
    }

    /** Another name in the schema of a member's owner. */
    static String inOwnersSchema(ObjectId member, String name) {
        return member.namespace().schema().map(schema -> name(schema) + ".").orElse("") + QUOTING.identifier(name);
    }

    /** Storage parameters in parentheses: {@code (fillfactor='70')}. */
    static String parameters(List<Option> parameters) {
        return parameters.stream()
                .map(option -> option.name() + "=" + literal(option.value()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String parameterNames(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", ", "(", ")"));
    }

    /** The object as COMMENT ON and ALTER … OWNER have it: {@code TABLE public.orders}. */
    static String reference(SchemaObject object) {
        ObjectId id = object.id();
        return switch (object) {
            case Schema schema -> "SCHEMA " + name(id);
            case Table table -> "TABLE " + name(id);
            case View view -> "VIEW " + name(id);
            case MaterializedView view -> "MATERIALIZED VIEW " + name(id);
            case Sequence sequence -> "SEQUENCE " + name(id);
            case EnumType type -> "TYPE " + name(id);
            case CompositeType type -> "TYPE " + name(id);
            case DomainType domain -> "DOMAIN " + name(id);
            case Routine routine -> routineWord(routine) + " " + callName(routine);
            case Index index -> "INDEX " + name(id);
            case Column column -> "COLUMN " + owner(id) + "." + name(id);
            case Trigger trigger -> "TRIGGER " + name(id) + " ON " + owner(id);
            case PrimaryKey key -> constraint(id);
            case Unique key -> constraint(id);
            case ForeignKey key -> constraint(id);
            case Check check -> constraint(id);
            case Exclusion exclusion -> constraint(id);
            case DdlObject other -> other.dropStatement().text().substring("DROP ".length());
            case EngineObject stranger -> throw new IllegalArgumentException("Not PostgreSQL's: " + stranger.id());
        };
    }

    /** A procedure's with modes: without them the server looks for one with results of these types too. */
    private static String callName(Routine routine) {
        String signature = routine.id().signature();
        boolean plain = routine.routineKind() == Routine.RoutineKind.PROCEDURE
                && !signature.isEmpty()
                && !signature.contains("OUT ")
                && !signature.contains("VARIADIC ")
                && !signature.contains("\"");
        OverloadedId named = plain
                ? new OverloadedId(
                        Routine.KIND,
                        routine.id().namespace(),
                        routine.id().identifier(),
                        "IN " + signature.replace(", ", ", IN "))
                : routine.id();
        return QUOTING.signature(named);
    }

    static String routineWord(Routine routine) {
        return routine.routineKind() == Routine.RoutineKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
    }

    private static String constraint(ObjectId id) {
        boolean ofDomain = id.owner().orElseThrow().kind().equals(DomainType.KIND);
        return "CONSTRAINT " + name(id) + " ON " + (ofDomain ? "DOMAIN " : "") + owner(id);
    }
}
