package dev.plumbline.mysql.connect;

import java.util.Locale;
import java.util.Set;

/** The databases that every server has for itself. They are nobody's schema. */
public final class SystemDatabases {
    /** The one in which servers keep accounts, and who may do what. */
    public static final String ACCOUNTS = "mysql";

    private static final Set<String> NAMES = Set.of(ACCOUNTS, "information_schema", "performance_schema", "sys");

    private SystemDatabases() {}

    public static boolean contains(String database) {
        return NAMES.contains(database.toLowerCase(Locale.ROOT));
    }
}
