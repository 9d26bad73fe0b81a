package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are written, read back and applied later. */
final class KeptPlansOnSqliteTest {
    private static final String SHOP = """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers (id), total TEXT);
        CREATE VIEW names AS SELECT name FROM customers;
        CREATE TABLE countries (id INTEGER PRIMARY KEY);
        """;
    private static final String WANTED = SHOP.replace("email TEXT NOT NULL", "email TEXT NOT NULL UNIQUE")
            .replace("TABLE orders", "TABLE purchases");

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(Options.of(Map.of()).withRenames(List.of("orders=purchases")));
    private SqliteFile database;
    private Source target;
    private Source desired;

    @BeforeEach
    void makeTheDatabaseAndWhatIsWanted() throws Exception {
        database = SqliteFile.of(folder, "shop.db", SHOP.split(";\n"));
        database.run("INSERT INTO customers VALUES (1, 'a@b', 'Ada')");
        target = plumbline.source(database.toString());
        desired = plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), WANTED).toString());
    }

    @AfterEach
    void stop() {
        plumbline.close();
    }

    /** As another run finds it. */
    private PlanDocument kept() throws Exception {
        Plan plan = plumbline.plan(target, desired, Projection.STANDARD);
        StringWriter text = new StringWriter();
        new PlanWriter().write(plan, text);
        PlanDocument document = plumbline.document(Files.writeString(folder.resolve("plan.json"), text.toString()));
        assertThat(document).isEqualTo(PlanDocument.of(plan));
        return document;
    }

    @Test
    void aPlanThatIsKeptLeadsToWhatIsWanted() throws Exception {
        PlanDocument document = kept();

        assertThat(plumbline.obstacle(target, document)).isEmpty();
        assertThat(plumbline.apply(target, document))
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class, done -> assertThat(done.equal()).isTrue());

        assertThat(plumbline.diff(target, desired).isEmpty()).isTrue();
        assertThat(database.query("SELECT name FROM names")).containsExactly("Ada");
    }

    @Test
    void appliedTwiceItDoesNothing() throws Exception {
        PlanDocument document = kept();
        plumbline.apply(target, document);
        Snapshot after = plumbline.inspect(target);

        assertThat(plumbline.obstacle(target, document))
                .hasValueSatisfying(result -> assertThat(result).isInstanceOf(ApplyResult.AppliedBefore.class));
        assertThat(plumbline.apply(target, document)).isInstanceOf(ApplyResult.AppliedBefore.class);

        assertThat(plumbline.inspect(target).catalog()).isEqualTo(after.catalog());
    }

    @Test
    void whatItDoesNotTouchMayChange() throws Exception {
        PlanDocument document = kept();
        database.run("CREATE TABLE meanwhile (id INTEGER)", "ALTER TABLE countries ADD COLUMN name TEXT");

        assertThat(plumbline.apply(target, document))
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class, done -> assertThat(done.equal()).isTrue());
        assertThat(plumbline.apply(target, document)).isInstanceOf(ApplyResult.AppliedBefore.class);
    }

    @Test
    void whatItTouchesMayNotChangeAndIsNamed() throws Exception {
        PlanDocument document = kept();
        database.run("ALTER TABLE customers ADD COLUMN phone TEXT", "CREATE TABLE meanwhile (id INTEGER)");
        Snapshot before = plumbline.inspect(target);

        assertThat(plumbline.apply(target, document))
                .isInstanceOfSatisfying(
                        ApplyResult.TargetChanged.class,
                        changed -> assertThat(changed.since().changes())
                                .extracting(change -> change.id().path())
                                .contains("customers.phone")
                                .doesNotContain("meanwhile"));

        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());
    }

    @Test
    void whatItWantsToMakeMayNotBeThereYet() throws Exception {
        PlanDocument document = kept();
        database.run("CREATE TABLE purchases (id INTEGER)");

        assertThat(plumbline.apply(target, document))
                .isInstanceOfSatisfying(
                        ApplyResult.TargetChanged.class,
                        changed -> assertThat(changed.since().changes())
                                .extracting(change -> change.id().path())
                                .contains("purchases"));
    }

    @Test
    void aStepThatFailsChangesNothingAndTheSamePlanCanBeTriedAgain() throws Exception {
        PlanDocument document = kept();
        database.run("INSERT INTO customers VALUES (2, 'a@b', 'Twin')");
        Snapshot before = plumbline.inspect(target);

        assertThat(plumbline.apply(target, document)).isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo("PLB-1501");
            assertThat(failed.problem().next()).contains("Nothing was changed", "the same plan again");
        });
        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());

        database.run("DELETE FROM customers WHERE id = 2");
        assertThat(plumbline.apply(target, document)).isInstanceOf(ApplyResult.Done.class);
    }

    @Test
    void aHaltLeavesTheDatabaseAsItWas() throws Exception {
        PlanDocument document = kept();
        Snapshot before = plumbline.inspect(target);
        Cancellation cancellation = new Cancellation();
        cancellation.request();

        assertThat(plumbline.apply(target, document, cancellation))
                .isInstanceOfSatisfying(
                        ApplyResult.Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("PLB-1503"));
        assertThat(plumbline.inspect(target).catalog()).isEqualTo(before.catalog());
    }

    @Test
    void aPlanFromAScriptRunsOnADatabaseThatIsAsTheScriptSays() throws Exception {
        Source script = plumbline.source(
                Files.writeString(folder.resolve("old.sql"), SHOP).toString());
        try (Plumbline sqlite = Plumbline.with(
                Options.of(Map.of()).withRenames(List.of("orders=purchases")).withEngine("sqlite"))) {
            Plan plan =
                    sqlite.plan(sqlite.source(script.display()), sqlite.source(desired.display()), Projection.STANDARD);
            PlanDocument document = PlanDocument.of(plan, PlanDocument.Basis.EXPECTED);

            assertThat(plumbline.apply(target, document)).isInstanceOf(ApplyResult.Done.class);
            assertThat(plumbline.diff(target, desired).isEmpty()).isTrue();
        }
    }

    @Test
    void aTargetThatIsNoDatabaseIsRefused() throws Exception {
        PlanDocument document = kept();
        assertThatThrownBy(() -> plumbline.apply(desired, document))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("PLB-1213"));
    }
}
