package dev.plumbline.mysql.model;

/** Collations, whose names begin with their character set's. */
public final class Collations {
    private Collations() {}

    /** The character set of a collation: {@code utf8mb4} of {@code utf8mb4_unicode_ci}. */
    public static String characterSet(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
