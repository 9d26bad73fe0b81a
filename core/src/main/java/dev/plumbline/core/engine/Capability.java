package dev.plumbline.core.engine;

/** What engines usually can. One that can't says so, with the reason, in {@link Engine#lacks()}. */
public enum Capability {
    /** More than one schema in a database. */
    SCHEMAS,
    /** Sequences as objects of their own. */
    SEQUENCES,
    /** Enumerated types as objects of their own. */
    ENUM_TYPES,
    /** Domains: types with constraints. */
    DOMAIN_TYPES,
    /** Views whose rows are stored. */
    MATERIALIZED_VIEWS,
    /** Functions and procedures as objects of the schema. */
    ROUTINES,
    /** Comments on objects. */
    COMMENTS,
    /** Owners of objects, and privileges on them. */
    PRIVILEGES,
    /** Identity columns in the sense of the SQL standard. */
    IDENTITY_COLUMNS,
    /** Foreign keys that are created and dropped apart from their table. */
    SEPARATE_FOREIGN_KEYS,
    /** Names whose letter case matters. */
    CASE_SENSITIVE_NAMES,
    /** DDL that a rollback undoes. */
    TRANSACTIONAL_DDL
}
