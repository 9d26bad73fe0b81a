package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.Progress;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.SessionGuard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Strategy;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An apply where others are at work: it is alone in the database, and keeps nobody waiting for long. */
@ExtendWith(TestServers.Provider.class)
final class ApplyBesideOthersTest {
    private static final String SHOP = "CREATE TABLE orders (id integer, total integer);";
    private static final String WANTED = "CREATE TABLE orders (id integer, total integer, note text);";
    private static final ApplyPolicy HASTY =
            ApplyPolicy.STANDARD.withLockTimeout(Duration.ofMillis(50)).withPatience(Duration.ZERO);

    @TempDir
    private Path folder;

    private LiveShop shop(TestServers servers, String major, ApplyPolicy policy, Progress progress)
            throws SQLException {
        LiveShop shop = new LiveShop(
                servers,
                major,
                folder,
                (Options options) -> options.withApplying(policy).withProgress(progress));
        shop.run(SHOP);
        return shop;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aSecondApplyIsToldWhoHasTheDatabase(String major, TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, major, ApplyPolicy.STANDARD, Progress.NONE);
                Connection other = shop.another()) {
            Plan plan = shop.plan(WANTED);
            SessionGuard guard = shop.engine().guard();
            assertThat(guard.take(other)).isEmpty();

            assertThatThrownBy(() -> shop.apply(plan))
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageMatching("(?s)PLB-1507.*process \\d+ of shopkeeper from 127.0.0.1 .*since .* UTC.*");

            guard.release(other);
            assertThat(guard.holds(other)).isFalse();
            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @Test
    void oneThatMayWaitWaits(TestServers servers) throws Exception {
        List<Runnable> endings = new ArrayList<>();
        Progress progress = what -> {
            if (what.startsWith("waiting for another apply")) {
                endings.forEach(Runnable::run);
            }
        };
        try (LiveShop shop = shop(servers, "18", ApplyPolicy.STANDARD.withWaiting(Duration.ofMinutes(1)), progress);
                Connection other = shop.another()) {
            Plan plan = shop.plan(WANTED);
            assertThat(shop.engine().guard().take(other)).isEmpty();
            endings.add(() -> close(other));

            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @Test
    void whatAnotherApplyDidMeanwhileIsNotDoneAgain(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", ApplyPolicy.STANDARD, Progress.NONE)) {
            Plan plan = shop.plan(WANTED);
            LiveShop.assertDone(shop.apply(plan));

            assertThat(shop.apply(plan)).isInstanceOf(ApplyResult.AppliedBefore.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void aLockThatIsNotGivenInTimeIsTriedAgain(String major, TestServers servers) throws Exception {
        List<Runnable> endings = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        Progress progress = what -> {
            if (what.startsWith("a lock wasn't given")) {
                heard.add(what);
                endings.forEach(Runnable::run);
            }
        };
        try (LiveShop shop = shop(servers, major, HASTY.withPatience(Duration.ofMinutes(1)), progress);
                Connection other = shop.another()) {
            Plan plan = shop.plan(WANTED);
            other.setAutoCommit(false);
            run(other, "SELECT FROM orders");
            endings.add(() -> close(other));

            LiveShop.assertDone(shop.apply(plan));

            assertThat(heard)
                    .singleElement()
                    .asString()
                    .matches("a lock wasn't given in time; again in 1 s; in the way: process \\d+ of shopkeeper.*, in a"
                            + " transaction for \\d+ s \\(idle in transaction\\), holds public.orders");
        }
    }

    @Test
    void whoeverStaysInTheWayIsNamedAndNothingIsChanged(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", HASTY, Progress.NONE);
                Connection other = shop.another()) {
            Plan plan = shop.plan(WANTED + "CREATE TABLE items (id integer);");
            other.setAutoCommit(false);
            run(other, "LOCK TABLE orders IN ROW EXCLUSIVE MODE");

            assertThat(shop.apply(plan)).isInstanceOfSatisfying(ApplyResult.Failed.class, failed -> {
                assertThat(failed.problem().code()).isEqualTo("PLB-1508");
                assertThat(failed.problem().what()).contains("in the way: process", "holds public.orders");
                assertThat(failed.done()).isEmpty();
            });
            assertThat(shop.list("SELECT to_regclass('items')")).containsOnlyNulls();
            assertThat(shop.list("SHOW lock_timeout")).containsExactly("0");
            other.rollback();
            LiveShop.assertDone(shop.apply(plan));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "18"})
    void whoeverMayNotLookIntoOthersSessionsHearsWhatTheyHold(String major, TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, major, HASTY, Progress.NONE);
                Connection other = shop.another()) {
            shop.run("ALTER TABLE orders OWNER TO clerk; GRANT CREATE ON SCHEMA public TO clerk");
            Source target = shop.plumbline().source(shop.address("clerk"));
            Plan plan = shop.plumbline().plan(target, shop.script(WANTED), Projection.STANDARD);
            other.setAutoCommit(false);
            run(other, "SELECT FROM orders");

            assertThat(shop.plumbline().apply(target, plan))
                    .isInstanceOfSatisfying(
                            ApplyResult.Failed.class,
                            failed -> assertThat(failed.problem().what())
                                    .containsPattern("in the way: process \\d+ of shopkeeper .*, holds public.orders"));
            assertThat(shop.engine().guard().take(other)).isEmpty();
            assertThatThrownBy(() -> shop.plumbline().apply(target, plan))
                    .hasMessageContaining("PLB-1507")
                    .hasMessageContaining("of shopkeeper");
        }
    }

    @Test
    void howFarALongIndexBuildIsIsTold(TestServers servers) throws Exception {
        List<Runnable> endings = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        Progress progress = what -> {
            if (what.contains("waiting for")) {
                heard.add(what);
                endings.forEach(Runnable::run);
            }
        };
        try (LiveShop shop = new LiveShop(
                        servers,
                        "18",
                        folder,
                        options -> options.withStrategy(Strategy.ONLINE).withProgress(progress));
                Connection other = shop.another()) {
            shop.run(SHOP);
            Plan plan = shop.plan(SHOP + "CREATE INDEX by_total ON orders (total)");
            other.setAutoCommit(false);
            run(other, "SELECT FROM orders");
            run(other, "LOCK TABLE orders IN ROW EXCLUSIVE MODE");
            endings.add(() -> close(other));

            LiveShop.assertDone(shop.plumbline().apply(shop.plumbline().source(shop.address()), plan));

            assertThat(heard).first().asString().matches("waiting for .*, process \\d+ of shopkeeper \\(1 of 1\\)");
        }
    }

    @Test
    void noStatementIsCutOffForTakingLong(TestServers servers) throws Exception {
        try (LiveShop shop = shop(servers, "18", ApplyPolicy.STANDARD, Progress.NONE)) {
            Plan plan = shop.plan(SHOP + "CREATE TABLE copy AS SELECT 1 AS one");
            shop.run("SET statement_timeout = '1ms'");
            shop.run("SET statement_timeout = '5s'");

            LiveShop.assertDone(shop.apply(plan));

            assertThat(shop.list("SHOW statement_timeout")).containsExactly("5s");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
