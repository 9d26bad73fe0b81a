package dev.plumbline.app.json;

import java.util.Locale;

/** The constants of enums as documents have them: {@code set-null}. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
