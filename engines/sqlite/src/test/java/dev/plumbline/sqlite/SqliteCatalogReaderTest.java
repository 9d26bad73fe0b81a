package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.View;
import dev.plumbline.sqlite.model.Conflict;
import dev.plumbline.sqlite.model.SqliteColumn;
import dev.plumbline.sqlite.model.SqliteKey;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.SqliteTable;
import dev.plumbline.sqlite.model.VirtualTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCatalogReaderTest {
    private static final ObjectId T = SqliteNames.root(Table.KIND, "t");

    @Test
    void readsWhatOnlyTheStoredTextHolds() {
        Catalog catalog = read("""
            CREATE TABLE t ( -- a comment
                id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT,
                a VarChar ( 20 ) CONSTRAINT nn NOT NULL ON CONFLICT IGNORE DEFAULT "x" COLLATE nocase,
                b decimal (10 , 2) DEFAULT (1+2) CHECK (b>0 and "B"<9),
                c REFERENCES p DEFERRABLE INITIALLY DEFERRED,
                d TEXT GENERATED ALWAYS AS (a || 'D') STORED,
                CONSTRAINT u UNIQUE (a, b DESC) ON CONFLICT FAIL
                FOREIGN KEY (a, b) REFERENCES q (x, y) ON DELETE SET NULL ON UPDATE CASCADE
            );
            """).catalog();
        assertThat(catalog.find(T).orElseThrow().detail()).isEqualTo(new SqliteTable(false, false, true));
        assertThat(column(catalog, "a").type().text()).isEqualTo("VARCHAR(20)");
        assertThat(column(catalog, "a").defaultValue().orElseThrow().text()).isEqualTo("'x'");
        assertThat(column(catalog, "a").collation()).contains("NOCASE");
        assertThat(((SqliteColumn) column(catalog, "a").detail()).notNullConflict())
                .isEqualTo(Conflict.IGNORE);
        assertThat(column(catalog, "b").type().text()).isEqualTo("DECIMAL(10,2)");
        assertThat(column(catalog, "b").defaultValue().orElseThrow().text()).isEqualTo("1 + 2");
        Generated generated = column(catalog, "d").generated().orElseThrow();
        assertThat(generated.expression().text()).isEqualTo("a || 'D'");
        assertThat(generated.storage()).isEqualTo(Generated.Storage.STORED);
        assertThat(catalog.members(T, Check.KIND))
                .extracting(check -> check.expression().text())
                .containsExactly("b > 0 AND b < 9");
        assertThat(catalog.members(T, PrimaryKey.KIND)).singleElement().satisfies(key -> {
            assertThat(key.id().name()).isEqualTo("pk");
            assertThat(key.detail()).isEqualTo(new SqliteKey(Conflict.REPLACE, List.of(), true));
        });
        assertThat(catalog.members(T, Unique.KIND)).singleElement().satisfies(key -> {
            assertThat(((SqliteKey) key.detail()).conflict()).isEqualTo(Conflict.FAIL);
            assertThat(((SqliteKey) key.detail()).keys()).hasSize(2);
        });
        assertThat(catalog.members(T, ForeignKey.KIND))
                .extracting(ForeignKey::deferral)
                .containsExactlyInAnyOrder(Deferral.NOT_DEFERRABLE, Deferral.DEFERRABLE_INITIALLY_DEFERRED);
    }

    @Test
    void textsThatAreEqualTokenByTokenAreEqual() {
        String one = """
            CREATE TABLE T(A integer check(A in (1,2) /* c */ and lower("b")='X'), [b] TEXT default 'Y');
            create index I on t (lower(B)) WHERE a>-1;
            CREATE VIEW V AS SELECT "A", T.b FROM t WHERE b LIKE 'Z';
            CREATE TRIGGER G AFTER INSERT ON T BEGIN UPDATE t SET B='q' WHERE a=NEW.A; END;
            """;
        String other = """
            CREATE TABLE t (
                a INTEGER CHECK (a IN (1, 2) AND LOWER(b) = 'X'), -- as above
                b text DEFAULT 'Y'
            );
            CREATE INDEX i ON t (LOWER(b)) where "a" > -1;
            CREATE VIEW v AS select a, `t`.[b] from T where b like 'Z';
            CREATE TRIGGER g AFTER INSERT ON t BEGIN update t set b = 'q' where a = new.a; END;
            """;
        assertThat(read(one).catalog()).isEqualTo(read(other).catalog());
        for (String literal : List.of("'X'", "'Y'", "'Z'", "'q'")) {
            assertThat(read(one.replace(literal, "'k'")).catalog())
                    .isNotEqualTo(read(other).catalog());
        }
    }

    @Test
    void aDoubleQuotedTextIsNoName() {
        assertThat(read("CREATE TABLE t (a CHECK (a <> \"ABC\"))").catalog())
                .isNotEqualTo(read("CREATE TABLE t (a CHECK (a <> \"abc\"))").catalog())
                .isEqualTo(read("CREATE TABLE t (a CHECK (a <> 'ABC'))").catalog());
    }

    @Test
    void whatAnApplicationSetsForItselfIsReadAndComparedOnRequestAlone() {
        try (Database one = Database.of("PRAGMA user_version = 3; CREATE TABLE t (a)");
                Database other = Database.of("CREATE TABLE t (a)")) {
            assertThat(Database.diff(one.read(), other.read()).changes()).isEmpty();
            Projection strict = Projection.STANDARD.whole();
            assertThat(new Differ(strict).diff(one.read(), other.read()).changes())
                    .singleElement()
                    .isInstanceOf(Change.Drop.class);
        }
    }

    @Test
    void anAttachedDatabaseIsNamed(@TempDir Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("main.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '%s' AS other".formatted(folder.resolve("other.db")));
            statement.execute("CREATE TABLE other.t (a)");
            Snapshot read = Database.ENGINE.reader().read(connection);
            assertThat(read.catalog().size()).isZero();
            assertThat(read.header().unknowns())
                    .singleElement()
                    .extracting(Unknown::what)
                    .isEqualTo("the attached database other");
        }
    }

    @Test
    void theQuirkOfADescendingKeyIsKept() {
        assertThat(key("CREATE TABLE t (id INTEGER PRIMARY KEY DESC)").rowid()).isFalse();
        assertThat(key("CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))").rowid())
                .isTrue();
        assertThat(key("CREATE TABLE t (id INTEGER, PRIMARY KEY (id))").rowid()).isTrue();
        assertThat(key("CREATE TABLE t (id INT PRIMARY KEY)").rowid()).isFalse();
        assertThat(key("CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID").rowid())
                .isFalse();
    }

    @Test
    void readsIndexesWithAllThatTheyMaySay() {
        Catalog catalog = read("""
            CREATE TABLE t (a TEXT COLLATE NOCASE, b, c);
            CREATE UNIQUE INDEX i ON t (a, b COLLATE rtrim DESC, c + 1 ASC, (b)) WHERE c IS NOT NULL;
            CREATE INDEX j ON t (a COLLATE binary);
            """).catalog();
        Index i =
                catalog.find(SqliteNames.member(T, Index.KIND, "I"), Index.KIND).orElseThrow();
        assertThat(i.unique()).isTrue();
        assertThat(i.predicate().orElseThrow().text()).isEqualTo("c IS NOT NULL");
        assertThat(i.keys()).extracting(IndexKey::direction).element(1).isEqualTo(IndexKey.Direction.DESCENDING);
        assertThat(i.keys().get(0).collation()).isEmpty();
        assertThat(i.keys().get(1).collation()).contains("RTRIM");
        assertThat(i.keys().get(2).expression().orElseThrow().text()).isEqualTo("c + 1");
        Index j =
                catalog.find(SqliteNames.member(T, Index.KIND, "j"), Index.KIND).orElseThrow();
        assertThat(j.keys().getFirst().collation()).contains("BINARY");
    }

    @Test
    void aBrokenViewBreaksNothing() {
        Snapshot snapshot = read("""
            CREATE TABLE t (a);
            CREATE VIEW good AS SELECT a FROM t;
            CREATE VIEW broken AS SELECT x FROM nowhere;
            CREATE VIEW named (p, q) AS SELECT x, y FROM nowhere;
            """);
        assertThat(snapshot.catalog().all(View.KIND)).hasSize(3);
        assertThat(snapshot.catalog().columns(SqliteNames.root(View.KIND, "good")))
                .hasSize(1);
        assertThat(snapshot.header().notices()).extracting(Notice::code).containsOnly("PLB-1322");
    }

    @Test
    void virtualTablesAreOneObjectEach() {
        Snapshot snapshot = read("""
            CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = "porter ascii");
            CREATE VIRTUAL TABLE box USING rtree(id, x0, x1);
            """);
        assertThat(snapshot.catalog().roots()).hasSize(2).allMatch(VirtualTable.class::isInstance);
        assertThat(snapshot.header().unknowns()).isEmpty();
        VirtualTable search = snapshot.catalog()
                .find(SqliteNames.root(VirtualTable.KIND, "search"), VirtualTable.KIND)
                .orElseThrow();
        assertThat(search.arguments()).containsExactly("title", "body", "tokenize = \"porter ascii\"");
        assertThat(snapshot.catalog().columns(search.id())).hasSize(4);
    }

    @Test
    void whatHasNoNameIsUnknownNotAbsent() {
        Snapshot snapshot = read("CREATE TABLE \"\" (a); CREATE TABLE t (\"\" INT, b); CREATE TABLE u (c)");
        assertThat(snapshot.header().unknowns()).hasSize(2);
        assertThat(snapshot.catalog().all(Table.KIND)).hasSize(2);
    }

    @Test
    void twoConstraintsMayShareAName() {
        Snapshot snapshot =
                read("CREATE TABLE t (a CONSTRAINT c CHECK (a > 1) CONSTRAINT c CHECK (a < 9), b UNIQUE UNIQUE)");
        assertThat(snapshot.catalog().members(T, Check.KIND)).hasSize(2);
        assertThat(snapshot.header().notices()).extracting(Notice::code).containsExactly("PLB-1321");
    }

    @Test
    void aTableThatIsCalledAsAPragmaHidesNothing() {
        Catalog catalog = read("""
            CREATE TABLE pragma_table_list (name, type, schema);
            CREATE TABLE pragma_table_xinfo (a);
            """).catalog();
        assertThat(catalog.all(Table.KIND)).hasSize(2);
    }

    @Test
    void theConnectionIsLeftAsItWas() throws SQLException {
        try (Database database = Database.of("CREATE TABLE t (a)")) {
            database.read();
            assertThat(database.connection().getAutoCommit()).isTrue();
            database.connection().setAutoCommit(false);
            database.run("INSERT INTO t VALUES (1)");
            database.read();
            assertThat(database.connection().getAutoCommit()).isFalse();
            database.connection().rollback();
            assertThat(database.rows("SELECT * FROM t")).isEmpty();
        }
    }

    @Test
    void whatAnalyzeCountedIsEvidence() {
        Snapshot snapshot =
                read("CREATE TABLE t (a); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1), (2), (3); ANALYZE;");
        assertThat(snapshot.evidence().sizes()).containsEntry(T, new Evidence.Size(3, -1));
        assertThat(snapshot.catalog().roots()).extracting(SchemaObject::id).containsExactly(T);
    }

    private static Snapshot read(String script) {
        try (Database database = Database.of(script)) {
            return database.read();
        }
    }

    private static Column column(Catalog catalog, String name) {
        return catalog.find(SqliteNames.member(T, Column.KIND, name), Column.KIND)
                .orElseThrow();
    }

    private static SqliteKey key(String script) {
        return (SqliteKey)
                read(script).catalog().members(T, PrimaryKey.KIND).getFirst().detail();
    }
}
