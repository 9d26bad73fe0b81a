package dev.plumbline.app.rename;

import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a name may mean on one side: an object, or a value of an enumerated type.
 *
 * @param value empty for the object itself
 */
record Candidate(SchemaObject object, Optional<String> value) {
    ObjectId id() {
        return object.id();
    }

    String kind() {
        return value.isPresent() ? "value" : object.kind().name();
    }

    String describe() {
        return value.map(label -> "value '" + label + "' of " + id().describe()).orElseGet(() -> id().describe());
    }

    /** All that an object may be meant by: itself, and its values. */
    static Stream<Candidate> of(SchemaObject object) {
        if (object.id() instanceof UnnamedId) {
            return Stream.empty();
        }
        Stream<Candidate> itself = Stream.of(new Candidate(object, Optional.empty()));
        return object instanceof EnumType type
                ? Stream.concat(itself, type.values().stream().map(value -> new Candidate(object, Optional.of(value))))
                : itself;
    }

    /** What it is a part of: the owner, or for a value the type; empty for what stands by itself. */
    Optional<ObjectId> container() {
        return value.isPresent() ? Optional.of(id()) : id().owner();
    }

    /** The last part of its name. */
    String own() {
        return value.orElseGet(() -> NewNames.own(id()).text());
    }

    /** Whether a part of a name is this one's last part. */
    boolean isCalled(NamePath.Part part, boolean folds) {
        if (matches(part, own(), folds && value.isEmpty())) {
            return true;
        }
        return id() instanceof OverloadedId overloaded
                && matches(part, overloaded.identifier().text() + "(" + overloaded.signature() + ")", folds);
    }

    /**
     * Whether a name means this.
     *
     * @param seen the object's id as it is or will be: what it is a part of may be named either way
     */
    boolean isMeantBy(NamePath path, ObjectId seen, boolean folds) {
        if (!path.kind().isEmpty() && !path.kind().equals(kind())) {
            return false;
        }
        if (!isCalled(path.last(), folds)) {
            return false;
        }
        List<NamePath.Part> rest = path.parts().subList(0, path.parts().size() - 1);
        List<String> schema = schema(seen);
        List<String> owners = owners(value.isPresent() ? Optional.of(seen) : seen.owner());
        List<String> whole = new ArrayList<>(schema);
        whole.addAll(owners);
        return (rest.size() >= owners.size() && isEnding(rest, whole, folds))
                || (id().kind().equals(Index.KIND) && isEnding(rest, schema, folds));
    }

    private static List<String> owners(Optional<ObjectId> owner) {
        List<String> names = new ArrayList<>();
        Optional<ObjectId> at = owner;
        while (at.isPresent()) {
            names.addFirst(NewNames.own(at.get()).text());
            at = at.get().owner();
        }
        return names;
    }

    private static List<String> schema(ObjectId id) {
        return id.namespace().schema().map(schema -> List.of(schema.text())).orElse(List.of());
    }

    private static boolean isEnding(List<NamePath.Part> parts, List<String> names, boolean folds) {
        if (parts.size() > names.size()) {
            return false;
        }
        List<String> ending = names.subList(names.size() - parts.size(), names.size());
        for (int at = 0; at < parts.size(); at++) {
            if (!matches(parts.get(at), ending.get(at), folds)) {
                return false;
            }
        }
        return true;
    }

    /** As it is written, or where the case isn't meant, in whatever case. */
    private static boolean matches(NamePath.Part part, String name, boolean folds) {
        return part.text().equals(name)
                || (folds && !part.quoted() && part.text().equalsIgnoreCase(name));
    }
}
