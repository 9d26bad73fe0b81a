package dev.plumbline.postgres.ddl;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a statement in a transaction that is rolled back, and sees from another session what it locks. */
record LockWitness(Connection actor, Connection observer) {
    /** From the weakest to the strongest, as {@code pg_locks} spells them. */
    private static final List<String> MODES = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");

    static final String FILES = """
        SELECT relname, pg_relation_filenode(oid) AS number
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND pg_relation_filenode(oid) IS NOT NULL
        """;

    private static final String SCANS = """
        SELECT relname, seq_scan + coalesce(idx_scan, 0) AS scans FROM pg_stat_xact_user_tables
        """;

    /**
     * A lock on an object.
     *
     * @param partOf empty where it is part of nothing
     */
    record Held(String name, String mode, boolean isRelation, String partOf) {}

    /**
     * What was seen.
     *
     * @param modes the strongest lock on each object, as the manual spells it
     * @param relations those of the objects that are relations
     * @param partOf the table that an index, a toast table or a sequence belongs to
     */
    record Seen(
            Map<String, String> modes,
            Set<String> relations,
            Map<String, String> partOf,
            Set<String> scanned,
            Set<String> rewritten) {
        /** The strongest lock on an object; empty if there is none. */
        String mode(String object) {
            return modes.getOrDefault(object, "");
        }

        boolean isStronger(String mode, String other) {
            return strength(mode) > strength(other);
        }
    }

    private static int strength(String mode) {
        return MODES.stream().map(LockWitness::spelled).toList().indexOf(mode);
    }

    private static String spelled(String mode) {
        return mode.replace("Lock", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
    }

    Seen run(String sql) throws SQLException {
        actor.setAutoCommit(false);
        try (Statement statement = actor.createStatement()) {
            int pid = pid(statement);
            Map<String, Long> files = numbers(statement, FILES);
            // what the session has counted and not yet reported, other transactions' included
            Map<String, Long> scans = numbers(statement, SCANS);
            statement.execute(sql);
            List<Held> held = held(pid);
            return seen(held, changed(scans, numbers(statement, SCANS)), changed(files, numbers(statement, FILES)));
        } finally {
            actor.rollback();
            actor.setAutoCommit(true);
        }
    }

    static Seen seen(List<Held> held, Set<String> scanned, Set<String> rewritten) {
        Map<String, String> modes = new HashMap<>();
        Map<String, String> partOf = new HashMap<>();
        for (Held lock : held) {
            modes.merge(
                    lock.name(), spelled(lock.mode()), (one, other) -> strength(one) > strength(other) ? one : other);
            if (!lock.partOf().isEmpty()) {
                partOf.put(lock.name(), lock.partOf());
            }
        }
        Set<String> relations =
                held.stream().filter(Held::isRelation).map(Held::name).collect(Collectors.toSet());
        return new Seen(modes, relations, partOf, scanned, rewritten);
    }

    List<Held> held(int pid) throws SQLException {
        try (PreparedStatement query = observer.prepareStatement(LockProof.resource("locks-held.sql"))) {
            query.setInt(1, pid);
            try (ResultSet rows = query.executeQuery()) {
                List<Held> held = new ArrayList<>();
                while (rows.next()) {
                    held.add(new Held(
                            rows.getString("name"),
                            rows.getString("mode"),
                            rows.getBoolean("is_relation"),
                            rows.getString("part_of")));
                }
                return held;
            }
        }
    }

    static int pid(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    static Map<String, Long> numbers(Statement statement, String query) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }

    static Set<String> changed(Map<String, Long> before, Map<String, Long> after) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(after.get(name), before.getOrDefault(name, 0L)))
                .collect(Collectors.toSet());
    }
}
