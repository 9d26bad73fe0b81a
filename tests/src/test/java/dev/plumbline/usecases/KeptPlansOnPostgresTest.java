package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.testkit.TestServers;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that are written, read back and applied later. */
@ExtendWith(TestServers.Provider.class)
final class KeptPlansOnPostgresTest {
    private static final String SHOP = """
        CREATE TYPE status AS ENUM ('new', 'paid');
        CREATE TABLE countries (code text PRIMARY KEY);
        CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(80) NOT NULL, country text REFERENCES countries);
        CREATE TABLE orders (id serial PRIMARY KEY, customer bigint REFERENCES customers, status status DEFAULT 'new',
            total numeric(8, 2) CHECK (total IN (1, 2, 3)));
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 2;
        CREATE VIEW larger AS SELECT id FROM large WHERE total > 2;
        COMMENT ON VIEW larger IS 'those';
        CREATE TABLE aside (x int);
        INSERT INTO customers VALUES (1, 'a@b'), (2, 'a@b');
        INSERT INTO orders VALUES (1, 1, 'new', 3), (2, 2, 'paid', NULL);
        """;
    private static final String WANTED = SHOP.replaceAll("INSERT.*\n", "")
            .replace("numeric(8, 2)", "numeric(10, 2)")
            .replace("TABLE orders", "TABLE purchases")
            .replace("FROM orders", "FROM purchases")
            .replace("email varchar(80)", "email text");

    @TempDir
    private Path folder;

    private final Plumbline plumbline = Plumbline.with(Options.of(System.getenv())
            .withCache(TestServers.place().cache())
            .withRenames(List.of("orders=purchases")));

    @AfterEach
    void stop() {
        plumbline.close();
    }

