package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.WayBack;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Undo;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told to be renamed is renamed, with all that mentions it, and nothing that is in it goes. */
@ExtendWith(TestServers.Provider.class)
final class RenamesOnPostgresTest {
    @TempDir
    private Path folder;

    /**
     * A rename.
     *
     * @param rows a query after it, and the one value that it finds
     */
    record Case(String name, String before, String after, List<String> renames, List<String> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(RenamesOnPostgresTest.tables(), RenamesOnPostgresTest.others());
    }

    private static Stream<Case> tables() {
        return Stream.of(
                new Case(
                        "a partitioned table and its partition, whose keys and indexes are parts of each other",
                        """
                        CREATE TABLE p (id int NOT NULL, k int NOT NULL, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
                        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
                        CREATE INDEX ON p (id);
                        INSERT INTO p VALUES (7, 1);
                        """,
                        """
                        CREATE TABLE q (id int NOT NULL, k int NOT NULL, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);
                        CREATE TABLE q1 PARTITION OF q FOR VALUES FROM (0) TO (10);
                        CREATE INDEX ON q (id);
                        """,
                        List.of("p=q", "p1=q1"),
                        List.of("SELECT id FROM q", "7")),
                new Case(
                        "a table with all that hangs on it, and a column whose type changes too",
                        """
                        CREATE TABLE customers (id int PRIMARY KEY);
                        CREATE TABLE orders (id serial PRIMARY KEY, total integer NOT NULL CHECK (total > 0),
                            customer int REFERENCES customers, n int GENERATED ALWAYS AS IDENTITY);
                        CREATE INDEX orders_total_idx ON orders (total) WHERE total > 5;
                        CREATE TABLE lines (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders (id));
                        CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 100;
                        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                        CREATE TRIGGER watch BEFORE INSERT ON orders FOR EACH ROW WHEN (new.total > 3)
                            EXECUTE FUNCTION f();
                        ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
                        CREATE POLICY mine ON orders USING (total > 2);
                        COMMENT ON TABLE orders IS 'what was bought';
                        INSERT INTO orders (total) VALUES (5), (6);
                        """,
                        """
                        CREATE TABLE customers (id int PRIMARY KEY);
                        CREATE TABLE purchases (id serial PRIMARY KEY, amount bigint NOT NULL CHECK (amount > 0),
                            customer int REFERENCES customers, n int GENERATED ALWAYS AS IDENTITY);
                        CREATE INDEX purchases_amount_idx ON purchases (amount) WHERE amount > 5;
                        CREATE TABLE lines (id int PRIMARY KEY, order_id int NOT NULL REFERENCES purchases (id));
                        CREATE VIEW big AS SELECT id, amount AS total FROM purchases WHERE amount > 100;
                        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                        CREATE TRIGGER watch BEFORE INSERT ON purchases FOR EACH ROW WHEN (new.amount > 3)
                            EXECUTE FUNCTION f();
                        ALTER TABLE purchases ENABLE ROW LEVEL SECURITY;
                        CREATE POLICY mine ON purchases USING (amount > 2);
                        COMMENT ON TABLE purchases IS 'what was bought';
                        """,
                        List.of("orders=purchases", "orders.total=orders.amount"),
                        List.of("SELECT sum(amount) + max(id) FROM purchases", "13")),
                new Case(
                        "a column of a whole, whose parts are read",
                        """
                        CREATE TABLE parts (id int, name text) PARTITION BY RANGE (id);
                        CREATE TABLE many PARTITION OF parts FOR VALUES FROM (1) TO (100);
                        CREATE VIEW called AS SELECT name FROM many;
                        INSERT INTO parts VALUES (7, 'nut');
                        """,
                        """
                        CREATE TABLE parts (id int, label text) PARTITION BY RANGE (id);
                        CREATE TABLE many PARTITION OF parts FOR VALUES FROM (1) TO (100);
                        CREATE VIEW called AS SELECT label AS name FROM many;
                        """,
                        List.of("parts.name=parts.label"),
                        List.of("SELECT label || length(name) FROM many, called", "nut3")),
                new Case(
                        "two columns change names",
                        """
                        CREATE TABLE t (a int, b int, CHECK (a < b));
                        INSERT INTO t VALUES (1, 2);
                        """,
                        "CREATE TABLE t (b int, a int, CONSTRAINT t_check CHECK (b < a))",
                        List.of("t.a=t.b", "t.b=t.a"),
                        List.of("SELECT b * 10 + a FROM t", "12")),
                new Case(
                        "two tables change names",
                        """
                        CREATE TABLE a (x int); CREATE TABLE b (y text);
                        INSERT INTO a VALUES (7);
                        """,
                        "CREATE TABLE b (x int); CREATE TABLE a (y text)",
                        List.of("a=b", "b=a"),
                        List.of("SELECT x FROM b", "7")),
                new Case(
                        "a chain of tables",
                        """
                        CREATE TABLE a (x int); CREATE TABLE b (y int);
                        INSERT INTO a VALUES (7); INSERT INTO b VALUES (8);
                        """,
                        "CREATE TABLE b (x int); CREATE TABLE c (y int)",
                        List.of("a=b", "b=c"),
                        List.of("SELECT x * 10 + y FROM b, c", "78")),
                new Case(
                        "a name that differs in case alone",
                        """
                        CREATE TABLE orders (total int);
                        INSERT INTO orders VALUES (7);
                        """,
                        "CREATE TABLE \"Orders\" (\"Total\" int)",
                        List.of("orders=\"Orders\"", "orders.total=\"Orders\".\"Total\""),
                        List.of("SELECT \"Total\" FROM \"Orders\"", "7")),
                new Case(
                        "names with quotes, dots, equals signs and pictures",
                        """
                        CREATE TABLE "a.b" ("x=y" int, "say ""hi\""" int);
                        INSERT INTO "a.b" VALUES (7, 8);
                        """,
                        "CREATE TABLE \"c d\" (\"🦊.1\" int, \"two\"\"\" int)",
                        List.of("\"a.b\"=c d", "\"a.b\".\"x=y\"=\"🦊.1\"", "c d.\"say \"\"hi\"\"\"=\"two\"\"\""),
                        List.of("SELECT \"🦊.1\" + \"two\"\"\" FROM \"c d\"", "15")),
                new Case(
                        "a column of a partitioned table",
                        """
                        CREATE TABLE p (id int NOT NULL, v int) PARTITION BY RANGE (id);
                        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
                        INSERT INTO p VALUES (3, 4);
                        """,
                        """
                        CREATE TABLE p (id int NOT NULL, w int) PARTITION BY RANGE (id);
                        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
                        """,
                        List.of("p.v=p.w"),
                        List.of("SELECT w FROM p1", "4")),
                new Case(
                        "a partition, and the key of its table",
                        """
                        CREATE TABLE p (id int NOT NULL, v int) PARTITION BY RANGE (id);
                        CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10);
                        INSERT INTO p VALUES (3, 4);
                        """,
                        """
                        CREATE TABLE p (number int NOT NULL, v int) PARTITION BY RANGE (number);
                        CREATE TABLE part_one PARTITION OF p FOR VALUES FROM (1) TO (10);
                        """,
                        List.of("p1=part_one", "p.id=p.number"),
                        List.of("SELECT number * 10 + v FROM part_one", "34")),
                new Case(
                        "a table that goes to another schema, too",
                        """
                        CREATE SCHEMA old; CREATE SCHEMA new;
                        CREATE TABLE old.orders (id serial PRIMARY KEY, v int);
                        INSERT INTO old.orders (v) VALUES (4);
                        """,
                        """
                        CREATE SCHEMA old; CREATE SCHEMA new;
                        CREATE TABLE new.purchases (id serial PRIMARY KEY, v int);
                        """,
                        List.of("old.orders=new.purchases"),
                        List.of("SELECT v FROM new.purchases", "4")));
    }

