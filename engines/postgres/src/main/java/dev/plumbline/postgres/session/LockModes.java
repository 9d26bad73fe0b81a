package dev.plumbline.postgres.session;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which locks on a table don't go together (PostgreSQL manual, table 13.2). */
final class LockModes {
    private static final List<String> MODES = List.of(
            "ACCESS SHARE",
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");

    /** As the lock view names them, in the same order: {@code AccessShareLock}. */
    private static final List<String> VIEWED =
            MODES.stream().map(LockModes::viewed).toList();

    private LockModes() {}

    private static String viewed(String mode) {
        return Stream.of(mode.split(" ", -1))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + "Lock";
    }

    /** The modes, as the lock view names them, that keep a lock from being given. */
    static List<String> conflictingWith(String mode) {
        return switch (MODES.indexOf(mode)) {
            case 0 -> VIEWED.subList(7, 8);
            case 1 -> VIEWED.subList(6, 8);
            case 2 -> VIEWED.subList(4, 8);
            case 3 -> VIEWED.subList(3, 8);
            case 4 -> List.of(VIEWED.get(2), VIEWED.get(3), VIEWED.get(5), VIEWED.get(6), VIEWED.get(7));
            case 5 -> VIEWED.subList(2, 8);
            case 6 -> VIEWED.subList(1, 8);
            case 7 -> VIEWED;
            default -> List.of(); // not a lock on a table
        };
    }
}
