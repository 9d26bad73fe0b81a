package dev.plumbline.mysql.ddl;

import dev.plumbline.mysql.ddl.AlterCost.Lock;
import dev.plumbline.mysql.model.Flavour;
import dev.plumbline.mysql.model.MysqlVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What clauses of ALTER TABLE cost on a server, from {@code locks.csv}: of an InnoDB table that is in no way special. A test runs
 * a statement of each form on every server that is to be had; rows for others follow the manual. What isn't in the table copies.
 */
final class LockTable {
    private final Map<AlterForm, Row> rows = new EnumMap<>(AlterForm.class);

    LockTable(MysqlVersion version) {
        lines().map(line -> line.split(",", -1))
                .filter(cells -> isFor(cells[1], version))
                .map(Row::of)
                .forEach(row -> rows.put(row.form(), row));
    }

    /** Whether the dictionary alone can be changed. */
    enum Instant {
        NO,
        /** Unless what no relation shows is against it: a table was changed so 64 times (MySQL), the server is set not to (MariaDB). */
        MOSTLY,
        SURE
    }

    /**
     * What a form of clause costs.
     *
     * @param inplace who waits while the engine does it; empty if it can't, or not beside others
     * @param rewrites whether the engine then writes all rows again
     */
    record Row(AlterForm form, Instant instant, Optional<Lock> inplace, boolean rewrites) {
        private static Row of(String[] cells) {
            return new Row(
                    AlterForm.valueOf(cells[0].toUpperCase(Locale.ROOT).replace(' ', '_')),
                    Instant.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    cells[3].equals("-") ? Optional.empty() : Optional.of(Lock.valueOf(cells[3])),
                    cells[4].equals("yes"));
        }
    }

    private static Stream<String> lines() {
        try (InputStream table = Objects.requireNonNull(LockTable.class.getResourceAsStream("locks.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList().stream();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code mysql 9-} is from that major on, {@code mysql -8} up to it. */
    private static boolean isFor(String servers, MysqlVersion version) {
        String[] words = servers.split(" ", 2);
        if (!words[0].equals(version.flavour().name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (words.length == 1) {
            return true;
        }
        int major = Integer.parseInt(words[1].replace("-", ""));
        boolean later = version.isAtLeast(Flavour.valueOf(words[0].toUpperCase(Locale.ROOT)), major, 0, 0);
        return words[1].endsWith("-") ? later : version.major() <= major;
    }

    Optional<Row> row(AlterForm form) {
        return Optional.ofNullable(rows.get(form));
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }
}
