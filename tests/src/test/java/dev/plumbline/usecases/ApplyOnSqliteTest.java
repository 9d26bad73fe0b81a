package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyOnSqliteTest {
    private static final String CUSTOMERS =
            "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT)";
    private static final String WANTED = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT, note TEXT);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers (id));
        CREATE INDEX orders_by_customer ON orders (customer);
        CREATE VIEW names AS SELECT name FROM customers;
        """;

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.standard();
    private SqliteFile database;
    private Source target;
    private Source desired;

    @BeforeEach
    void makeTheDatabaseAndWhatIsWanted() throws Exception {
        database = SqliteFile.of(folder, "shop.db", CUSTOMERS, "INSERT INTO customers VALUES (1, 'a@b', 'Ada')");
        Path wanted = Files.writeString(folder.resolve("wanted.sql"), WANTED);
        target = plumbline.source(database.toString());
        desired = plumbline.source(wanted.toString());
    }

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void aPlanThatIsAppliedLeadsToWhatIsWantedAndKeepsTheRows() throws Exception {
        ApplyResult result = plumbline.apply(target, plan());

        assertThat(result)
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
        assertThat(database.query("SELECT name FROM names")).containsExactly("Ada");
        assertThat(plan().isEmpty()).isTrue();
    }

    @Test
    void nothingIsRunWhenTheTargetHasChangedSinceThePlan() throws Exception {
        Plan plan = plan();
        database.run("CREATE TABLE meanwhile (id INTEGER)");

        ApplyResult result = plumbline.apply(target, plan);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ApplyResult.TargetChanged.class,
                        changed -> assertThat(changed.since().changes()).isNotEmpty());
        assertThat(database.query("SELECT name FROM sqlite_schema WHERE name = 'orders'"))
                .isEmpty();
    }

    @Test
    void aStepThatFailsRollsEverythingBackAndSaysHowToGoOn() throws Exception {
        database.run("INSERT INTO customers VALUES (2, 'a@b', 'Twin')");
        Snapshot before = plumbline.inspect(target);

        ApplyResult result = plumbline.apply(target, plan());

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
            assertThat(failed.done()).isEmpty();
            assertThat(failed.failed()).isPresent();
            assertEveryStepIsSaidOnce(failed);
            assertThat(failed.problem().what()).contains("UNIQUE constraint failed");
            assertThat(failed.problem().next()).contains("Nothing was changed");
        });
        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());
        assertThat(database.query("SELECT name FROM customers ORDER BY id")).containsExactly("Ada", "Twin");
    }

    private static void assertEveryStepIsSaidOnce(ApplyResult.Failed failed) {
        assertThat(Stream.of(
                                failed.done(),
                                failed.rolledBack(),
                                failed.failed().stream().toList(),
                                failed.notRun())
                        .flatMap(List::stream))
                .containsExactlyElementsOf(failed.plan().steps().toList());
    }

    @Test
    void aHaltLeavesTheDatabaseAsItWas() {
        Snapshot before = plumbline.inspect(target);
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        ApplyResult result = plumbline.apply(target, plan(), cancellation);

        assertThat(result).isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo("PLB-1503");
            assertThat(failed.notRun()).hasSameSizeAs(failed.plan().steps().toList());
            assertEveryStepIsSaidOnce(failed);
        });
        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());
    }

    @Test
    void aHaltBetweenStepsRollsBackWhatRanAndPutsTheSettingsBack() throws Exception {
        Snapshot before = plumbline.inspect(target);
        Plan plan = plan();
        Cancellation cancellation = new Cancellation();
        String last = plan.steps().toList().getLast().summary();
        Progress haltAtTheLast = what -> {
            if (what.equals(last)) {
                cancellation.request();
            }
        };
        try (Plumbline halting = Plumbline.with(Options.of(Map.of()).withProgress(haltAtTheLast))) {
            ApplyResult result = halting.apply(target, plan, cancellation);

            assertThat(result).isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
                assertThat(failed.problem().code()).isEqualTo("PLB-1503");
                assertThat(failed.rolledBack()).isNotEmpty();
                assertEveryStepIsSaidOnce(failed);
            });
        }
        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());
    }

    @Test
    void aConnectionOfTheCallersHasItsSettingsBack() throws Exception {
        for (String setting : List.of("0", "1")) {
            SqliteFile file = SqliteFile.of(folder, setting + ".db", CUSTOMERS);
            try (Connection own = DriverManager.getConnection(file.url());
                    Statement statement = own.createStatement()) {
                statement.execute("PRAGMA foreign_keys = " + setting);
                statement.execute("PRAGMA legacy_alter_table = " + setting);
                Source mine = new Source.Connected(new OneConnection(own));
                Plan plan = plumbline.plan(mine, desired, Projection.STANDARD);
                assertThat(plan.steps().map(step -> step.sql().text())).anyMatch(sql -> sql.startsWith("DROP TABLE"));
                assertThat(plumbline.apply(mine, plan)).isInstanceOf(ApplyResult.Done.class);
                for (String pragma : List.of("foreign_keys", "legacy_alter_table")) {
                    try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                        assertThat(row.getString(1)).as(pragma).isEqualTo(setting);
                    }
                }
            }
        }
    }

    @Test
    void aTableThatATemporaryOneOfTheCallersHidesIsLeftAlone() throws Exception {
        try (Connection own = DriverManager.getConnection(database.url());
                Statement statement = own.createStatement()) {
            statement.execute("CREATE TEMP TABLE Customers (id INTEGER, name TEXT)");
            statement.execute("INSERT INTO temp.customers VALUES (1, 'temporary')");
            Source mine = new Source.Connected(new OneConnection(own));
            Plan plan = plumbline.plan(mine, desired, Projection.STANDARD);
            assertThat(plan.steps().map(step -> step.sql().text())).noneMatch(sql -> sql.contains("TABLE customers"));
            plumbline.apply(mine, plan);
            try (ResultSet row = statement.executeQuery("SELECT name FROM temp.customers")) {
                assertThat(row.getString(1)).isEqualTo("temporary");
            }
        }
        assertThat(database.query("SELECT name FROM customers")).containsExactly("Ada");
    }

    private Plan plan() {
        Diff diff = plumbline.diff(target, desired, Projection.STANDARD);
        return plumbline.plan(diff);
    }
}
