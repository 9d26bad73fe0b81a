package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between two live databases, what the planner knows of the values says what a name doesn't. */
@ExtendWith(TestServers.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ValuesTellRenamesTest {
    private static final String BEFORE =
            "CREATE TABLE customers (id int PRIMARY KEY, nm text, mail text, tags int[], ref text, n int);";
    private static final String AFTER =
            "CREATE TABLE customers (id int PRIMARY KEY, title text, contact text, labels int[], ref text, n int);";

    private final Plumbline plumbline = Plumbline.with(
            Options.of(System.getenv()).withCache(TestServers.place().cache()));
    private final Engine postgres = plumbline.engine("postgres");

    @AfterAll
    void stop() {
        plumbline.close();
    }

    @Test
    void columnsWithTheSameValuesAreTheSame(TestServers servers) throws SQLException {
        Diff diff = diff(servers, BEFORE + rows("'m' || i", 1000), AFTER + rows("'m' || i", 1100));

        assertThat(diff.renames())
                .extracting(rename -> rename.after().id().name())
                .containsExactlyInAnyOrder("title", "contact", "labels");
    }

    @Test
    void aColumnWithOtherValuesIsAnother(TestServers servers) throws SQLException {
        Diff diff = diff(servers, BEFORE + rows("'m' || i", 1000), AFTER + rows("NULL", 1100));

        assertThat(diff.renames())
                .extracting(rename -> rename.after().id().name())
                .contains("title")
                .doesNotContain("contact");
    }

    @Test
    void databasesWithQuiteOtherRowsSayNothingAgainstARename(TestServers servers) throws SQLException {
        String after = "CREATE TABLE customers (id int PRIMARY KEY, nm text, e_mail text, tags int[], ref text, n"
                + " int);INSERT INTO customers SELECT 5000 + i, 'x' || i, 'y', NULL, 'D' || i, 5000 + i FROM"
                + " generate_series(1, 900) i;ANALYZE customers;";
        Diff diff = diff(servers, BEFORE + rows("'m' || i", 1000), after);

        assertThat(diff.likenesses())
                .singleElement()
                .satisfies(likeness -> assertThat(likeness.contradicts())
                        .as("weighs next to nothing")
                        .doesNotContain("quite other values"));
    }

    private static String rows(String mail, int count) {
        return """
            INSERT INTO customers
            SELECT i, 'name ' || (i %% 70), %s, ARRAY[i %% 3, 1], 'C' || (i * 37) %% 9, i FROM generate_series(1, %d) i;
            ANALYZE customers;
            """.formatted(mail, count);
    }

    private Diff diff(TestServers servers, String before, String after) throws SQLException {
        try (ShadowDatabase one = servers.database(postgres, "18");
                ShadowDatabase other = servers.database(postgres, "18")) {
            run(one, before);
            run(other, after);
            return plumbline.diff(source(one), source(other));
        }
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
