package dev.plumbline.mysql.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a server, with its flavour.
 *
 * @param minor -1 where nobody said
 * @param patch -1 where nobody said
 */
public record MysqlVersion(Flavour flavour, int major, int minor, int patch) {
    /** The newest of each that we know. */
    private static final MysqlVersion NEWEST_MYSQL = new MysqlVersion(Flavour.MYSQL, 9, 7, -1);

    private static final MysqlVersion NEWEST_MARIADB = new MysqlVersion(Flavour.MARIADB, 11, 4, -1);

    /** MySQL has never had a version 10, and MariaDB has begun with it. */
    private static final int FIRST_OF_MARIADB = 10;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,5}))?");

    /**
     * What a header, a server or a person says: {@code 11.4.5-MariaDB-log}, {@code 9.7.0}, {@code 10.11}, {@code MariaDB}; nothing
     * for the newest MySQL.
     */
    public static MysqlVersion parse(String text) {
        // Replication of old days knew no version 10, so MariaDB puts 5.5.5- before its own for some.
        String own = text.startsWith("5.5.5-") ? text.substring("5.5.5-".length()) : text;
        boolean named = own.toLowerCase(java.util.Locale.ROOT).contains("mariadb");
        Matcher numbers = NUMBERS.matcher(own);
        if (!numbers.find()) {
            return named ? NEWEST_MARIADB : NEWEST_MYSQL;
        }
        int major = Integer.parseInt(numbers.group(1));
        Flavour flavour = named || major >= FIRST_OF_MARIADB ? Flavour.MARIADB : Flavour.MYSQL;
        return new MysqlVersion(flavour, major, part(numbers.group(2)), part(numbers.group(3)));
    }

    private static int part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    public boolean isMariadb() {
        return flavour == Flavour.MARIADB;
    }

    /** Whether this is the flavour in this version or a later one. A part that nobody said counts as the newest. */
    public boolean isAtLeast(Flavour wanted, int wantedMajor, int wantedMinor, int wantedPatch) {
        if (flavour != wanted || major != wantedMajor) {
            return flavour == wanted && major > wantedMajor;
        }
        if (minor != wantedMinor) {
            return minor < 0 || minor > wantedMinor;
        }
        return patch < 0 || patch >= wantedPatch;
    }

    /** Whether the two are of one series, whose servers print the same object in the same text. */
    public boolean isOfSeries(MysqlVersion other) {
        return flavour == other.flavour
                && major == other.major
                && (minor == other.minor || minor < 0 || other.minor < 0);
    }

    /** For a header: {@code 11.4.5-MariaDB}, {@code 9.7.0}. */
    public String text() {
        return numbers() + (isMariadb() ? "-MariaDB" : "");
    }

    /** The numbers alone: {@code 11.4.5}. */
    public String numbers() {
        return major + (minor < 0 ? "" : "." + minor) + (patch < 0 ? "" : "." + patch);
    }
}
