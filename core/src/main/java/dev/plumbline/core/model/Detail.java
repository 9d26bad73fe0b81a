package dev.plumbline.core.model;

import java.util.List;

/**
 * What only one engine knows about an object of a neutral kind: a record of the engine's own in the object's one typed
 * slot. Its properties are compared, printed and written like the object's own.
 */
public interface Detail {
    /** Nothing beyond the neutral properties. */
    Detail NONE = new NoDetail();

    /** The record, its name in documents and its properties. */
    DetailKind<?> detailKind();

    /** The detail of an object whose engine has nothing to add. */
    record NoDetail() implements Detail {
        private static final DetailKind<NoDetail> KIND = new DetailKind<>("none", NoDetail.class, List.of());

        @Override
        public DetailKind<?> detailKind() {
            return KIND;
        }
    }
}
