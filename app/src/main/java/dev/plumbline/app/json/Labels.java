package dev.plumbline.app.json;

import java.util.Locale;

/** The constants of enums as documents have them: {@code set-null}. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a document has. */
    static <E extends Enum<E>> E read(E[] constants, Node node) {
        for (E constant : constants) {
            if (of(constant).equals(node.text())) {
                return constant;
            }
        }
        throw node.place().malformed("\"%s\" is not one of the words that are known here".formatted(node.text()));
    }
}
