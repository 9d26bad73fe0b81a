package dev.plumbline.postgres.shadow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The majors of PostgreSQL that are supported, each with the release whose binaries a scratch server runs.
 *
 * <p>The table itself is the parent build's, so that tests and users run the same servers.
 */
public final class PostgresReleases {
    private final NavigableMap<Integer, String> byMajor;

    private PostgresReleases(NavigableMap<Integer, String> byMajor) {
        this.byMajor = byMajor;
    }

    /** The table that this build was made with. */
    public static PostgresReleases load() {
        Properties table = new Properties();
        try (InputStream in = Objects.requireNonNull(
                PostgresReleases.class.getResourceAsStream("releases.properties"), "releases.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableMap<Integer, String> byMajor = new TreeMap<>();
        table.forEach((major, release) -> byMajor.put(Integer.valueOf(major.toString()), release.toString()));
        return new PostgresReleases(byMajor);
    }

    /** The supported majors, oldest first. */
    public SortedSet<Integer> majors() {
        return byMajor.navigableKeySet();
    }

    public int newest() {
        return byMajor.lastKey();
    }

    /** The release of a supported major: {@code 18.6.0}; empty if it isn't one. */
    Optional<String> release(int major) {
        return Optional.ofNullable(byMajor.get(major));
    }

    /**
     * The major in a version, and the newest for an empty one.
     *
     * @param version {@code 18}, {@code 18.6} or {@code 18.6 (Debian 18.6-1)}
     * @throws IllegalArgumentException if it begins with no number
     */
    public int majorOf(String version) {
        if (version.isBlank()) {
            return newest();
        }
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        if (end == 0 || end > 4) {
            throw new IllegalArgumentException("Not a version of PostgreSQL: " + version);
        }
        return Integer.parseInt(version.substring(0, end));
    }
}
