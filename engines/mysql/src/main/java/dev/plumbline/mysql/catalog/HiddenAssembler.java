package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Aspect;

/** Says what the account may not see: the server leaves it out without a word. */
record HiddenAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        Rights rights = rows.rights();
        if (!rights.showTables()) {
            String reason = "the account has no SELECT privilege on the whole database, and doesn't see all";
            assembly.unknown("tables", reason);
            assembly.unknown("views", reason);
            if (rows.version().isMariadb()) {
                assembly.unknown("sequences", reason);
            }
        }
        if (rows.version().isMariadb() && !rights.showForeignKeys()) {
            assembly.unknown(
                    "foreign keys", "MariaDB shows them only to accounts that may do more with a table than read it");
        }
        if (!rights.showTriggers()) {
            assembly.unknown("triggers", "the account has no TRIGGER privilege on the database");
        }
        if (!rights.showRoutines()) {
            assembly.unknown(
                    "routines",
                    "the account has none of the privileges EXECUTE, CREATE ROUTINE, ALTER ROUTINE on the database");
        }
        if (!rows.showsGrants()) {
            assembly.unknown(
                    Aspect.PRIVILEGES.label(),
                    "the account has no SELECT privilege on the database mysql, and sees its own only");
        }
        if (!rights.showEvents()) {
            assembly.unknown("events", "the account has no EVENT privilege on the database");
        }
    }
}
