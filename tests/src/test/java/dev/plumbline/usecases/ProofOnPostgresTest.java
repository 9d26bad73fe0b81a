package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ProofDepth;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.Provider.class)
final class ProofOnPostgresTest {
    private static final String SHOP = """
        CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
        CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint REFERENCES customers, total numeric(8,2));
        CREATE VIEW sums AS SELECT customer, sum(total) AS sum FROM orders GROUP BY customer;
        """;

    private static final String OWN = "PostgreSQL can't make a table's own column one that is only inherited";

    @TempDir
    private Path folder;

    private final Plumbline plumbline = plumbline(new ShadowPolicy.Automatic(), ProofDepth.STRUCTURE);
    private final Engine postgres = plumbline.engine("postgres");

    private static Plumbline plumbline(ShadowPolicy shadow, ProofDepth depth) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:18")
                .withProof(depth)
                .withShadow(shadow));
    }

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void aPlanIsRunThereAndBackBeforeItIsShown() throws IOException {
        Plan plan = plan(SHOP, SHOP.replace("numeric(8,2)", "numeric(12,2) NOT NULL"));

        assertThat(plan.proof()).isInstanceOfSatisfying(Proof.Proved.class, proved -> {
            assertThat(proved.server()).startsWith("PostgreSQL 18.");
            assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete());
            assertThat(proved.leftOut()).isEmpty();
        });
    }

    @Test
    void whatTheServerCanOnlyDoInPartIsDoneSoAndTheRestIsNamed() throws IOException {
        String base = "CREATE TABLE base (id bigint NOT NULL, name text);";
        Plan plan = plan(
                base + "CREATE TABLE heir (id int NOT NULL, name varchar(20), own int);",
                base.replace(")", ", more int)") + "CREATE TABLE heir (own int) INHERITS (base);");

        assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
        assertThat(plan.unplanned().stream().map(one -> one.change().id().path() + ": " + one.reason()))
                .containsExactly("public.heir.id: " + OWN, "public.heir.more: " + OWN, "public.heir.name: " + OWN);
        assertThat(plan.steps().map(step -> step.sql().text())).contains("ALTER TABLE public.heir INHERIT public.base");
    }

    @Test
    void ownersRolesAndPrivilegesAreStoodInFor() throws IOException {
        Plan plan = plan(
                SHOP + "CREATE ROLE clerk; ALTER TABLE orders OWNER TO clerk; GRANT SELECT ON orders TO auditor;",
                SHOP
                        + "GRANT SELECT, UPDATE ON orders TO auditor; GRANT SELECT ON sums TO boss, clerk_of_boss;"
                        + " GRANT INSERT ON orders TO boss, third;");

        assertThat(plan.proof())
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        proved -> assertThat(proved.leftOut()).isEmpty());
    }

    @Test
    void aStepThatFailsRefutesThePlan() throws IOException {
        String routine = """
            CREATE FUNCTION first_number() RETURNS integer IMMUTABLE LANGUAGE plpgsql
                AS $$BEGIN RAISE EXCEPTION 'there is no first number'; END$$;
            """;
        Plan plan = plan(
                "CREATE TABLE t (id integer);",
                routine + "CREATE TABLE t (id integer, number integer DEFAULT first_number());");

        assertThat(plan.proof()).isInstanceOfSatisfying(Proof.Refuted.class, refuted -> {
            assertThat(refuted.direction()).isEqualTo(Proof.Direction.THERE);
            assertThat(refuted.step().orElseThrow().summary()).contains("add column number");
            assertThat(refuted.message()).contains("there is no first number");
        });
    }

    @Test
    void aPlanThatForgetsSomethingIsRefutedByWhatStillDiffers() throws IOException {
        Plan plan = plan(SHOP, SHOP + "CREATE TABLE extra (id integer); COMMENT ON TABLE extra IS 'more';");
        List<Step> steps = plan.steps().toList();
        Plan shorter = new Plan(
                plan.diff(),
                List.of(new TransactionGroup(true, List.of(), steps.subList(0, steps.size() - 1), List.of())),
                List.of());

        assertThat(plumbline.prove(shorter).proof()).isInstanceOfSatisfying(Proof.Refuted.class, refuted -> {
            assertThat(refuted.step()).isEmpty();
            assertThat(refuted.remaining())
                    .singleElement()
                    .satisfies(one -> assertThat(one.object().describe()).isEqualTo("table public.extra"));
        });
    }

    @Test
    void aPlanThatDoesMoreThanItShouldIsRefuted() throws IOException {
        Plan plan = plan(SHOP, SHOP.replace("numeric(8,2)", "numeric(12,2)"));
        Step.Execute first = (Step.Execute) plan.steps().findFirst().orElseThrow();
        Step more = new Step.Execute(
                SqlText.of("ALTER TABLE public.customers ADD COLUMN surprise text"),
                "add a surprise",
                first.cause(),
                first.lock(),
                List.of(),
                first.undo());
        List<TransactionGroup> groups = new ArrayList<>(plan.groups());
        groups.add(new TransactionGroup(true, List.of(), List.of(more), List.of()));

        assertThat(plumbline.prove(new Plan(plan.diff(), groups, List.of())).proof())
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.remaining())
                                .anySatisfy(change -> assertThat(change.object().describe())
                                        .isEqualTo("column public.customers.surprise")));
    }

    @Test
    void whatDependsOnAChangeIsThereTooAndWhatDoesNotIsNot() throws IOException {
        String others = IntStream.range(0, 200)
                .mapToObj("CREATE TABLE other_%d (id integer PRIMARY KEY, name text);\n"::formatted)
                .collect(Collectors.joining());
        String schema = """
            CREATE TYPE mood AS ENUM ('sad', 'happy');
            CREATE TABLE people (id integer PRIMARY KEY, mood mood);
            CREATE VIEW moods AS SELECT id, mood FROM people;
            CREATE VIEW happy AS SELECT id FROM moods WHERE mood = 'happy';
            """;
        Plan plan = plan(
                others + schema,
                others + schema.replace("id integer PRIMARY KEY, mood", "id bigint PRIMARY KEY, mood"));

        assertThat(plan.proof()).isInstanceOfSatisfying(Proof.Proved.class, proved -> {
            // the schema, the type, the table with two columns and its key, two views with three columns
            assertThat(proved.extent().objects()).isBetween(8, 12);
            assertThat(proved.extent().of()).isGreaterThan(800);
        });
    }

    @Test
    void tenChangesToTwoHundredTablesAreProvedOnTheirPart() throws IOException {
        String before = tables(200, 0);

        Plan plan = plan(before, tables(200, 10));

        assertThat(plan.diff().changes()).hasSize(10);
        assertThat(plan.proof()).isInstanceOfSatisfying(Proof.Proved.class, proved -> {
            assertThat(proved.extent().objects()).isLessThan(100);
            assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete());
        });
    }

    private static String tables(int count, int changed) {
        return IntStream.range(0, count)
                .mapToObj(at -> "CREATE TABLE t%d (id integer PRIMARY KEY, name text%s);\n"
                        .formatted(at, at < changed ? " NOT NULL" : ""))
                .collect(Collectors.joining());
    }

    @Test
    void aStepWithoutAWayBackEndsItThereAndIsNamed() throws IOException {
        String mood = "CREATE TYPE mood AS ENUM ('sad'%s); CREATE TABLE people (id integer, mood mood);";

        Plan plan = plan(mood.formatted(""), mood.formatted(", 'happy'"));

        assertThat(plan.proof())
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        proved -> assertThat(proved.wayBack())
                                .isInstanceOfSatisfying(
                                        Proof.WayBack.Ended.class,
                                        ended -> assertThat(ended.step()
                                                        .orElseThrow()
                                                        .summary())
                                                .contains("happy")));
    }

    @Test
    void whatAScratchServerLacksLeavesOutWhatNeedsItByName(TestServers servers) throws Exception {
        try (ShadowDatabase there = servers.database(postgres, "18")) {
            run(there, SHOP);
            Source live = source(there);
            Path before = snapshot("before.json", live);
            run(there, "CREATE EXTENSION pgcrypto; ALTER TABLE orders ADD COLUMN note text");
            Path after = snapshot("after.json", live);
            Files.writeString(after, Files.readString(after).replace("pgcrypto", "not_here"));

            Plan plan = plumbline.plan(
                    plumbline.source(before.toString()), plumbline.source(after.toString()), Projection.STANDARD);

            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.Proved.class,
                            proved -> assertThat(proved.leftOut())
                                    .singleElement()
                                    .satisfies(left -> {
                                        assertThat(left.lack()).isEqualTo("the extension not_here");
                                        assertThat(left.step()).isPresent();
                                    }));
        }
    }

    @Test
    void aPlanOfNothingElseIsNotProvedAndSaysWhatIsLacking(TestServers servers) throws Exception {
        try (ShadowDatabase there = servers.database(postgres, "18")) {
            Path before = snapshot("before.json", source(there));
            run(there, "CREATE EXTENSION pgcrypto");
            Path after = snapshot("after.json", source(there));
            Files.writeString(after, Files.readString(after).replace("pgcrypto", "not_here"));

            Plan plan = plumbline.plan(
                    plumbline.source(before.toString()), plumbline.source(after.toString()), Projection.STANDARD);

            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.NotProved.class,
                            not -> assertThat(not.reason()).isEqualTo(Proof.NotProved.Reason.LACKING));
        }
    }

    @Test
    void withoutAShadowOrAWishForOneAPlanSaysThatItIsNotProved(TestServers servers) throws Exception {
        try (ShadowDatabase there = servers.database(postgres, "18");
                ShadowDatabase wanted = servers.database(postgres, "18");
                Plumbline none = plumbline(new ShadowPolicy.None(), ProofDepth.STRUCTURE);
                Plumbline unwanted = plumbline(new ShadowPolicy.Automatic(), ProofDepth.NONE)) {
            run(wanted, SHOP);

            assertThat(none.plan(source(there), source(wanted), Projection.STANDARD)
                            .proof())
                    .isInstanceOfSatisfying(
                            Proof.NotProved.class,
                            not -> assertThat(not.reason()).isEqualTo(Proof.NotProved.Reason.NO_SHADOW));
            assertThat(unwanted.plan(source(there), source(wanted), Projection.STANDARD)
                            .proof())
                    .isInstanceOfSatisfying(
                            Proof.NotProved.class,
                            not -> assertThat(not.reason()).isEqualTo(Proof.NotProved.Reason.UNWANTED));
        }
    }

    /** What a body asks for in a text that it puts together, nobody can know. */
    @Test
    void aStepThatNeedsWhatALaterOneMakesComesBehindItWithWhateverNeedsIt() throws IOException {
        Plan plan = plan("CREATE TABLE t (id integer);", """
            CREATE TABLE t (id integer);
            CREATE FUNCTION total() RETURNS bigint LANGUAGE plpgsql AS $$
                DECLARE counted bigint;
                BEGIN EXECUTE 'SELECT count(*) FROM public.z' || '_all' INTO counted; RETURN counted; END$$;
            CREATE MATERIALIZED VIEW z_all AS SELECT id FROM t;
            CREATE MATERIALIZED VIEW a_sums AS SELECT total() AS total;
            CREATE VIEW b_sums AS SELECT total FROM a_sums;
            COMMENT ON MATERIALIZED VIEW a_sums IS 'sums';
            """);

        assertThat(plan.proof())
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        proved -> assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete()));
        List<String> steps = plan.steps().map(Step::summary).toList();
        assertThat(place(steps, "z_all")).isLessThan(place(steps, "a_sums"));
    }

    private static int place(List<String> steps, String name) {
        return IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNoOrderMendsIsRefutedAsItWas() throws IOException {
        Plan plan = plan("CREATE TABLE t (id integer);", """
            CREATE TABLE t (id integer, more text);
            CREATE FUNCTION total() RETURNS bigint STABLE LANGUAGE plpgsql AS $$
                BEGIN RETURN (SELECT count(*) FROM nowhere); END$$;
            CREATE TABLE u (id integer);
            """);
        List<Step> steps = new ArrayList<>(plan.steps().toList());
        Step.Execute first = (Step.Execute) steps.getFirst();
        steps.addFirst(new Step.Execute(
                SqlText.of("SELECT FROM nowhere"), "looks", first.cause(), first.lock(), List.of(), first.undo()));
        Plan wrong = new Plan(plan.diff(), List.of(new TransactionGroup(true, List.of(), steps, List.of())), List.of());

        assertThat(plumbline.prove(wrong).proof())
                .isInstanceOfSatisfying(
                        Proof.Refuted.class,
                        refuted -> assertThat(refuted.step().orElseThrow().number())
                                .isEqualTo(1));
    }

    @Test
    void whereThereIsNothingToDoNoServerIsStarted(TestServers servers) throws Exception {
        Path cache = folder.resolve("cache");
        try (ShadowDatabase there = servers.database(postgres, "18");
                ShadowDatabase same = servers.database(postgres, "18");
                Plumbline fresh = Plumbline.with(Options.of(System.getenv()).withCache(cache))) {
            run(there, SHOP);
            run(same, SHOP);

            Plan plan = fresh.plan(source(there), source(same), Projection.STANDARD);

            assertThat(plan.isEmpty()).isTrue();
            assertThat(cache).doesNotExist();
        }
    }

    @Test
    void aToldRenameIsProvedWithItsDependants() throws IOException {
        try (Plumbline renaming = Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:18")
                .withRenames(List.of("orders=purchases", "orders.total=amount")))) {
            Plan plan = new Scripts(folder)
                    .plan(
                            renaming,
                            SHOP,
                            SHOP.replace("orders", "purchases")
                                    .replace("total", "amount")
                                    .replace("(8,", "(12,"));

            assertThat(plan.diff().renames()).isNotEmpty();
            assertThat(plan.proof())
                    .isInstanceOfSatisfying(
                            Proof.Proved.class,
                            proved -> assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete()));
        }
    }

    private Plan plan(String before, String after) throws IOException {
        return new Scripts(folder).plan(plumbline, before, after);
    }

    private Path snapshot(String name, Source source) throws IOException {
        StringWriter document = new StringWriter();
        new SnapshotWriter().write(plumbline.inspect(source), document);
        return Files.writeString(folder.resolve(name), document.toString());
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static Source source(ShadowDatabase database) {
        return new Source.Connected(new OneConnection(database.connection()));
    }
}
