package dev.plumbline.postgres.model;

/** When a trigger, a rule or an event trigger fires, by {@code session_replication_role}. */
public enum Firing {
    /** As a new one does: on an origin, not on a replica. */
    ORIGIN("ENABLE"),
    DISABLED("DISABLE"),
    REPLICA("ENABLE REPLICA"),
    ALWAYS("ENABLE ALWAYS");

    private final String sql;

    Firing(String sql) {
        this.sql = sql;
    }

    /** The words of {@code ALTER TABLE … TRIGGER}: {@code ENABLE REPLICA}. */
    public String sql() {
        return sql;
    }
}
