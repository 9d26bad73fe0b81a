package dev.plumbline.mysql.connect;

import java.util.Locale;
import java.util.Set;

/** The databases that every server has for itself. They are nobody's schema. */
public final class SystemDatabases {
    private static final Set<String> NAMES = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private SystemDatabases() {}

    public static boolean contains(String database) {
        return NAMES.contains(database.toLowerCase(Locale.ROOT));
    }
}
