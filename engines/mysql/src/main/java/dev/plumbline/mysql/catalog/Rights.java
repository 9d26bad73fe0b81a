package dev.plumbline.mysql.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an account may do with all of a database: {@code information_schema} leaves out without a word what it may not see.
 *
 * @param privileges in capital letters, those of the whole server included
 */
record Rights(Set<String> privileges) {
    private static final Pattern GRANT =
            Pattern.compile("^(GRANT|REVOKE) (.+?) ON (\\*|`(?:[^`]|``)*`)\\.(\\*) (?:TO|FROM) .*", Pattern.DOTALL);

    /** What lets an account change a table, or refer to it. */
    private static final Set<String> BEYOND_READING =
            Set.of("ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "REFERENCES", "INDEX", "ALTER");

    Rights {
        privileges = Set.copyOf(privileges);
    }

    /** What the lines of {@code SHOW GRANTS} give for a database. */
    static Rights of(List<String> grants, String database) {
        Set<String> privileges = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (String line : grants) {
            Matcher grant = GRANT.matcher(line);
            if (grant.matches() && covers(grant.group(3), database)) {
                Collection<String> into = grant.group(1).equals("GRANT") ? privileges : taken;
                for (String privilege : grant.group(2).split(", ", -1)) {
                    into.add(privilege.toUpperCase(Locale.ROOT));
                }
            }
        }
        privileges.removeAll(taken);
        return new Rights(privileges);
    }

    /** In a grant the name of a database is a pattern. */
    private static boolean covers(String quoted, String database) {
        if (quoted.equals("*")) {
            return true;
        }
        return DatabasePattern.covers(quoted.substring(1, quoted.length() - 1).replace("``", "`"), database);
    }

    /** Whether every table, view and sequence shows, with all of its columns. */
    boolean showTables() {
        return has("SELECT");
    }

    /** Whether every foreign key shows. MariaDB 11.4 hides them from whoever may do nothing but read. */
    boolean showForeignKeys() {
        return privileges.stream().anyMatch(BEYOND_READING::contains);
    }

    boolean showTriggers() {
        return has("TRIGGER");
    }

    boolean showEvents() {
        return has("EVENT");
    }

    /** Whether every routine shows, if not its body. */
    boolean showRoutines() {
        return has("EXECUTE") || has("CREATE ROUTINE") || has("ALTER ROUTINE") || has("SHOW_ROUTINE");
    }

    /** Whether everybody's grants show, if the database is the one that the server keeps them in. */
    boolean showGrants() {
        return has("SELECT");
    }

    private boolean has(String privilege) {
        return privileges.contains(privilege) || privileges.contains("ALL PRIVILEGES");
    }
}
