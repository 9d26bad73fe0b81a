package dev.plumbline.mysql.model;

/** The names of the settings that a reading has in its header. */
public final class MysqlSettings {
    /** The account that read, as {@code user@host}; it is the definer of whatever it makes without naming another. */
    public static final String ACCOUNT = "account";

    /** What is known of what the database gives to whatever in it says nothing: there only where that is {@link #UNSAID}. */
    public static final String DEFAULTS = "database_defaults";

    /** The same as a variable of the session that loads a script. */
    public static final String DATABASE_STATE = "@plumbline_database_state";

    /** Its value as long as the script has said nothing of the database itself. */
    public static final String UNSAID = "unsaid";

    private MysqlSettings() {}
}
