package dev.plumbline.mysql.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of {@code sql_mode}, with commas between. */
public final class SqlModes {
    /** What MariaDB knows, and MySQL knew before 8.0, and what changes nothing of how a body runs. */
    private static final Set<String> IDLE = Set.of(
            "NO_AUTO_CREATE_USER",
            "NO_FIELD_OPTIONS",
            "NO_KEY_OPTIONS",
            "NO_TABLE_OPTIONS",
            "IGNORE_BAD_TABLE_OPTIONS");

    private SqlModes() {}

    /**
     * The modes of a list without those that a server refuses to hear of although nothing depends on them. What else it doesn't know,
     * MariaDB's {@code ORACLE} say, stays: without that a body would be another.
     */
    public static String known(String modes, MysqlVersion version) {
        if (version.isMariadb()) {
            return modes;
        }
        return Arrays.stream(modes.split(",", -1))
                .filter(mode -> !IDLE.contains(mode))
                .collect(Collectors.joining(","));
    }
}
