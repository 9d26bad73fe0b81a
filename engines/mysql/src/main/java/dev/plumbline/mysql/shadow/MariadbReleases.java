package dev.plumbline.mysql.shadow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The series of MariaDB whose binaries are published as Maven artefacts, each with the release that a scratch server runs.
 *
 * <p>The table itself is the parent build's, so that tests and users run the same servers.
 */
public final class MariadbReleases {
    private final NavigableMap<Series, String> bySeries;

    private MariadbReleases(NavigableMap<Series, String> bySeries) {
        this.bySeries = bySeries;
    }

    /** The table that this build was made with. */
    public static MariadbReleases load() {
        Properties table = new Properties();
        try (InputStream in = Objects.requireNonNull(
                MariadbReleases.class.getResourceAsStream("releases.properties"), "releases.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableMap<Series, String> bySeries = new TreeMap<>();
        table.forEach((series, release) -> bySeries.put(Series.of(series.toString()), release.toString()));
        return new MariadbReleases(bySeries);
    }

    /** The series, oldest first: {@code 10.11}, {@code 11.4}. */
    public Collection<Series> series() {
        return Collections.unmodifiableSet(bySeries.navigableKeySet());
    }

    Series newest() {
        return bySeries.lastKey();
    }

    /**
     * The series that serve for a version, the nearest first: its own and newer ones.
     *
     * @param version a release, a series or a major; the newest for an empty one
     */
    Collection<Series> servingFor(String version) {
        Series wanted = version.isBlank() ? newest() : Series.of(version);
        return Collections.unmodifiableCollection(bySeries.tailMap(wanted, true).navigableKeySet());
    }

    Optional<String> release(Series series) {
        return Optional.ofNullable(bySeries.get(series));
    }

    /** The first two numbers of a version. A major alone means the first series of it. */
    public record Series(int major, int minor) implements Comparable<Series> {
        /**
         * The series of a version.
         *
         * @param version {@code 11}, {@code 11.4}, {@code 11.4.5-MariaDB-log}
         * @throws IllegalArgumentException if it begins with no number
         */
        static Series of(String version) {
            String[] numbers = version.split("[^0-9]+", 3);
            if (numbers.length == 0 || numbers[0].isEmpty() || numbers[0].length() > 4) {
                throw new IllegalArgumentException("Not a version of MySQL or MariaDB: " + version);
            }
            boolean minor = numbers.length > 1 && !numbers[1].isEmpty() && numbers[1].length() < 5;
            return new Series(Integer.parseInt(numbers[0]), minor ? Integer.parseInt(numbers[1]) : 0);
        }

        @Override
        public int compareTo(Series other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }
}
