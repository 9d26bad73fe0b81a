package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RenamesOnSqliteTest {
    private static final String SHOP = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT, total INTEGER NOT NULL CHECK (total > 0),
            customer INTEGER REFERENCES customers, UNIQUE (customer, total));
        CREATE INDEX by_total ON orders (total) WHERE total > 5;
        CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id), code TEXT);
        CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 100;
        CREATE TRIGGER watch AFTER INSERT ON orders WHEN new.total > 3
            BEGIN UPDATE lines SET code = new.total WHERE order_id = new.id; END;
        INSERT INTO customers VALUES (1, 'Ada');
        INSERT INTO orders VALUES (7, 5, 1), (9, 6, 1);
        """;
    private static final String WANTED = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE purchases (id INTEGER PRIMARY KEY AUTOINCREMENT, amount NUMERIC NOT NULL CHECK (amount > 0),
            customer INTEGER REFERENCES customers, UNIQUE (customer, amount));
        CREATE INDEX by_total ON purchases (amount) WHERE amount > 5;
        CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES purchases (id), code TEXT);
        CREATE VIEW big AS SELECT id, amount AS total FROM purchases WHERE amount > 100;
        CREATE TRIGGER watch AFTER INSERT ON purchases WHEN new.amount > 3
            BEGIN UPDATE lines SET code = new.amount WHERE order_id = new.id; END;
        """;

    @TempDir
    private Path folder;

    @Test
    void aTableAndItsColumnAreRenamedWithAllThatMentionsThemAndTheRowsStay() throws Exception {
        List<String> rows = apply(
                SHOP, WANTED, "SELECT id * 100 + amount FROM purchases", "orders=purchases", "orders.total=amount");

        assertThat(rows).containsExactly("705", "906");
    }

    @Test
    void withoutAScratchDatabaseTheRowsStayTooAndANoticeSaysWhatWasNotTried() throws Exception {
        Path wanted = Files.writeString(folder.resolve("wanted.sql"), WANTED);
        SqliteFile database = SqliteFile.of(folder, "shop.db");
        database.run(statements(SHOP));
        SqliteFile desired = SqliteFile.of(folder, "desired.db");
        desired.run(statements(Files.readString(wanted)));
        Options options = options("orders=purchases", "orders.total=amount").withShadow(new ShadowPolicy.None());
        try (Plumbline plumbline = Plumbline.with(options)) {
            Source live = plumbline.source(database.toString());
            Plan plan = plumbline.plan(plumbline.diff(live, plumbline.source(desired.toString())));

            assertThat(plan.losesData()).isFalse();
            assertThat(plan.diff().notices()).anyMatch(notice -> notice.code().equals("PLB-1710"));
            assertThat(plumbline.apply(live, plan))
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
        }
        assertThat(database.query("SELECT amount FROM purchases")).containsExactly("5", "6");
    }

    @Test
    void whatIsBrokenElsewhereIsNoReasonNotToRename() throws Exception {
        String broken = """
            CREATE VIEW broken AS SELECT x FROM nowhere;
            CREATE TABLE log (what);
            CREATE TRIGGER gone AFTER INSERT ON log BEGIN INSERT INTO nowhere VALUES (new.what); END;
            """;
        assertThat(apply(
                        "CREATE TABLE a (x INTEGER); CREATE VIEW v AS SELECT x AS y FROM a; " + broken
                                + "INSERT INTO a VALUES (1)",
                        "CREATE TABLE b (z INTEGER); CREATE VIEW v AS SELECT z AS y FROM b; " + broken,
                        "SELECT y FROM v",
                        "a=b",
                        "a.x=b.z"))
                .containsExactly("1");
    }

    @Test
    void namesThatGoRoundInACircleAreChanged() throws Exception {
        assertThat(apply(
                        "CREATE TABLE a (x INTEGER, y INTEGER); CREATE TABLE b (z INTEGER); INSERT INTO a VALUES (1,"
                                + " 2)",
                        "CREATE TABLE b (y INTEGER, x INTEGER); CREATE TABLE a (z INTEGER)",
                        "SELECT y * 10 + x FROM b",
                        "a=b",
                        "b=a",
                        "a.x=b.y",
                        "a.y=b.x"))
                .containsExactly("12");
    }

    @Test
    void aChainIsRenamedFromItsEnd() throws Exception {
        assertThat(apply(
                        "CREATE TABLE a (x INTEGER, y INTEGER); INSERT INTO a VALUES (1, 2)",
                        "CREATE TABLE a (y INTEGER, z INTEGER)",
                        "SELECT y * 10 + z FROM a",
                        "a.x=a.y",
                        "a.y=a.z"))
                .containsExactly("12");
    }

    @Test
    void oddNamesAreTakenAsTheyAre() throws Exception {
        assertThat(apply(
                        "CREATE TABLE \"a.b\" (\"x=y\" INTEGER, \"it's\" TEXT); INSERT INTO \"a.b\" VALUES (1, 'q')",
                        "CREATE TABLE \"c \"\"d\"\"\" (\"🦊.1\" INTEGER, \"it's\" TEXT)",
                        "SELECT \"🦊.1\" FROM \"c \"\"d\"\"\"",
                        "\"a.b\"=\"c \"\"d\"\"\"",
                        "\"a.b\".\"x=y\"=\"🦊.1\""))
                .containsExactly("1");
    }

    @Test
    void aNameThatDiffersInCaseAloneIsNoDifferenceHere() throws Exception {
        Diff diff = diff("CREATE TABLE orders (Total INTEGER)", "CREATE TABLE Orders (total INTEGER)", "orders=Orders");

        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void whatIsRenamedAlreadyIsLeftInPeace() throws Exception {
        Diff diff = diff(WANTED, WANTED, "orders=purchases", "orders.total=orders.amount", "purchases.total=amount");

        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void aTableThatIsRenamedAlreadyIsStillFoundByItsOldNameForItsColumns() throws Exception {
        Diff diff = diff(
                "CREATE TABLE purchases (total INTEGER)",
                "CREATE TABLE purchases (amount INTEGER)",
                "orders=purchases",
                "orders.total=orders.amount");

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.renames())
                .singleElement()
                .satisfies(rename -> assertThat(rename.origin()).isEqualTo(Change.Origin.TOLD));
    }

    @Test
    void whatSqliteCannotRenameIsMadeAnewAndSaid() throws Exception {
        Diff diff = diff(
                "CREATE TABLE t (a INTEGER); CREATE VIEW v AS SELECT a FROM t",
                "CREATE TABLE t (a INTEGER); CREATE VIEW w AS SELECT a FROM t",
                "v=w");

        assertThat(diff.renames()).isEmpty();
        assertThat(diff.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.code()).isEqualTo("PLB-1711"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PLB-1701 | orders
        PLB-1701 | orders=
        PLB-1701 | a=b=c
        PLB-1701 | "orders=purchases
        PLB-1702 | missing=alsomissing
        PLB-1703 | orders=nowhere
        PLB-1703 | orders.total=orders.nowhere
        PLB-1704 | orders=big
        PLB-1704 | orders.id=customers.name
        PLB-1706 | customers=lines
        PLB-1707 | orders.total=orders.extra
        """)
    void aRenameThatCannotBeIsAnErrorWithACodeOfItsOwn(String code, String hint) {
        String before = "CREATE TABLE orders (id INTEGER, total INTEGER); CREATE TABLE customers (id INTEGER);"
                + "CREATE TABLE lines (id INTEGER)";
        String after = "CREATE TABLE orders (id INTEGER, total INTEGER, extra INTEGER);"
                + "CREATE TABLE lines (id INTEGER); CREATE TABLE customers2 (id INTEGER, name TEXT);"
                + "CREATE VIEW big AS SELECT id FROM orders; CREATE TABLE customers (id INTEGER, name TEXT)";

        assertThatThrownBy(() -> diff(before, after, hint)).isInstanceOfSatisfying(UsageException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().next()).isNotEmpty();
        });
    }

    @Test
    void renamesThatContradictAreAnError() {
        assertThatThrownBy(() -> diff("CREATE TABLE a (x)", "CREATE TABLE b (x); CREATE TABLE c (x)", "a=b", "a=c"))
                .hasMessageContaining("PLB-1708");
        assertThatThrownBy(() -> diff("CREATE TABLE a (x); CREATE TABLE b (x)", "CREATE TABLE c (x)", "a=c", "b=c"))
                .hasMessageContaining("PLB-1708");
    }

    private Diff diff(String before, String after, String... renames) throws Exception {
        Path from = Files.writeString(folder.resolve("from.sql"), before);
        Path to = Files.writeString(folder.resolve("to.sql"), after);
        try (Plumbline plumbline = Plumbline.with(options(renames).withEngine("sqlite"))) {
            return plumbline.diff(plumbline.source(from.toString()), plumbline.source(to.toString()));
        }
    }

    private List<String> apply(String before, String after, String query, String... renames) throws Exception {
        SqliteFile database = SqliteFile.of(folder, "shop.db");
        database.run(statements(before));
        Path wanted = Files.writeString(folder.resolve("wanted.sql"), after);
        try (Plumbline plumbline = Plumbline.with(options(renames))) {
            Source live = plumbline.source(database.toString());
            Plan plan = plumbline.plan(plumbline.diff(live, plumbline.source(wanted.toString())));

            assertThat(plan.unplanned()).isEmpty();
            assertThat(plan.losesData()).isFalse();
            assertThat(plan.diff().notices()).isEmpty();
            assertThat(plumbline.apply(live, plan))
                    .isInstanceOfSatisfying(
                            ApplyResult.Done.class,
                            done -> assertThat(done.remaining().changes()).isEmpty());
        }
        return database.query(query);
    }

    private static Options options(String... renames) {
        return Options.of(Map.of()).withRenames(List.of(renames));
    }

    /** No statement here but the trigger has a semicolon in it, and that one stands on one line. */
    private static String[] statements(String script) {
        return Arrays.stream(script.split(";(?=\\s*(CREATE|INSERT|$))"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toArray(String[]::new);
    }
}
