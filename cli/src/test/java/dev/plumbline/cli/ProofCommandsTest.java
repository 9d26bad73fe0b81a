package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.Provider.class)
final class ProofCommandsTest {
    private static final String NEXT = SqliteFolder.SHOP.replace(", fax TEXT", "");

    /** It loads, since a new table's default is not evaluated, and can't be added to a table that is there. */
    private static final String IMPOSSIBLE = """
        CREATE FUNCTION first_number() RETURNS integer IMMUTABLE LANGUAGE plpgsql
            AS $$BEGIN RAISE EXCEPTION 'there is no first number'; END$$;
        CREATE TABLE t (id integer, number integer DEFAULT first_number());
        """;

    @TempDir
    private Path scratch;

    private SqliteFolder folder;

    @BeforeEach
    void prepare() {
        folder = new SqliteFolder(scratch);
    }

    @Test
    void every_form_of_a_plan_says_how_far_its_proof_went() throws Exception {
        String[] sides = {folder.database("shop.db", SqliteFolder.SHOP), folder.file("next.sql", NEXT)};

        assertThat(plan(sides[0], sides[1]).out())
                .startsWith("proved on SQLite 3.")
                .contains(" objects, structure only");
        assertThat(plan(sides[0], sides[1], "--format", "sql").out()).contains("\n-- proved on SQLite 3.");
        assertThat(plan(sides[0], sides[1], "--format", "json").out()).contains("\"kind\": \"proved\"");
    }

    @Test
    void whoever_wants_no_proof_or_allows_no_shadow_is_told_that_there_is_none() throws Exception {
        String[] sides = {
            folder.database("shop.db", SqliteFolder.SHOP), folder.database("next.db", NEXT),
        };

        assertThat(plan(sides[0], sides[1], "--no-proof"))
                .satisfies(run -> assertThat(run.out()).startsWith("not proved: --no-proof\n"))
                .satisfies(run -> assertThat(run.status()).isZero());
        assertThat(plan(sides[0], sides[1], "--shadow", "none"))
                .satisfies(run -> assertThat(run.out()).startsWith("not proved: "))
                .satisfies(run -> assertThat(run.status()).isZero());
        assertThat(CommandRun.of("apply", sides[0], sides[1], "--no-proof", "--approve"))
                .satisfies(run -> assertThat(run.err()).startsWith("not proved: --no-proof\n"))
                .satisfies(run -> assertThat(run.status()).isZero());
    }

    @Test
    void a_refuted_plan_is_shown_and_not_applied(TestServers servers) throws Exception {
        String wanted = folder.file("wanted.sql", IMPOSSIBLE);
        try (ShadowDatabase there = servers.database(Live.postgres(), "18")) {
            Live.run(there.connection(), "CREATE TABLE t (id integer)");
            String address = Live.address(there.connection());

            CommandRun plan = plan(address, wanted);
            assertThat(plan.out()).startsWith("REFUTED on PostgreSQL 18.").contains("there is no first number");
            assertThat(plan.err()).contains("PLB-1520");
            assertThat(plan.status()).isEqualTo(1);

            CommandRun apply = CommandRun.of("apply", address, wanted, "--approve");
            assertThat(apply.err()).contains("PLB-1520").doesNotContain(Live.PASSWORD);
            assertThat(apply.status()).isEqualTo(1);
            assertThat(CommandRun.of("inspect", address).out()).doesNotContain("first_number");

            CommandRun unproved = CommandRun.of("apply", address, wanted, "--approve", "--no-proof");
            assertThat(unproved.err()).contains("PLB-1501");
            assertThat(unproved.status()).isEqualTo(4);
        }
    }

    private static CommandRun plan(String from, String to, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "plan";
        arguments[1] = from;
        arguments[2] = to;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandRun.of(arguments);
    }
}
