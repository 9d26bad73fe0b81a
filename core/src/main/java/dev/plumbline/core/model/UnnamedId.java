package dev.plumbline.core.model;

import java.util.Optional;

/**
 * The id of a part that has no name (a constraint in SQLite): what it says is who it is.
 *
 * @param definition the canonical definition
 * @param ordinal 0 for the first of several with the same definition, then 1, 2, …
 */
public record UnnamedId(ObjectId parent, ObjectKind<?> kind, String definition, int ordinal) implements ObjectId {
    @Override
    public String name() {
        return ordinal == 0 ? definition : definition + " #" + (ordinal + 1);
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.of(parent);
    }

    @Override
    public Namespace namespace() {
        return parent.namespace();
    }

    @Override
    public String path() {
        return parent.path() + " " + name();
    }

    @Override
    public String toString() {
        return describe();
    }
}
