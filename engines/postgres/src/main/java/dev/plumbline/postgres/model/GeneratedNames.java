package dev.plumbline.postgres.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names that PostgreSQL makes up, by the rule of its makeObjectName (src/backend/commands/indexcmds.c). */
public final class GeneratedNames {
    private static final int LONGEST = 63;

    private GeneratedNames() {}

    /**
     * Whether a name is {@code first_second_label}, cut to what fits, with a number behind it where the name was taken.
     *
     * @param second may be empty, and is then left out
     */
    public static boolean isGenerated(String name, String first, String second, String label) {
        if (name.equals(make(first, second, label))) {
            return true;
        }
        int digits = name.length();
        while (digits > 0 && name.charAt(digits - 1) >= '0' && name.charAt(digits - 1) <= '9') {
            digits--;
        }
        return digits < name.length()
                && name.charAt(digits) != '0'
                && name.equals(make(first, second, label + name.substring(digits)));
    }

    /** The names of an index's columns as one part of its name. */
    public static String join(List<String> columns) {
        StringBuilder joined = new StringBuilder();
        for (String column : columns) {
            if (!joined.isEmpty()) {
                joined.append('_');
            }
            joined.append(column);
            if (bytes(joined.toString()) > LONGEST) {
                break;
            }
        }
        return joined.toString();
    }

    /**
     * The name that the server gives if it is free: {@code first_second_label}, cut to what fits.
     *
     * @param second may be empty, and is then left out
     */
    public static String make(String first, String second, String label) {
        int overhead = label.length() + 1 + (second.isEmpty() ? 0 : 1);
        int available = LONGEST - overhead;
        int firstBytes = bytes(first);
        int secondBytes = bytes(second);
        while (firstBytes + secondBytes > available) {
            if (firstBytes > secondBytes) {
                firstBytes--;
            } else {
                secondBytes--;
            }
        }
        String tail = second.isEmpty() ? "" : "_" + clip(second, secondBytes);
        return clip(first, firstBytes) + tail + "_" + label;
    }

    /** As many whole characters as fit. */
    private static String clip(String text, int most) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
