package dev.plumbline.app.source;

import dev.plumbline.core.sql.SqlText;
import java.util.Locale;

/** The beginning of a statement, for a message. */
final class Excerpt {
    private static final int LENGTH = 70;

    private Excerpt() {}

    /** On one line; what follows the word password is left out. */
    static String of(SqlText sql) {
        String line = String.join(" ", sql.text().strip().split("\\s+", -1));
        int secret = line.toLowerCase(Locale.ROOT).indexOf("password");
        int end = Math.min(secret < 0 ? line.length() : secret + "password".length(), LENGTH);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + (end < line.length() ? " …" : "");
    }
}