    private ShadowDatabase database(TestServers servers, String version, String sql) throws SQLException {
        ShadowDatabase database = servers.database(plumbline.engine("postgres"), version);
        run(database, sql);
        return database;
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static Source source(ShadowDatabase database) {
        return new Source.Connected(new OneConnection(database.connection()));
    }

    private Source script(String sql) throws Exception {
        return plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), sql).toString());
    }

    /** As another run finds it. */
    private PlanDocument kept(ShadowDatabase database, String wanted) throws Exception {
        Plan plan = plumbline.plan(source(database), script(wanted), Projection.STANDARD);
        assertThat(plan.unplanned()).isEmpty();
        StringWriter text = new StringWriter();
        new PlanWriter().write(plan, text);
        PlanDocument document = plumbline.document(Files.writeString(folder.resolve("plan.json"), text.toString()));
        assertThat(document).isEqualTo(PlanDocument.of(plan));
        return document;
    }

    private void assertDone(ShadowDatabase database, PlanDocument document) {
        assertThat(plumbline.apply(source(database), document))
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "18"})
    void aPlanThatIsKeptLeadsToWhatIsWantedAndThenDoesNothing(String version, TestServers servers) throws Exception {
        try (ShadowDatabase database = database(servers, version, SHOP)) {
            PlanDocument document = kept(database, WANTED);

            assertDone(database, document);

            assertThat(plumbline.diff(source(database), script(WANTED)).isEmpty())
                    .isTrue();
            assertThat(plumbline.apply(source(database), document)).isInstanceOf(ApplyResult.AppliedBefore.class);
        }
    }

    @Test
    void whatItNeitherTouchesNorNeedsMayChange(TestServers servers) throws Exception {
        try (ShadowDatabase database = database(servers, "18", SHOP)) {
            PlanDocument document = kept(database, WANTED);
            run(database, """
                ALTER TABLE aside ADD COLUMN y int;
                CREATE TABLE meanwhile (id int PRIMARY KEY);
                ALTER TABLE countries ADD COLUMN name text;
                COMMENT ON TABLE countries IS 'all of them';
                COMMENT ON SCHEMA public IS 'ours';
                CREATE SCHEMA more CREATE VIEW v AS SELECT * FROM public.aside;
                """);

            assertDone(database, document);
            assertThat(plumbline.apply(source(database), document)).isInstanceOf(ApplyResult.AppliedBefore.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD COLUMN note text | orders.note",
                "COMMENT ON VIEW larger IS 'others' | larger",
                "CREATE VIEW new AS SELECT * FROM larger | new",
                "ALTER TABLE customers ALTER COLUMN email TYPE varchar(90) | customers.email",
                "CREATE INDEX i ON customers (email) | i",
                "ALTER TABLE countries ALTER COLUMN code TYPE varchar(9) | countries.code",
                "DROP VIEW larger | larger",
                "CREATE TABLE purchases (x int) | purchases"
            })
    void whatItTouchesOrNeedsMayNotChangeAndIsNamed(String meanwhile, TestServers servers) throws Exception {
        String[] parts = meanwhile.split(" \\| ", -1);
        try (ShadowDatabase database = database(servers, "18", SHOP)) {
            PlanDocument document = kept(database, WANTED);
            run(database, parts[0]);

            assertThat(plumbline.apply(source(database), document))
                    .isInstanceOfSatisfying(
                            ApplyResult.TargetChanged.class,
                            changed -> assertThat(changed.since().changes())
                                    .anyMatch(change -> change.id().path().endsWith(parts[1])));
        }
    }

    @Test
    void aPlanThatStoppedHalfWaySaysThatAnotherIsNeeded(TestServers servers) throws Exception {
        String wanted = WANTED.replace("'paid')", "'paid', 'sent')")
                .replace("DEFAULT 'new'", "DEFAULT 'sent'")
                .replace("email text", "email text UNIQUE");
        try (ShadowDatabase database = database(servers, "18", SHOP)) {
            PlanDocument document = kept(database, wanted);
            assertThat(document.plan().groups()).hasSizeGreaterThan(1);

            assertThat(plumbline.apply(source(database), document))
                    .isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
                        assertThat(failed.done()).isNotEmpty();
                        assertThat(failed.problem().next()).contains("stand", "plan again");
                    });
            assertThat(plumbline.apply(source(database), document))
                    .isInstanceOfSatisfying(
                            ApplyResult.TargetChanged.class,
                            changed -> assertThat(changed.since().changes())
                                    .anyMatch(change -> change.id().path().equals("public.status")));

            run(database, "UPDATE customers SET email = 'c@d' WHERE id = 2");
            assertDone(database, kept(database, wanted));
        }
    }

    @Test
    void aPlanForANewDatabaseRunsOnOne(TestServers servers) throws Exception {
        Options options =
                Options.of(System.getenv()).withCache(TestServers.place().cache());
        PlanDocument document;
        try (Plumbline other = Plumbline.with(options)) {
            Plan plan = other.plan(other.source("empty:postgres:18"), script(WANTED), Projection.STANDARD);
            document = PlanDocument.of(plan, PlanDocument.Basis.EXPECTED);
        }
        try (ShadowDatabase database = servers.database(plumbline.engine("postgres"), "18")) {
            assertDone(database, document);
            assertThat(plumbline.apply(source(database), document)).isInstanceOf(ApplyResult.AppliedBefore.class);
        }
    }

    @Test
    void aPlanToWhatAnotherMajorHasIsKeptToo(TestServers servers) throws Exception {
        try (ShadowDatabase old = database(servers, "16", SHOP);
                ShadowDatabase wanted = database(servers, "18", WANTED)) {
            PlanDocument document = PlanDocument.of(plumbline.plan(source(old), source(wanted), Projection.STANDARD));
            run(old, "CREATE TABLE meanwhile (x int)");

            assertDone(old, document);
            assertThat(plumbline.apply(source(old), document)).isInstanceOf(ApplyResult.AppliedBefore.class);
        }
    }

    @Test
    void aPlanForAnotherEngineOrMajorIsRefused(TestServers servers) throws Exception {
        try (ShadowDatabase old = database(servers, "16", SHOP);
                ShadowDatabase database = database(servers, "18", SHOP)) {
            PlanDocument document = kept(old, WANTED);
            assertRefused(source(database), document, "PLB-1511");
            SqliteFile file = SqliteFile.of(folder, "shop.db", "CREATE TABLE t (x)");
            assertRefused(plumbline.source(file.toString()), document, "PLB-1510");
        }
    }

    private void assertRefused(Source target, PlanDocument document, String code) {
        assertThatThrownBy(() -> plumbline.apply(target, document))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
