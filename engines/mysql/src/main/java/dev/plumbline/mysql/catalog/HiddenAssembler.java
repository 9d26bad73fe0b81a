package dev.plumbline.mysql.catalog;

/** Says what the account may not see: the server leaves it out without a word. */
record HiddenAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        Rights rights = rows.rights();
        if (!rights.showTables()) {
            String reason =
                    "the account has no privilege on the whole database, and sees only those that it has one on";
            assembly.unknown("tables", reason);
            assembly.unknown("views", reason);
            if (rows.version().isMariadb()) {
                assembly.unknown("sequences", reason);
            }
        }
        if (!rights.showTriggers()) {
            assembly.unknown("triggers", "the account has no TRIGGER privilege on the database");
        }
        if (!rights.showRoutines()) {
            assembly.unknown(
                    "routines",
                    "the account has none of the privileges EXECUTE, CREATE ROUTINE, ALTER ROUTINE on the database");
        }
        if (!rights.showEvents()) {
            assembly.unknown("events", "the account has no EVENT privilege on the database");
        }
    }
}
