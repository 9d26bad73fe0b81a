package dev.plumbline.postgres.ddl;

import java.util.Locale;

/** The forms of statement that lock something that others use; each is a row of {@code locks.csv}. */
enum LockForm {
    ADD_COLUMN,
    DROP_COLUMN,
    ALTER_COLUMN_TYPE,
    SET_DEFAULT,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    IDENTITY,
    DROP_EXPRESSION,
    SET_STORAGE,
    SET_STATISTICS,
    SET_COLUMN_OPTIONS,
    ADD_PRIMARY_KEY,
    ADD_UNIQUE,
    ADD_CHECK,
    ADD_CHECK_NOT_VALID,
    ADD_FOREIGN_KEY,
    VALIDATE_CONSTRAINT,
    ALTER_CONSTRAINT,
    DROP_CONSTRAINT,
    RENAME_CONSTRAINT,
    CREATE_INDEX,
    DROP_INDEX,
    ALTER_INDEX,
    ATTACH_PARTITION,
    DETACH_PARTITION,
    INHERIT,
    DROP_TABLE,
    SET_LOGGED,
    SET_TABLESPACE,
    SET_PARAMETERS,
    REPLICA_IDENTITY,
    ROW_SECURITY,
    CREATE_TRIGGER,
    DROP_TRIGGER,
    ENABLE_TRIGGER,
    CREATE_POLICY,
    CREATE_RULE,
    REPLACE_VIEW,
    ALTER_VIEW,
    DROP_VIEW,
    ALTER_SEQUENCE,
    DROP_SEQUENCE,
    COMMENT,
    OWNER,
    GRANT;

    /** The row's name: {@code add column}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
