package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableRebuildTest {
    @Test
    void rowsAndRowidsAreKept() {
        try (Database database = Database.of("""
            CREATE TABLE t (a TEXT, b INTEGER);
            INSERT INTO t (rowid, a, b) VALUES (7, 'x', 1), (40, 'y', 2), (41, NULL, 3);
            """)) {
            migrate(database, "CREATE TABLE t (a TEXT, b INTEGER CHECK (b > 0))");
            assertThat(database.rows("SELECT rowid, a, b FROM t")).containsExactly("7|x|1", "40|y|2", "41|null|3");
        }
    }

    @Test
    void anIdColumnMayComeAndGoAsAnotherNameOfTheRowid() {
        try (Database database =
                Database.of("CREATE TABLE t (a TEXT); INSERT INTO t (rowid, a) VALUES (7, 'x'), (9, 'y');")) {
            migrate(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");
            assertThat(database.rows("SELECT id, a FROM t")).containsExactly("7|x", "9|y");
            migrate(database, "CREATE TABLE t (a TEXT)");
            assertThat(database.rows("SELECT rowid, a FROM t")).containsExactly("7|x", "9|y");
        }
    }

    @Test
    void columnsThatAreCalledAsTheRowidHideIt() {
        try (Database database = Database.of("""
            CREATE TABLE t (rowid TEXT, oid TEXT, a TEXT);
            INSERT INTO t (_rowid_, rowid, oid, a) VALUES (7, 'r', 'o', 'x');
            """)) {
            migrate(database, "CREATE TABLE t (rowid TEXT, oid TEXT, a TEXT NOT NULL)");
            assertThat(database.rows("SELECT _rowid_, rowid, oid, a FROM t")).containsExactly("7|r|o|x");
            migrate(database, "CREATE TABLE t (rowid TEXT, oid TEXT, _rowid_ TEXT, a TEXT NOT NULL)");
            migrate(database, "CREATE TABLE t (rowid TEXT, oid TEXT, _rowid_ TEXT, a INTEGER)");
            assertThat(database.rows("SELECT rowid, oid, _rowid_, a FROM t")).containsExactly("r|o|null|x");
        }
    }

    @Test
    void aTableThatRefersToItselfKeepsDoingSo() {
        try (Database database = Database.of("""
            CREATE TABLE person (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES person (id) ON DELETE CASCADE);
            INSERT INTO person VALUES (1, NULL), (2, 1), (3, 2);
            """)) {
            migrate(database, """
                CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '',
                    boss INTEGER REFERENCES person (id) ON DELETE SET NULL)
                """);
            assertThat(database.rows("SELECT * FROM person")).containsExactly("1||null", "2||1", "3||2");
            database.run("PRAGMA foreign_keys = ON");
            database.run("DELETE FROM person WHERE id = 1");
            assertThat(database.rows("SELECT id, boss FROM person")).containsExactly("2|null", "3|2");
        }
    }

    @Test
    void keysTriggersAndViewsOfOthersGoOnMeaningTheTable() {
        try (Database database = Database.of("""
            CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent ON DELETE CASCADE);
            CREATE TABLE log (line TEXT);
            CREATE INDEX parent_name ON parent (name);
            CREATE TRIGGER parent_insert AFTER INSERT ON parent BEGIN INSERT INTO log VALUES ('p' || new.id); END;
            CREATE TRIGGER child_insert AFTER INSERT ON child BEGIN
                UPDATE parent SET name = name || CASE WHEN new.id > 1 THEN '!' ELSE '' END WHERE id = new.parent;
            END;
            CREATE VIEW families AS SELECT p.name, c.id AS child FROM parent AS p JOIN child AS c ON c.parent = p.id;
            CREATE VIEW names AS SELECT name FROM families;
            INSERT INTO parent VALUES (1, 'one'), (2, 'two');
            INSERT INTO child VALUES (1, 1), (2, 2);
            """)) {
            Plan plan = migrate(database, """
                CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE NOT NULL);
                CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent ON DELETE CASCADE);
                CREATE TABLE log (line TEXT);
                CREATE INDEX parent_name ON parent (name);
                CREATE TRIGGER parent_insert AFTER INSERT ON parent BEGIN INSERT INTO log VALUES ('p' || new.id); END;
                CREATE TRIGGER child_insert AFTER INSERT ON child BEGIN
                    UPDATE parent SET name = name || CASE WHEN new.id > 1 THEN '!' ELSE '' END WHERE id = new.parent;
                END;
                CREATE VIEW families AS SELECT p.name, c.id AS child FROM parent AS p JOIN child AS c ON c.parent = p.id;
                CREATE VIEW names AS SELECT name FROM families;
                """);
            assertThat(Database.script(plan)).doesNotContain("DROP VIEW", "TABLE child", "DROP INDEX");
            assertThat(database.rows("SELECT * FROM names")).containsExactly("one", "two!");
            database.run("PRAGMA foreign_keys = ON");
            database.run("INSERT INTO parent VALUES (3, 'three')");
            database.run("INSERT INTO child VALUES (3, 3)");
            assertThat(database.rows("SELECT line FROM log")).containsExactly("p1", "p2", "p3");
            assertThat(database.rows("SELECT name FROM names")).containsExactly("one", "two!", "three!");
            database.run("DELETE FROM parent WHERE id = 1");
            assertThat(database.rows("SELECT id FROM child")).containsExactly("2", "3");
        }
    }

    @Test
    void theCounterOfAutoincrementIsKept() {
        try (Database database = Database.of("""
            CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT);
            CREATE TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT);
            INSERT INTO t VALUES (5, 'x'), (90, 'y');
            INSERT INTO other VALUES (3);
            DELETE FROM t WHERE id = 90;
            """)) {
            String wanted = """
                CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
                CREATE TABLE other (id INTEGER PRIMARY KEY AUTOINCREMENT);
                """;
            migrate(database, wanted);
            assertThat(database.rows("SELECT name, seq FROM sqlite_sequence ORDER BY name"))
                    .containsExactly("other|3", "t|90");
            database.run("INSERT INTO t (a) VALUES (1)");
            assertThat(database.rows("SELECT id FROM t")).containsExactly("5", "91");
            database.run("DELETE FROM t");
            migrate(database, wanted.replace("a INTEGER", "a TEXT"));
            assertThat(database.rows("SELECT seq FROM sqlite_sequence WHERE name = 't'"))
                    .containsExactly("91");
        }
    }

    @Test
    void autoincrementComesAndGoes() {
        try (Database database =
                Database.of("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (5, 'x');")) {
            migrate(database, "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)");
            assertThat(database.rows("SELECT seq FROM sqlite_sequence")).containsExactly("5");
            migrate(database, "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");
            assertThat(database.rows("SELECT * FROM t")).containsExactly("5|x");
        }
    }

    @Test
    void aTableLosesItsRowidsAndGetsNewOnes() {
        try (Database database =
                Database.of("CREATE TABLE t (k TEXT PRIMARY KEY, v); INSERT INTO t VALUES ('b', 1), ('a', 2);")) {
            migrate(database, "CREATE TABLE t (k TEXT PRIMARY KEY, v) WITHOUT ROWID");
            assertThat(database.rows("SELECT * FROM t")).containsExactly("a|2", "b|1");
            migrate(database, "CREATE TABLE t (k TEXT PRIMARY KEY, v) STRICT".replace("v)", "v ANY)"));
            assertThat(database.rows("SELECT * FROM t ORDER BY k")).containsExactly("a|2", "b|1");
        }
    }

    @Test
    void generatedColumnsComputeThemselvesAgain() {
        try (Database database = Database.of("""
            CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) STORED, c AS (a || 'x'), d TEXT);
            INSERT INTO t (a, d) VALUES (1, 'one'), (2, 'two');
            """)) {
            migrate(
                    database,
                    "CREATE TABLE t (a INTEGER, b INTEGER AS (a * 3) STORED, c AS (a || 'y') VIRTUAL, d TEXT NOT"
                            + " NULL)");
            assertThat(database.rows("SELECT * FROM t")).containsExactly("1|3|1y|one", "2|6|2y|two");
            Plan plan = migrate(database, "CREATE TABLE t (a INTEGER, b INTEGER, c, d TEXT AS (a) STORED)");
            assertThat(database.rows("SELECT * FROM t")).containsExactly("1|3|1y|1", "2|6|2y|2");
            assertThat(losses(plan)).containsExactly("the values of t.d are lost: they are computed from now on");
        }
    }

    @Test
    void rowsThatViolateANewConstraintStopThePlanAndNothingIsChanged() {
        String before = """
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            CREATE TABLE t (a INTEGER, b INTEGER);
            INSERT INTO p VALUES (1);
            INSERT INTO t VALUES (1, 1), (1, 2), (NULL, 3);
            """;
        for (String wanted : List.of(
                "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER)",
                "CREATE TABLE t (a INTEGER UNIQUE, b INTEGER)",
                "CREATE TABLE t (a INTEGER, b INTEGER CHECK (b < 3))",
                "CREATE TABLE t (a INTEGER, b INTEGER REFERENCES p)",
                "CREATE TABLE t (a INTEGER, b INTEGER, c TEXT NOT NULL)")) {
            try (Database database = Database.of(before);
                    Database target = Database.of("CREATE TABLE p (id INTEGER PRIMARY KEY); " + wanted)) {
                Snapshot old = database.read();
                Plan plan = Database.plan(old, target.read());
                assertThat(plan.steps().flatMap(step -> step.hazards().stream()))
                        .extracting(Hazard::kind)
                        .contains(Hazard.Kind.MAY_FAIL_ON_DATA);
                assertThatThrownBy(() -> database.apply(plan)).isInstanceOf(IllegalStateException.class);
                assertThat(database.read().catalog()).isEqualTo(old.catalog());
                assertThat(database.rows("SELECT count(*) FROM t")).containsExactly("3");
                assertThat(database.rows("PRAGMA legacy_alter_table")).containsExactly("0");
            }
        }
    }

    @Test
    void noRowIsSwallowedByAClauseOfTheNewTable() {
        for (String wanted : List.of(
                "CREATE TABLE t (a INTEGER UNIQUE ON CONFLICT IGNORE)",
                "CREATE TABLE t (a INTEGER UNIQUE ON CONFLICT REPLACE)",
                "CREATE TABLE t (a INTEGER NOT NULL ON CONFLICT IGNORE)",
                "CREATE TABLE t (a INTEGER PRIMARY KEY ON CONFLICT REPLACE) WITHOUT ROWID")) {
            try (Database database = Database.of("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (1), (NULL)");
                    Database target = Database.of(wanted)) {
                Plan plan = Database.plan(database.read(), target.read());
                assertThatThrownBy(() -> database.apply(plan)).isInstanceOf(IllegalStateException.class);
                assertThat(database.rows("SELECT a FROM t")).containsExactly("1", "1", "null");
            }
        }
    }

    @Test
    void keysAreCheckedWhenAllIsDone() {
        String before = """
            CREATE TABLE a_child (id INTEGER PRIMARY KEY, code TEXT);
            CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT);
            INSERT INTO parent VALUES (1, 'x');
            """;
        String after = """
            CREATE TABLE a_child (id INTEGER PRIMARY KEY, code TEXT REFERENCES parent (code));
            CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
            """;
        try (Database database = Database.of(before + "INSERT INTO a_child VALUES (1, 'x')")) {
            Plan plan = migrate(database, after);
            List<Step> steps = plan.steps().toList();
            assertThat(steps.getLast()).isInstanceOf(Step.Assert.class);
            assertThat(steps)
                    .filteredOn(step -> step.sql().text().contains("foreign_key_check"))
                    .hasSize(1);
        }
        try (Database database = Database.of(before + "INSERT INTO a_child VALUES (1, 'orphan')");
                Database target = Database.of(after)) {
            Plan plan = Database.plan(database.read(), target.read());
            assertThatThrownBy(() -> database.apply(plan))
                    .hasMessageContaining("rows of a_child refer to missing rows");
            assertThat(database.rows("SELECT * FROM a_child")).containsExactly("1|orphan");
        }
    }

    @Test
    void columnsAreAddedInTheWantedOrder() {
        try (Database database = Database.of("CREATE TABLE t (id INTEGER); CREATE VIEW v AS SELECT * FROM t")) {
            Plan plan = migrate(
                    database,
                    "CREATE TABLE t (id INTEGER, z TEXT, m INTEGER DEFAULT 1 CHECK (m > 0 OR z IS NULL), a AS (m));"
                            + " CREATE VIEW v AS SELECT * FROM t");
            assertThat(Database.script(plan)).contains("ADD COLUMN").doesNotContain("DROP TABLE");
            assertThat(database.rows("SELECT name FROM pragma_table_xinfo('t')"))
                    .containsExactly("id", "z", "m", "a");
        }
    }

    @Test
    void aKeyThatRefersToColumnsThatAreNotUniqueIsNoReasonToStop() {
        try (Database database = Database.of("""
            CREATE TABLE p (a);
            CREATE TABLE t (a REFERENCES p (a), b REFERENCES nowhere, c INTEGER);
            INSERT INTO t VALUES (1, 2, 3);
            """)) {
            migrate(database, "CREATE TABLE p (a); CREATE TABLE t (a REFERENCES p (a), b REFERENCES nowhere, c TEXT)");
            assertThat(database.rows("SELECT * FROM t")).containsExactly("1|2|3");
        }
    }

    @Test
    void whatIsLostIsSaid() {
        try (Database database = Database.of("CREATE TABLE t (a TEXT, b TEXT, c INTEGER); CREATE TABLE u (x)")) {
            Plan plan = migrate(database, "CREATE TABLE t (a INTEGER, c TEXT)");
            assertThat(losses(plan))
                    .containsExactlyInAnyOrder(
                            "the rows of u are lost",
                            "values of t.c are converted: fractions and numbers beyond 64 bits, which it may hold,"
                                    + " become texts with 15 digits",
                            "the values of t.b are lost",
                            "values of t.a are converted: texts that look like numbers become numbers, 007 becomes 7");
        }
    }

    @Test
    void aCheckThatNamesItsOwnTableSurvives() {
        try (Database database = Database.of("CREATE TABLE t (a INTEGER CHECK (t.a > 0 AND \"T\".a < 9), b TEXT)")) {
            migrate(database, "CREATE TABLE t (a INTEGER CHECK (t.a > 0 AND \"T\".a < 9), b INTEGER)");
            database.run("INSERT INTO t VALUES (1, 1)");
            assertThatThrownBy(() -> database.run("INSERT INTO t VALUES (0, 1)"))
                    .hasMessageContaining("CHECK");
        }
    }

    @Test
    void theTemporaryNameClashesWithNothing() {
        try (Database database = Database.of("""
            CREATE TABLE t (a TEXT);
            CREATE TABLE plumbline_new_t (x);
            CREATE INDEX Plumbline_New2_T ON plumbline_new_t (x);
            """)) {
            migrate(database, """
                CREATE TABLE t (a INTEGER);
                CREATE TABLE plumbline_new_t (x);
                CREATE INDEX Plumbline_New2_T ON plumbline_new_t (x);
                """);
        }
    }

    @Test
    void tablesThatReferToEachOtherAreRebuiltTogether() {
        try (Database database = Database.of("""
            CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b (id));
            CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id));
            INSERT INTO a VALUES (1, 1);
            INSERT INTO b VALUES (1, 1);
            """)) {
            migrate(database, """
                CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES b (id) ON DELETE CASCADE);
                CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a (id) ON UPDATE CASCADE);
                """);
            assertThat(database.rows("SELECT * FROM a, b")).containsExactly("1|1|1|1");
        }
    }

    @Test
    void columnsAreAddedAndDroppedInPlaceWhereSqliteCan() {
        try (Database database = Database.of("CREATE TABLE t (a TEXT, b TEXT); INSERT INTO t VALUES ('x', 'y');")) {
            Plan plan = migrate(database, """
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE t (a TEXT, p INTEGER REFERENCES p (id), q INTEGER NOT NULL DEFAULT -1 CHECK (q < 5),
                    r TEXT GENERATED ALWAYS AS (a || q) VIRTUAL);
                """);
            assertThat(Database.script(plan))
                    .contains("ADD COLUMN", "DROP COLUMN")
                    .doesNotContain("DROP TABLE");
            assertThat(database.rows("SELECT a, p, q, r FROM t")).containsExactly("x|null|-1|x-1");
        }
    }

    @Test
    void aViewOverAllColumnsShowsThemInTheWantedOrder() {
        try (Database database = Database.of("CREATE TABLE t (a, c); CREATE VIEW v AS SELECT * FROM t")) {
            migrate(database, "CREATE TABLE t (a, b, c); CREATE VIEW v AS SELECT * FROM t");
            migrate(database, "CREATE TABLE t (c); CREATE VIEW v AS SELECT * FROM t");
        }
    }

    @Test
    void aFullTextIndexKeepsItsRows() {
        try (Database database = Database.of("""
            CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT);
            INSERT INTO note VALUES (4, 'plumb line');
            CREATE VIRTUAL TABLE own USING fts5(title, body);
            INSERT INTO own (rowid, title, body) VALUES (9, 'a', 'hello world');
            CREATE VIRTUAL TABLE other USING fts5(body, content='note', content_rowid='id');
            CREATE VIRTUAL TABLE box USING rtree(id, x0, x1);
            INSERT INTO box VALUES (1, 2, 3);
            """)) {
            migrate(database, """
                CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT);
                CREATE VIRTUAL TABLE own USING fts5(title, body, tokenize = 'porter ascii');
                CREATE VIRTUAL TABLE other USING fts5(body, content='note', content_rowid='id', prefix='2 3');
                CREATE VIRTUAL TABLE box USING rtree_i32(id, x0, x1);
                """);
            assertThat(database.rows("SELECT rowid, title FROM own WHERE own MATCH 'worlds'"))
                    .containsExactly("9|a");
            assertThat(database.rows("SELECT rowid FROM other WHERE other MATCH 'line'"))
                    .containsExactly("4");
            assertThat(database.rows("SELECT * FROM box")).containsExactly("1|2|3");
        }
    }

    private static List<String> losses(Plan plan) {
        return plan.steps()
                .flatMap(step -> step.hazards().stream())
                .filter(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS)
                .map(Hazard::message)
                .toList();
    }

    private static Plan migrate(Database database, String wanted) {
        try (Database target = Database.of(wanted)) {
            Plan plan = database.migrateTo(target.read());
            assertThat(plan.unplanned()).isEmpty();
            assertThat(Database.diff(database.read(), target.read()).changes()).isEmpty();
            assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
            assertThat(database.rows("PRAGMA legacy_alter_table")).containsExactly("0");
            return plan;
        }
    }
}
