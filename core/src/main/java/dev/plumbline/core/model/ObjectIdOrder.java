package dev.plumbline.core.model;

/** The one order of ids: by namespace, kind and name of the root, then member by member. */
final class ObjectIdOrder {
    private ObjectIdOrder() {}

    static int compare(ObjectId one, ObjectId other) {
        int depths = Integer.compare(depth(one), depth(other));
        ObjectId left = one;
        ObjectId right = other;
        for (int surplus = depths; surplus != 0; surplus = Integer.compare(depth(left), depth(right))) {
            if (surplus > 0) {
                left = left.owner().orElseThrow();
            } else {
                right = right.owner().orElseThrow();
            }
        }
        int shared = sameDepth(left, right);
        return shared != 0 ? shared : depths;
    }

    /** The order of two ids with the same owner, or without one. */
    static int compareSiblings(ObjectId one, ObjectId other) {
        if (one instanceof MemberId member && other instanceof MemberId that) {
            int kinds = member.kind().compareTo(that.kind());
            return kinds != 0 ? kinds : member.identifier().compareTo(that.identifier());
        }
        return compare(one, other);
    }

    /** Owners decide before members do. An id is at most a few levels deep. */
    private static int sameDepth(ObjectId one, ObjectId other) {
        if (one.equals(other)) {
            return 0;
        }
        if (one.owner().isPresent()) {
            int owners = sameDepth(one.owner().get(), other.owner().orElseThrow());
            if (owners != 0) {
                return owners;
            }
        } else {
            int namespaces = one.namespace().compareTo(other.namespace());
            if (namespaces != 0) {
                return namespaces;
            }
        }
        int kinds = one.kind().compareTo(other.kind());
        if (kinds != 0) {
            return kinds;
        }
        int names = sortKey(one).compareTo(sortKey(other));
        return names != 0 ? names : suffix(one).compareTo(suffix(other));
    }

    private static int depth(ObjectId id) {
        int depth = 0;
        for (ObjectId at = id; at.owner().isPresent(); at = at.owner().get()) {
            depth++;
        }
        return depth;
    }

    private static String sortKey(ObjectId id) {
        return switch (id) {
            case NamedId named -> named.identifier().key();
            case OverloadedId overloaded -> overloaded.identifier().key();
            case MemberId member -> member.identifier().key();
            case UnnamedId unnamed -> "";
        };
    }

    private static String suffix(ObjectId id) {
        return switch (id) {
            case NamedId named -> "";
            case OverloadedId overloaded -> overloaded.signature();
            case MemberId member -> "";
            case UnnamedId unnamed -> "%s %06d".formatted(unnamed.definition(), unnamed.ordinal());
        };
    }
}
