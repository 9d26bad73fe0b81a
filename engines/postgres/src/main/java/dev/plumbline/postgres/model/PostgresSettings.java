package dev.plumbline.postgres.model;

/** The names of the settings that a reading has in its header. */
public final class PostgresSettings {
    /** The role that read; what a plan makes is its own, unless the plan says otherwise. */
    public static final String ROLE = "role";

    private PostgresSettings() {}
}
