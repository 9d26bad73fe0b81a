package dev.plumbline.core.model;

import java.util.Optional;

/** The id of a part of another object: a column, a constraint, an index, a trigger. */
public record MemberId(ObjectId parent, ObjectKind<?> kind, Identifier identifier) implements ObjectId {
    @Override
    public String name() {
        return identifier.text();
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
        return parent.path() + "." + identifier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberId that
                && identifier.equals(that.identifier)
                && kind.equals(that.kind)
                && parent.equals(that.parent);
    }

    @Override
    public int hashCode() {
        return IdHash.of(IdHash.of(parent.hashCode(), kind.hashCode()), identifier.hashCode());
    }

    @Override
    public String toString() {
        return describe();
    }
}
