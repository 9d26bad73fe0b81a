package dev.plumbline.core.model;

import java.util.Optional;

/**
 * The id of an object whose name several may share: a routine, an operator.
 *
 * @param signature the engine's text of the argument types, which tells the overloads apart; may be empty
 */
public record OverloadedId(ObjectKind<?> kind, Namespace namespace, Identifier identifier, String signature)
        implements ObjectId {
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
        return namespace.prefix() + identifier + "(" + signature + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OverloadedId that
                && identifier.equals(that.identifier)
                && signature.equals(that.signature)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace);
    }

    @Override
    public int hashCode() {
        return IdHash.of(
                IdHash.of(kind.hashCode(), namespace.hashCode()),
                IdHash.of(identifier.hashCode(), signature.hashCode()));
    }

    @Override
    public String toString() {
        return describe();
    }
}