    private static Stream<Case> others() {
        return Stream.of(
                new Case(
                        "a schema",
                        """
                        CREATE SCHEMA shop; CREATE TYPE shop.mood AS ENUM ('good');
                        CREATE TABLE shop.orders (id serial PRIMARY KEY, m shop.mood DEFAULT 'good');
                        CREATE FUNCTION shop.f(m shop.mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
                        CREATE VIEW v AS SELECT * FROM shop.orders;
                        INSERT INTO shop.orders DEFAULT VALUES;
                        """,
                        """
                        CREATE SCHEMA store; CREATE TYPE store.mood AS ENUM ('good');
                        CREATE TABLE store.purchases (id serial PRIMARY KEY, m store.mood DEFAULT 'good');
                        CREATE FUNCTION store.f(m store.mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
                        CREATE VIEW v AS SELECT * FROM store.purchases;
                        """,
                        List.of("shop=store", "shop.orders=store.purchases"),
                        List.of("SELECT count(*) FROM store.purchases", "1")),
                new Case(
                        "types, values and what is made of them",
                        """
                        CREATE TYPE mood AS ENUM ('happy', 'sad', 'so so');
                        CREATE DOMAIN size AS int CONSTRAINT positive CHECK (value > 0);
                        CREATE TYPE pair AS (a int, b int);
                        CREATE TABLE t (m mood DEFAULT 'sad', s size, p pair);
                        CREATE FUNCTION f(m mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
                        INSERT INTO t VALUES ('sad', 1, (1, 2));
                        """,
                        """
                        CREATE TYPE feeling AS ENUM ('happy', 'blue', 'sad');
                        CREATE DOMAIN extent AS int CONSTRAINT above_zero CHECK (value > 0);
                        CREATE TYPE two AS (a int, c int);
                        CREATE TABLE t (m feeling DEFAULT 'blue', s extent, p two);
                        CREATE FUNCTION f(m feeling) RETURNS int LANGUAGE sql AS 'SELECT 1';
                        """,
                        List.of(
                                "mood=feeling",
                                "mood.sad=feeling.blue",
                                "value:mood.so so=feeling.sad",
                                "size=extent",
                                "size.positive=extent.above_zero",
                                "pair=two",
                                "pair.b=c"),
                        List.of("SELECT m FROM t", "blue")),
                new Case(
                        "two values change names",
                        """
                        CREATE TYPE mood AS ENUM ('a', 'b');
                        CREATE TABLE t (m mood);
                        INSERT INTO t VALUES ('a');
                        """,
                        """
                        CREATE TYPE mood AS ENUM ('b', 'a');
                        CREATE TABLE t (m mood);
                        """,
                        List.of("mood.a=mood.b", "mood.b=mood.a"),
                        List.of("SELECT m FROM t", "b")),
                new Case(
                        "views, sequences, indexes, constraints, routines, triggers and policies",
                        """
                        CREATE SEQUENCE numbers;
                        CREATE TABLE t (a int CONSTRAINT one PRIMARY KEY, b int DEFAULT nextval('numbers'),
                            CONSTRAINT two CHECK (b > 0), CONSTRAINT three UNIQUE (b));
                        CREATE INDEX four ON t (b, a);
                        CREATE VIEW v AS SELECT a FROM t;
                        CREATE MATERIALIZED VIEW mv AS SELECT a FROM v;
                        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                        CREATE TRIGGER five BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                        CREATE POLICY six ON t USING (a > 0);
                        CREATE STATISTICS seven ON a, b FROM t;
                        INSERT INTO t (a) VALUES (1), (2);
                        """,
                        """
                        CREATE SEQUENCE numerals;
                        CREATE TABLE t (a int CONSTRAINT eins PRIMARY KEY, b int DEFAULT nextval('numerals'),
                            CONSTRAINT zwei CHECK (b > 0), CONSTRAINT drei UNIQUE (b));
                        CREATE INDEX vier ON t (b, a);
                        CREATE VIEW w (c) AS SELECT a FROM t;
                        CREATE MATERIALIZED VIEW mw AS SELECT c AS a FROM w;
                        CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
                        CREATE TRIGGER fuenf BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
                        CREATE POLICY sechs ON t USING (a > 0);
                        CREATE STATISTICS sieben ON a, b FROM t;
                        """,
                        List.of(
                                "numbers=numerals",
                                "t.one=eins",
                                "t.two=zwei",
                                "t.three=drei",
                                "index:four=vier",
                                "v=w",
                                "v.a=w.c",
                                "mv=mw",
                                "f=g",
                                "t.five=fuenf",
                                "t.six=t.sechs",
                                "seven=sieben"),
                        List.of("SELECT nextval('numerals')", "3")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRenamedAndKeepsWhatIsInIt(Case each, TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(plumbline(List.of()).engine("postgres"), "18");
                Plumbline plumbline = plumbline(each.renames())) {
            run(database.connection(), each.before());
            Source live = source(database.connection());
            Path wanted = Files.writeString(folder.resolve("wanted.sql"), each.after());
            Source desired = plumbline.source(wanted.toString());

            Snapshot before = plumbline.inspect(live);
            WayBack way = plumbline.wayBack(plumbline.diff(live, desired));
            Plan plan = way.there();

            assertThat(plan.unplanned()).isEmpty();
            assertThat(plan.losesData()).isFalse();
            assertThat(plan.diff().notices()).isEmpty();
            assertThat(plan.diff().changes()).noneMatch(Change.Drop.class::isInstance);
            assertThat(plan.steps().limit(plan.diff().renames().size()))
                    .allSatisfy(step -> assertThat(step.undo()).isEqualTo(new Undo.Complete()));
            assertThat(plumbline.apply(live, plan)).isInstanceOfSatisfying(ApplyResult.Done.class, done -> {
                assertThat(done.remaining().changes()).isEmpty();
            });
            assertThat(query(database.connection(), each.rows().getFirst()))
                    .isEqualTo(each.rows().getLast());
            assertThat(way.back().losesData()).isFalse();
            assertThat(plumbline.apply(live, way.document())).isInstanceOf(ApplyResult.Done.class);
            try (Plumbline plain = plumbline(List.of())) {
                assertThat(plain.diff(plain.inspect(live), before, Projection.STANDARD)
                                .changes())
                        .isEmpty();
            }
        }
    }

    private static Plumbline plumbline(List<String> renames) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withRenames(renames));
    }

    private static Source source(Connection connection) {
        return new Source.Connected(new OneConnection(connection));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return String.join(",", values);
    }
}
