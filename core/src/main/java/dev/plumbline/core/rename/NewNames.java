package dev.plumbline.core.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.UnnamedId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What everything is called after some renames: the renamed objects, what belongs to them, and what is in a renamed schema.
 * Immutable.
 */
public final class NewNames {
    /** Nothing is called otherwise. */
    public static final NewNames NONE = new NewNames(Map.of(), Map.of());

    private final Map<ObjectId, ObjectId> given;
    private final Map<ObjectId, Map<String, String>> values;

    private NewNames(Map<ObjectId, ObjectId> given, Map<ObjectId, Map<String, String>> values) {
        this.given = given;
        this.values = values;
    }

    /** The names after these renames, all at once. */
    public static NewNames of(Collection<Change.Rename> renames) {
        Map<ObjectId, ObjectId> given = new HashMap<>();
        Map<ObjectId, Map<String, String>> values = new HashMap<>();
        for (Change.Rename rename : renames) {
            ObjectId before = rename.before().id();
            rename.value()
                    .ifPresentOrElse(
                            value -> values.computeIfAbsent(before, absent -> new HashMap<>())
                                    .put(value.before(), value.after()),
                            () -> given.put(before, rename.after().id()));
        }
        return new NewNames(given, values);
    }

    /** These names, but for objects that are found to be called otherwise. */
    public NewNames with(Map<ObjectId, ObjectId> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<ObjectId, ObjectId> all = new HashMap<>(given);
        all.putAll(others);
        return new NewNames(all, values);
    }

    public boolean isEmpty() {
        return given.isEmpty() && values.isEmpty();
    }

    /** What an object is called then; of a given member only the name is, its owner is where it is by then. */
    public ObjectId of(ObjectId before) {
        Optional<ObjectId> after = Optional.ofNullable(given.get(before));
        return switch (before) {
            case NamedId named -> after.orElseGet(() -> named(named));
            case OverloadedId overloaded -> after.orElseGet(() -> overloaded(overloaded));
            case MemberId member ->
                new MemberId(
                        of(member.parent()),
                        member.kind(),
                        after.map(NewNames::own).orElse(member.identifier()));
            case UnnamedId unnamed ->
                after.orElseGet(() ->
                        new UnnamedId(of(unnamed.parent()), unnamed.kind(), unnamed.definition(), unnamed.ordinal()));
        };
    }

    /** What a column is called then. */
    public Identifier column(ObjectId owner, Identifier name) {
        return own(of(new MemberId(owner, Column.KIND, name)));
    }

    /** Whether the column of this name has another one then. */
    boolean renamesColumn(ObjectId owner, Identifier name) {
        return given.containsKey(new MemberId(owner, Column.KIND, name));
    }

    /** What a value of an enumerated type is called then. */
    public String value(ObjectId type, String value) {
        return values.getOrDefault(type, Map.of()).getOrDefault(value, value);
    }

    /** Whether a value of the type has another name then. */
    boolean renamesValueOf(ObjectId type) {
        return values.containsKey(type);
    }

    private NamedId named(NamedId id) {
        Namespace namespace = namespace(id.namespace());
        return namespace.equals(id.namespace()) ? id : new NamedId(id.kind(), namespace, id.identifier());
    }

    private OverloadedId overloaded(OverloadedId id) {
        Namespace namespace = namespace(id.namespace());
        return namespace.equals(id.namespace())
                ? id
                : new OverloadedId(id.kind(), namespace, id.identifier(), id.signature());
    }

    private Namespace namespace(Namespace namespace) {
        Optional<Identifier> schema = namespace
                .schema()
                .map(name -> new NamedId(Schema.KIND, new Namespace(namespace.catalog(), Optional.empty()), name))
                .map(id -> own(of(id)));
        return schema.equals(namespace.schema()) ? namespace : new Namespace(namespace.catalog(), schema);
    }

    /** The last part of an id that has a name. */
    public static Identifier own(ObjectId id) {
        return switch (id) {
            case NamedId named -> named.identifier();
            case OverloadedId overloaded -> overloaded.identifier();
            case MemberId member -> member.identifier();
            case UnnamedId unnamed -> Identifier.of(unnamed.name());
        };
    }

    /** The same id with another name at its end. */
    public static ObjectId called(ObjectId id, Identifier name) {
        return switch (id) {
            case NamedId named -> new NamedId(named.kind(), named.namespace(), name);
            case OverloadedId overloaded ->
                new OverloadedId(overloaded.kind(), overloaded.namespace(), name, overloaded.signature());
            case MemberId member -> new MemberId(member.parent(), member.kind(), name);
            case UnnamedId unnamed -> throw new IllegalArgumentException(unnamed.describe() + " has no name");
        };
    }
}
