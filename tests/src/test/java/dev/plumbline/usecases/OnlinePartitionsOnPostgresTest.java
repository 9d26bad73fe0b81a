package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partitions that come and go while others use the whole: the server is asked whether it had to look at any rows. */
@ExtendWith(TestServers.Provider.class)
final class OnlinePartitionsOnPostgresTest {
    private static final String SHELVES = """
        CREATE TABLE shelves (id integer, note text) PARTITION BY RANGE (id);
        CREATE TABLE shelf_one PARTITION OF shelves FOR VALUES FROM (0) TO (100);
        CREATE TABLE shelf_rest PARTITION OF shelves DEFAULT;
        """;
    private static final String SHELF_TWO =
            "CREATE TABLE shelf_two PARTITION OF shelves FOR VALUES FROM (100) TO (200);";

    /** A partition of each way to say which rows are its own, and of types whose values are said differently. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13 | integer | RANGE | FROM (0) TO (1000)",
                "18 | integer | RANGE | FROM (-5) TO (MAXVALUE)",
                "18 | numeric | RANGE | FROM (MINVALUE) TO (1000.5)",
                "18 | timestamptz | RANGE | FROM ('2000-01-01') TO ('2030-01-01')",
                "18 | text | LIST | IN ('1', 'it''s')",
                "18 | integer | LIST | IN (1, 7)",
                "13 | varchar(20) | LIST | IN ('1', '2')",
                "18 | boolean | LIST | IN (true)"
            })
    private @interface Bounds {}

    @TempDir
    private Path folder;

    private LiveShop shop(TestServers servers, String major) throws SQLException {
        return OnlineShop.of(servers, major, folder);
    }

    private static List<String> heard(LiveShop shop, Plan plan) throws SQLException {
        List<String> said = new ArrayList<>();
        for (Step step : plan.steps().toList()) {
            said.addAll(shop.heard(step.sql().text()));
        }
        return said;
    }

    @Bounds
    void theRowsOfATableAreCheckedBeforeItIsAPartition(
            String major, String type, String how, String bound, TestServers servers) throws SQLException, IOException {
        String parts =
                "CREATE TABLE parts (\"The key\" %s, note text) PARTITION BY %s (\"The key\");".formatted(type, how);
        String part = "CREATE TABLE part (\"The key\" %s, note text);".formatted(type);
        try (LiveShop shop = shop(servers, major)) {
            shop.run(parts + part);
            shop.run("INSERT INTO part VALUES (%s, 'one')"
                    .formatted(type.startsWith("timestamp") ? "'2020-01-01'" : "'1'"));
            Plan plan = shop.plan(parts + part + "ALTER TABLE parts ATTACH PARTITION part FOR VALUES " + bound);

            assertThat(plan.steps().flatMap(step -> step.hazards().stream()))
                    .extracting(Hazard::kind)
                    .containsExactly(Hazard.Kind.MAY_FAIL_ON_DATA);
            assertThat(heard(shop, plan))
                    .anyMatch(message -> message.contains("partition constraint for table \"part\" is implied"));
            assertThat(shop.plan(parts + part + "ALTER TABLE parts ATTACH PARTITION part FOR VALUES " + bound)
                            .isEmpty())
                    .isTrue();
        }
    }

    @Bounds
    void theRowsOfTheDefaultPartitionAreCheckedBeforeThereIsAnother(
            String major, String type, String how, String bound, TestServers servers) throws SQLException, IOException {
        String parts = """
            CREATE TABLE parts ("The key" %s, note text) PARTITION BY %s ("The key");
            CREATE TABLE rest PARTITION OF parts DEFAULT;
            """.formatted(type, how);
        try (LiveShop shop = shop(servers, major)) {
            shop.run(parts);
            shop.run("INSERT INTO parts VALUES (NULL, 'one')");
            String wanted = parts + "CREATE TABLE part PARTITION OF parts FOR VALUES " + bound;
            Plan plan = shop.plan(wanted);

            assertThat(plan.steps().flatMap(step -> step.hazards().stream()))
                    .extracting(Hazard::kind)
                    .containsExactly(Hazard.Kind.BREAKS_CLIENTS, Hazard.Kind.MAY_FAIL_ON_DATA);
            assertThat(heard(shop, plan))
                    .contains("updated partition constraint for default partition \"rest\" is implied by existing"
                            + " constraints")
                    .containsOnlyOnce("verifying table \"rest\""); // to validate the check
            assertThat(shop.plan(wanted).isEmpty()).isTrue();
        }
    }

    @Test
    void rowsForANewPartitionInTheDefaultOneStopThePlanBeforeOthersAreRefused(TestServers servers)
            throws SQLException, IOException {
        try (LiveShop shop = shop(servers, "18")) {
            shop.run(SHELVES + "INSERT INTO shelves VALUES (150, 'early')");
            assertThat(shop.apply(shop.plan(SHELVES + SHELF_TWO)))
                    .isInstanceOfSatisfying(
                            ApplyResult.Failed.class,
                            failed -> assertThat(failed.problem().message())
                                    .contains("public.shelf_rest holds rows for public.shelf_two"));
            shop.run("INSERT INTO shelves VALUES (151, 'as before')");

            shop.run("DELETE FROM shelves");
            shop.applies(shop.plan(SHELVES + SHELF_TWO));
        }
    }
}
