package dev.plumbline.sqlite.sql;

import java.util.Set;

/** SQLite's keywords (its manual, lang_keywords). */
final class Keywords {
    /** Keywords that are just a name wherever an expression may stand, quoted or not. */
    private static final Set<String> HARMLESS =
            Set.of("ACTION", "COLUMN", "DATABASE", "KEY", "PLAN", "QUERY", "RELEASE", "TEMP", "TRIGGER", "VIEW");

    private static final Set<String> ALL = Set.of("""
        ABORT ACTION ADD AFTER ALL ALTER ALWAYS ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN BETWEEN BY
        CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CROSS CURRENT CURRENT_DATE
        CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFAULT DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH
        ELSE END ESCAPE EXCEPT EXCLUDE EXCLUSIVE EXISTS EXPLAIN FAIL FILTER FIRST FOLLOWING FOR FOREIGN FROM FULL
        GENERATED GLOB GROUP GROUPS HAVING IF IGNORE IMMEDIATE IN INDEX INDEXED INITIALLY INNER INSERT INSTEAD
        INTERSECT INTO IS ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATCH MATERIALIZED NATURAL NO NOT NOTHING NOTNULL NULL
        NULLS OF OFFSET ON OR ORDER OTHERS OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY QUERY RAISE RANGE
        RECURSIVE REFERENCES REGEXP REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT ROLLBACK ROW ROWS
        SAVEPOINT SELECT SET TABLE TEMP TEMPORARY THEN TIES TO TRANSACTION TRIGGER UNBOUNDED UNION UNIQUE UPDATE USING
        VACUUM VALUES VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHIN WITHOUT
        """.trim().split("\\s+"));

    private Keywords() {}

    /** Whether the bare word is any keyword, also one that may serve as a name. */
    static boolean contains(String word) {
        return ALL.contains(Ascii.upper(word));
    }

    /** Whether the bare word may mean something else than the same word in quotes. */
    static boolean speaks(String word) {
        String upper = Ascii.upper(word);
        return ALL.contains(upper) && !HARMLESS.contains(upper);
    }
}
