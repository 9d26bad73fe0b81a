package dev.plumbline.core.model;

import java.util.Optional;

/**
 * What names an object within a catalogue: the same id on two sides is the same object.
 *
 * <p>The natural order puts an owner before its members and is the same everywhere; text and JSON are sorted by it.
 */
public sealed interface ObjectId extends Comparable<ObjectId> permits NamedId, OverloadedId, MemberId, UnnamedId {
    ObjectKind<?> kind();

    /** The last part of the path: what a rename changes. */
    String name();

    /** The object that this one is a part of and goes with; empty for top-level objects. */
    Optional<ObjectId> owner();

    /** Where the outermost owner lives. */
    Namespace namespace();

    /** The outermost owner, or this id itself. */
    default ObjectId root() {
        ObjectId root = this;
        while (root instanceof MemberId || root instanceof UnnamedId) {
            root = root.owner().orElseThrow();
        }
        return root;
    }

    /** The dotted path as a person reads it: {@code public.orders.total}. Not SQL: nothing is quoted. */
    String path();

    /** The kind and the path: {@code column public.orders.total}. */
    default String describe() {
        return kind().label() + " " + path();
    }

    @Override
    default int compareTo(ObjectId other) {
        return ObjectIdOrder.compare(this, other);
    }
}
