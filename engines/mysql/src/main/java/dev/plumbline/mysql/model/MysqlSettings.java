package dev.plumbline.mysql.model;

/** The names of the settings that a reading has in its header. */
public final class MysqlSettings {
    /** The account that read, as {@code user@host}; it is the definer of whatever it makes without naming another. */
    public static final String ACCOUNT = "account";

    private MysqlSettings() {}
}
