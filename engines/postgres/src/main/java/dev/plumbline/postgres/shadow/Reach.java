package dev.plumbline.postgres.shadow;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.script.StatementTokens;
import java.util.List;
import java.util.Optional;

/** How far a statement reaches: what a scratch database must not run because its effect isn't confined to it. */
final class Reach {
    /** What all databases of a server share. */
    private static final List<String> GLOBAL = List.of(
            "CREATE ROLE",
            "CREATE GROUP",
            "ALTER ROLE",
            "ALTER USER",
            "ALTER GROUP",
            "DROP ROLE",
            "DROP USER",
            "DROP GROUP",
            "CREATE TABLESPACE",
            "ALTER TABLESPACE",
            "DROP TABLESPACE",
            "COMMENT ON ROLE",
            "COMMENT ON TABLESPACE",
            "REASSIGN OWNED",
            "DROP OWNED");

    private Reach() {}

    /** Refuses what reaches beyond the server of a scratch database. */
    static void refuseOutside(SqlText sql, StatementTokens tokens) {
        if (tokens.begins("CREATE SUBSCRIPTION") && !tokens.has("connect = false")) {
            throw refusal(sql, "would connect to its publisher", "Write WITH (connect = false)");
        }
        if (tokens.begins("ALTER SUBSCRIPTION") && connects(tokens)) {
            throw refusal(sql, "would connect to its publisher", "Write WITH (refresh = false), or take it out");
        }
        if (tokens.begins("COPY") && tokens.has("PROGRAM")) {
            throw refusal(sql, "would run a program", "Take it out of the script");
        }
        if (tokens.begins("ALTER SYSTEM") || tokens.begins("CREATE DATABASE") || tokens.begins("DROP DATABASE")) {
            throw refusal(sql, "is about the server, not about a schema", "Take it out of the script");
        }
    }

    /** The server looks at the publisher for what it copies, and changes these two at the slot there. */
    private static boolean connects(StatementTokens tokens) {
        boolean publications = tokens.has("PUBLICATION") && !tokens.has("refresh = false");
        return publications || tokens.has("failover =") || tokens.has("two_phase =");
    }

    /** Refuses what all databases of somebody's server would feel. */
    static void refuseGlobal(SqlText sql, StatementTokens tokens) {
        if (tokens.begins("ALTER SUBSCRIPTION") && tokens.has("ENABLE")) {
            throw refusal(sql, "would connect to its publisher", "Use --shadow auto, or take it out");
        }
        boolean userMapping = tokens.has("USER MAPPING");
        boolean global = GLOBAL.stream().anyMatch(tokens::begins) || tokens.begins("CREATE USER");
        boolean membership = (tokens.begins("GRANT") || tokens.begins("REVOKE")) && !tokens.has("ON");
        if (membership || (global && !userMapping)) {
            throw refusal(
                    sql, "would touch what all databases of the server share", "Use --shadow auto, or take it out");
        }
    }

    /** Whether a statement is about the database that the script was once made from, by its name. */
    static boolean isAboutDatabase(StatementTokens tokens) {
        return tokens.begins("ALTER DATABASE")
                || tokens.begins("COMMENT ON DATABASE")
                || ((tokens.begins("GRANT") || tokens.begins("REVOKE") || tokens.begins("SECURITY"))
                        && tokens.has("ON DATABASE"));
    }

    /** The tablespace that a statement creates. */
    static Optional<String> createdTablespace(StatementTokens tokens) {
        return tokens.begins("CREATE TABLESPACE") ? tokens.nameAfter("TABLESPACE") : Optional.empty();
    }

    static boolean createsRole(StatementTokens tokens) {
        return tokens.begins("CREATE ROLE")
                || tokens.begins("CREATE GROUP")
                || (tokens.begins("CREATE USER") && !tokens.begins("CREATE USER MAPPING"));
    }

    private static UsageException refusal(SqlText sql, String what, String next) {
        String text = sql.text();
        String start = text.lines().findFirst().orElse(text);
        return new UsageException(
                "PLB-1408", "A scratch database won't run this, it %s: %s".formatted(what, shortened(start)), next);
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
