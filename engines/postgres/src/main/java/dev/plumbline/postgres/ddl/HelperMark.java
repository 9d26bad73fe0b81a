package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.SchemaObject;

/** By which the comment of an object tells that a plan made it for its own use: one that was stopped is gone on with by the next. */
final class HelperMark {
    private static final String PREFIX = "plumbline: ";

    private HelperMark() {}

    /** The comment of what is made for a purpose. */
    static String of(String purpose) {
        return PREFIX + purpose;
    }

    static boolean isOn(SchemaObject object) {
        return object.common().comment().startsWith(PREFIX);
    }
}
