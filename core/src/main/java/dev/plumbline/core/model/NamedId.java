package dev.plumbline.core.model;

import java.util.Optional;

/** The id of a top-level object: {@code public.orders}. */
public record NamedId(ObjectKind<?> kind, Namespace namespace, Identifier identifier) implements ObjectId {
    @Override
    public String name() {
        return identifier.text();
    }

    @Override
    public Optional<ObjectId> owner() {
        return Optional.empty();
    }

    @Override
    public String path() {
        return namespace.prefix() + identifier;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedId that
                && identifier.equals(that.identifier)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace);
    }

    @Override
    public int hashCode() {
        return IdHash.of(IdHash.of(kind.hashCode(), namespace.hashCode()), identifier.hashCode());
    }

    @Override
    public String toString() {
        return describe();
    }
}
