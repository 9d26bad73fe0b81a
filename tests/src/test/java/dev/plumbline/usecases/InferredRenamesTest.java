package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import dev.plumbline.report.PlanSql;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody speaks of: renamed where it is likely, asked where nobody knows, and nothing lost by accident. */
@ExtendWith(TestServers.Provider.class)
final class InferredRenamesTest {
    private static final String SHOP = """
        CREATE TABLE customers (id integer PRIMARY KEY, first_name varchar(40), email varchar(80) NOT NULL, born date);
        CREATE TABLE orders (id integer PRIMARY KEY, customer integer NOT NULL REFERENCES customers (id),
            total numeric(10,2) NOT NULL, placed_at date NOT NULL, note varchar(200));
        CREATE INDEX by_place ON orders (placed_at);
        INSERT INTO customers VALUES (1, 'Ada', 'ada@example.com', NULL);
        INSERT INTO orders VALUES (7, 1, 12, '2026-01-02', 'quick');
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void aTableAndAColumnThatAreLikelyToBeTheSameAreRenamedAndKeepTheirRows(String engine, TestServers servers)
            throws Exception {
        String wanted = """
            CREATE TABLE customers (id integer PRIMARY KEY, firstname varchar(40), email varchar(80) NOT NULL, born date);
            CREATE TABLE customer_orders (id integer PRIMARY KEY, customer integer NOT NULL REFERENCES customers (id),
                total numeric(10,2) NOT NULL, placed_at date NOT NULL, note varchar(200));
            CREATE INDEX by_place ON customer_orders (placed_at);
            """;
        with(engine, servers, RenamePolicy.STANDARD, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().renames())
                    .extracting(rename -> rename.after().id().name())
                    .contains("customer_orders", "firstname");
            assertThat(plan.diff().renames()).allMatch(rename -> rename.origin() == Change.Origin.INFERRED);
            assertThat(plan.losesData()).isFalse();
            assertDone(plumbline.apply(live.source(), plan));
            assertThat(live.query("SELECT first || total FROM (SELECT firstname AS first FROM customers) c,"
                            + " (SELECT CAST(total AS integer) AS total FROM customer_orders) o"))
                    .isEqualTo("Ada12");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void aRenameTogetherWithAnotherTypeIsBoth(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("email varchar(80)", "e_mail varchar(120)");
        with(engine, servers, RenamePolicy.STANDARD, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().renames()).hasSize(1);
            assertThat(plan.diff().changes()).singleElement().isInstanceOf(Change.Alter.class);
            assertDone(plumbline.apply(live.source(), plan));
            assertThat(live.query("SELECT e_mail FROM customers")).isEqualTo("ada@example.com");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void whatNobodyKnowsIsRefusedWhileThereAreValues(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        with(engine, servers, RenamePolicy.STANDARD, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().renames()).isEmpty();
            assertThat(plan.diff().undecided()).singleElement().satisfies(likeness -> {
                assertThat(likeness.hints()).singleElement().asString().endsWith("orders.note=remark");
                assertThat(likeness.supports()).isNotEmpty();
                assertThat(likeness.contradicts()).isNotEmpty();
            });
            assertThat(plan.losesData()).isTrue();
            assertThat(plumbline.apply(live.source(), plan))
                    .isInstanceOfSatisfying(ApplyResult.Refused.class, refused -> {
                        assertThat(refused.problem().code()).isEqualTo("PLB-1714");
                        assertThat(refused.problem().what()).contains("--rename", "--allow-drop");
                    });
            assertThat(live.query("SELECT note FROM orders")).isEqualTo("quick");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void withoutValuesItIsDone(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        String empty = SHOP.replace("'quick'", "NULL");
        with(engine, servers, RenamePolicy.STANDARD, empty, wanted, (plumbline, live, plan) -> {
            assertThat(plan.steps()).anyMatch(Step.Assert.class::isInstance);
            assertDone(plumbline.apply(live.source(), plan));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void whatMayGoGoes(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        RenamePolicy policy = RenamePolicy.STANDARD.withDroppable(List.of(new Glob("orders.no*")));
        with(engine, servers, policy, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().undecided()).isEmpty();
            assertThat(plan.diff().likenesses())
                    .extracting(Likeness::verdict)
                    .containsExactly(Likeness.Verdict.DROP_ALLOWED);
            assertThat(plan.steps()).noneMatch(RowsAreLookedFor::by);
            assertDone(plumbline.apply(live.source(), plan));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void whoeverKnowsIsAskedOnceAndBelieved(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        List<Likeness> asked = new ArrayList<>();
        RenamePolicy policy = RenamePolicy.STANDARD.withJudge(likeness -> {
            asked.add(likeness);
            return RenamePolicy.Answer.SAME;
        });
        with(engine, servers, policy, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(asked).hasSize(1);
            assertDone(plumbline.apply(live.source(), plan));
            assertThat(live.query("SELECT remark FROM orders")).isEqualTo("quick");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void whoSaysThatItIsAnotherIsBelievedToo(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        RenamePolicy policy = RenamePolicy.STANDARD.withJudge(likeness -> RenamePolicy.Answer.OTHER);
        with(engine, servers, policy, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().undecided()).isEmpty();
            assertDone(plumbline.apply(live.source(), plan));
            assertThat(live.query("SELECT count(remark) FROM orders")).isEqualTo("0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void aScriptFailsWhileThereAreValuesAndThenDropsNothing(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("note varchar", "remark varchar");
        with(engine, servers, RenamePolicy.STANDARD, SHOP, wanted, (plumbline, live, plan) -> {
            Engine known = plumbline.engine(engine);
            String script = new PlanSql(known, Duration.ZERO).render(plan);
            List<SqlText> statements = known.splitter().split(script.replaceAll("(?m)^[\\\\.].*$", "")).stream()
                    .map(ScriptStatement::sql)
                    .toList();

            assertThatThrownBy(() -> live.run(statements)).hasMessageContaining("--allow-drop");

            live.run(List.of(SqlText.of("ROLLBACK")));
            assertThat(live.query("SELECT note FROM orders")).isEqualTo("quick");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void twoThatCouldBeTheSameOneMakeEachOtherUnsure(String engine, TestServers servers) throws Exception {
        String before = "CREATE TABLE t (id integer PRIMARY KEY, mail_a varchar(80), mail_b varchar(80), z integer)";
        String wanted = "CREATE TABLE t (id integer PRIMARY KEY, mail varchar(80), z integer)";
        with(engine, servers, RenamePolicy.STANDARD, before, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().renames()).isEmpty();
            assertThat(plan.diff().undecided()).hasSize(1);
            assertThat(plan.diff().undecided().getFirst().contradicts())
                    .anyMatch(words -> words.contains("could have got that name too"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void whatHasNothingInCommonIsNoRename(String engine, TestServers servers) throws Exception {
        String wanted = """
            CREATE TABLE customers (id integer PRIMARY KEY, first_name varchar(40), email varchar(80) NOT NULL, born date);
            CREATE TABLE tax_rates (country char(2) PRIMARY KEY, percent integer NOT NULL, since date);
            """;
        with(engine, servers, RenamePolicy.STANDARD, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().likenesses()).isEmpty();
            assertDone(plumbline.apply(live.source(), plan));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void nothingIsInferredWhereThatIsNotWanted(String engine, TestServers servers) throws Exception {
        String wanted = SHOP.substring(0, SHOP.indexOf("INSERT")).replace("first_name", "firstname");
        RenamePolicy policy = RenamePolicy.STANDARD.withTrust(RenamePolicy.Trust.KNOWN);
        with(engine, servers, policy, SHOP, wanted, (plumbline, live, plan) -> {
            assertThat(plan.diff().renames()).isEmpty();
            assertThat(plan.diff().likenesses()).isEmpty();
        });
    }

    /** What is done with a plan. */
    @FunctionalInterface
    private interface Use {
        void of(Plumbline plumbline, Live live, Plan plan) throws Exception;
    }

    /** Steps that look for what could be lost. */
    private static final class RowsAreLookedFor {
        private RowsAreLookedFor() {}

        static boolean by(Step step) {
            return step instanceof Step.Assert && step.summary().startsWith("make sure");
        }
    }

    /** A database with rows. */
    private record Live(ShadowDatabase database) {
        Source source() {
            return new Source.Connected(new OneConnection(database.connection()));
        }

        void run(List<SqlText> statements) throws SQLException {
            for (SqlText statement : statements) {
                try (Statement running = database.connection().createStatement()) {
                    running.execute(statement.text());
                }
            }
        }

        String query(String sql) throws SQLException {
            try (Statement statement = database.connection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    private void with(String engine, TestServers servers, RenamePolicy policy, String before, String wanted, Use use)
            throws Exception {
        Options options = Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine(engine)
                .withRenames(policy);
        try (Plumbline plumbline = Plumbline.with(options);
                ShadowDatabase database =
                        servers.database(plumbline.engine(engine), engine.equals("postgres") ? "18" : "")) {
            Live live = new Live(database);
            live.run(plumbline.engine(engine).splitter().split(before).stream()
                    .map(ScriptStatement::sql)
                    .toList());
            Path file = Files.writeString(folder.resolve("wanted.sql"), wanted);
            Diff diff = plumbline.diff(live.source(), plumbline.source(file.toString()));
            use.of(plumbline, live, plumbline.plan(diff));
        }
    }

    private static void assertDone(ApplyResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
    }
}
