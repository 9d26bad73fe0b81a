package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of schemas between which the way isn't straight; each is gone there and back, with and without written texts. */
class AwkwardMigrationsTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                pair(
                        "a table becomes a view",
                        "CREATE TABLE x (a)",
                        "CREATE TABLE y (a); CREATE VIEW x AS SELECT a FROM y"),
                pair("a table becomes virtual", "CREATE TABLE x (a)", "CREATE VIRTUAL TABLE x USING fts5(a)"),
                pair(
                        "an index moves to another table",
                        "CREATE TABLE x (a); CREATE TABLE y (a); CREATE INDEX i ON x (a)",
                        "CREATE TABLE x (a); CREATE TABLE y (a); CREATE INDEX i ON y (a)"),
                pair(
                        "an index moves to another table and both are rebuilt",
                        "CREATE TABLE x (a); CREATE TABLE y (a); CREATE INDEX i ON x (a)",
                        "CREATE TABLE x (a UNIQUE); CREATE TABLE y (a UNIQUE); CREATE INDEX i ON y (a)"),
                pair(
                        "an index moves from a table that is rebuilt",
                        "CREATE TABLE x (a); CREATE TABLE a (a); CREATE INDEX i ON x (a)",
                        "CREATE TABLE x (a UNIQUE); CREATE TABLE a (a); CREATE INDEX i ON a (a)"),
                pair(
                        "a trigger moves to another table that is rebuilt",
                        "CREATE TABLE x (a); CREATE TABLE y (a); CREATE TRIGGER g AFTER INSERT ON x BEGIN SELECT 1;"
                                + " END",
                        "CREATE TABLE x (a); CREATE TABLE y (a UNIQUE); CREATE TRIGGER g AFTER INSERT ON y BEGIN"
                                + " SELECT 1; END"),
                pair(
                        "an index becomes a table",
                        "CREATE TABLE x (a); CREATE INDEX i ON x (a)",
                        "CREATE TABLE x (a); CREATE TABLE i (a)"),
                pair(
                        "a referenced table goes",
                        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p)",
                        "CREATE TABLE c (p REFERENCES p)"),
                pair(
                        "views over views change together",
                        "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v",
                        "CREATE TABLE t (a, c); CREATE VIEW v AS SELECT c FROM t; CREATE VIEW w AS SELECT c FROM v"),
                pair("a view with a trigger changes", """
                    CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a FROM t;
                    CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END
                    """, """
                    CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a, b FROM t;
                    CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (new.a); END
                    """),
                pair(
                        "a column goes under a broken view",
                        "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT x FROM nowhere",
                        "CREATE TABLE t (a); CREATE VIEW v AS SELECT x FROM nowhere"),
                pair(
                        "a column goes that another table's trigger mentions",
                        "CREATE TABLE t (a, b); CREATE TABLE u (a); CREATE TRIGGER g AFTER INSERT ON u BEGIN UPDATE t"
                                + " SET b = 1; END",
                        "CREATE TABLE t (a); CREATE TABLE u (a); CREATE TRIGGER g AFTER INSERT ON u BEGIN UPDATE t SET"
                                + " a = 1; END"),
                pair(
                        "a column goes that an index uses",
                        "CREATE TABLE t (a, b, c); CREATE INDEX i ON t (a, lower(b)) WHERE c > 0",
                        "CREATE TABLE t (a); CREATE INDEX i ON t (a)"),
                pair("all columns are others", "CREATE TABLE t (a, b)", "CREATE TABLE t (c, d)"),
                pair("all columns are others and keyed", "CREATE TABLE t (a UNIQUE)", "CREATE TABLE t (c UNIQUE)"),
                pair("defaults of all sorts", "CREATE TABLE t (a)", """
                    CREATE TABLE t (a, b DEFAULT 'it''s', c DEFAULT -1.5e3, d DEFAULT x'ab', e DEFAULT true, f DEFAULT NULL,
                        g DEFAULT CURRENT_TIMESTAMP, h DEFAULT (random()), i DEFAULT ident, j DEFAULT "Quoted",
                        k TEXT NOT NULL DEFAULT (lower('X')), l DEFAULT +5, m DEFAULT (1) NOT NULL)
                    """),
                pair(
                        "options of a table",
                        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)",
                        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT, WITHOUT ROWID"),
                pair(
                        "the quirk of a descending key",
                        "CREATE TABLE t (id INTEGER PRIMARY KEY DESC)",
                        "CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))"),
                pair(
                        "conflict clauses and names",
                        "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE NOT NULL, CHECK (a > 0))",
                        """
                        CREATE TABLE t (a INTEGER CONSTRAINT k PRIMARY KEY ON CONFLICT REPLACE,
                            b TEXT CONSTRAINT u UNIQUE ON CONFLICT IGNORE CONSTRAINT n NOT NULL ON CONFLICT FAIL,
                            CONSTRAINT c CHECK (a > 0))
                        """),
                pair(
                        "collations of keys",
                        "CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (a, b), UNIQUE (b))",
                        "CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (a COLLATE NOCASE, b DESC), UNIQUE (b COLLATE"
                                + " RTRIM DESC))"),
                pair(
                        "twins",
                        "CREATE TABLE t (a CHECK (a > 0), UNIQUE (a))",
                        "CREATE TABLE t (a CHECK (a > 0) CHECK (a > 0) UNIQUE UNIQUE)"),
                pair(
                        "types that are no words",
                        "CREATE TABLE t (a \"primary key\", b [odd \"type\"], c 'x y' (3))",
                        "CREATE TABLE t (a \"check (1)\", b UNSIGNED BIG INT, c \"\" )"),
                pair(
                        "foreign keys of all sorts",
                        "CREATE TABLE p (a, b, PRIMARY KEY (a, b)); CREATE TABLE c (x, y)",
                        """
                        CREATE TABLE p (a, b, PRIMARY KEY (a, b));
                        CREATE TABLE c (x REFERENCES "P P" MATCH FULL ON DELETE RESTRICT NOT DEFERRABLE, y,
                            CONSTRAINT f FOREIGN KEY (x, y) REFERENCES p ON UPDATE SET DEFAULT DEFERRABLE,
                            FOREIGN KEY (y, x) REFERENCES p (b, a) DEFERRABLE INITIALLY DEFERRED)
                        """),
                pair(
                        "a computed column that others need",
                        "CREATE TABLE t (a INTEGER, b AS (a + 1), c AS (b + 1)); CREATE INDEX i ON t (c)",
                        "CREATE TABLE t (a INTEGER, b AS (a + 2), d AS (b + 1) STORED); CREATE INDEX i ON t (d)"),
                pair("a query with everything", "CREATE TABLE t (a, b)", """
                    CREATE TABLE t (a, b);
                    CREATE VIEW v (x, "y z") AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5)
                        SELECT a AS "A b", sum(b) FILTER (WHERE a IS NOT NULL) OVER (PARTITION BY a ORDER BY b DESC
                        ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t LEFT JOIN n ON n.i = t.a -- ;
                        WHERE a NOT LIKE 'x%' ESCAPE '\\' AND b -> '$.k' ->> 0 = -1 /* ' */ OR a IN t
                    """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void thereAndBack(String name, String one, String other) {
        go(one, other, false);
        go(other, one, false);
        go(one, other, true);
        go(other, one, true);
    }

    private static void go(String before, String after, boolean bare) {
        try (Database database = Database.of(before);
                Database target = Database.of(after)) {
            Snapshot old = snapshot(database, bare);
            Snapshot wanted = snapshot(target, bare);
            assertThat(database.migrateTo(wanted).unplanned()).isEmpty();
            assertThat(Database.diff(database.read(), wanted).changes()).isEmpty();
            assertThat(database.migrateTo(old).unplanned()).isEmpty();
            assertThat(Database.diff(database.read(), old).changes()).isEmpty();
            assertThat(List.of(Database.diff(old, old).changes())).containsExactly(List.of());
        }
    }

    private static Snapshot snapshot(Database database, boolean bare) {
        Snapshot read = database.read();
        assertThat(read.header().unknowns()).isEmpty();
        return bare
                ? new Snapshot(
                        read.header(),
                        read.catalog(),
                        Evidence.of(read.evidence().dependencies()))
                : read;
    }

    private static Arguments pair(String name, String one, String other) {
        return Arguments.of(name, one, other);
    }
}
