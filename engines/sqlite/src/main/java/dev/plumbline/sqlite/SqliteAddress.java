package dev.plumbline.sqlite;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.sqlite.sql.Ascii;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people write for a SQLite file: {@code sqlite:shop.db}, {@code jdbc:sqlite:shop.db}, or just a path that ends as
 * such files do. {@code ?mode=rwc} behind it, as in SQLite's own URIs, makes the file if it isn't there; {@code ?mode=ro}
 * opens it for reading only.
 */
final class SqliteAddress {
    /** Where an address of ours keeps the file's path, as it was written. */
    static final String PATH = "path";

    /** Where an address of ours keeps how the file is opened: {@code rw}, {@code ro} or {@code rwc}. */
    static final String MODE = "mode";

    private static final List<String> PREFIXES = List.of("sqlite3:", "sqlite:", "jdbc:sqlite:");
    private static final List<String> ENDINGS = List.of(".db", ".db3", ".sqlite", ".sqlite3");

    private SqliteAddress() {}

    static Optional<DatabaseAddress> parse(String source) {
        String folded = Ascii.lower(source);
        for (String prefix : PREFIXES) {
            if (folded.startsWith(prefix) && source.length() > prefix.length()) {
                return Optional.of(address(source.substring(prefix.length())));
            }
        }
        boolean url = source.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+:.*");
        boolean path = !url && ENDINGS.stream().anyMatch(path(folded)::endsWith);
        return path ? Optional.of(address(source)) : Optional.empty();
    }

    private static DatabaseAddress address(String written) {
        String path = path(written);
        String mode = written.length() > path.length() ? written.substring(path.length() + "?mode=".length()) : "rw";
        // As in a URL with an empty host: sqlite:///absolute and sqlite://relative mean files, not servers.
        String file = path.startsWith("//") ? path.substring(2) : path;
        return new DatabaseAddress("sqlite:" + path, "jdbc:sqlite:" + file, Map.of(PATH, file, MODE, mode));
    }

    /** Without the mode, the only parameter there is: any other question mark may be part of a file's name. */
    private static String path(String written) {
        for (String mode : List.of("?mode=rwc", "?mode=rw", "?mode=ro")) {
            if (Ascii.lower(written).endsWith(mode)) {
                return written.substring(0, written.length() - mode.length());
            }
        }
        return written;
    }
}
