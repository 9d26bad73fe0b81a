package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.testkit.PlanRun;
import dev.plumbline.testkit.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a plan makes belongs to whoever runs it; a sequence has to belong to the owner of its column's table. */
@ExtendWith(TestServers.Provider.class)
final class OwnersOnPostgresTest {
    private static final String ROLES = """
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_owner') THEN CREATE ROLE shop_owner; END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_heir') THEN CREATE ROLE shop_heir; END IF;
        END $$\
        """;
    private static final String BEFORE = "CREATE TABLE orders (note text)";
    private static final String AFTER = "CREATE TABLE orders (note text, id bigserial)";

    private static final Projection WITH_OWNERS =
            new Projection(Set.of(), List.of(), List.of(), Set.of(), EnumSet.of(Aspect.COLUMN_ORDER));

    private final Plumbline plumbline = Plumbline.with(
            Options.of(System.getenv()).withCache(TestServers.place().cache()).withEngine("postgres:18"));
    private final Engine postgres = plumbline.engine("postgres");
    private ShadowDatabase present;
    private ShadowDatabase wanted;

    @BeforeEach
    void create(TestServers servers) throws SQLException {
        present = servers.database(postgres, "18");
        wanted = servers.database(postgres, "18");
        run(present, ROLES);
    }

    @AfterEach
    void stop() {
        present.close();
        wanted.close();
        plumbline.close();
    }

    @Test
    void aNewSequenceGoesToTheOwnerOfATableThatIsSomebodyElses() throws SQLException {
        run(present, BEFORE + "; ALTER TABLE orders OWNER TO shop_owner");
        run(wanted, AFTER);

        converges(Projection.STANDARD);
        assertThat(owner()).isEqualTo("shop_owner");
    }

    @Test
    void privilegesOnTheSchemaPublicAreTheSameWhoeverOwnsIt() throws SQLException {
        run(present, "ALTER SCHEMA public OWNER TO shop_owner");

        assertThat(new Differ(Projection.STANDARD)
                        .diff(
                                postgres.reader().read(present.connection()),
                                postgres.reader().read(wanted.connection()))
                        .changes())
                .isEmpty();

        run(present, "REVOKE USAGE ON SCHEMA public FROM PUBLIC");
        assertThat(new Differ(Projection.STANDARD)
                        .diff(
                                postgres.reader().read(present.connection()),
                                postgres.reader().read(wanted.connection()))
                        .changes())
                .hasSize(1);
    }

    @Test
    void whoOwnsTheTableNeedsNoStatementForIt() throws SQLException {
        run(wanted, "GRANT CREATE ON SCHEMA public TO shop_owner");
        run(present, "GRANT CREATE ON SCHEMA public TO shop_owner; SET ROLE shop_owner; " + BEFORE);
        run(wanted, AFTER);

        Plan plan = converges(Projection.STANDARD);
        assertThat(plan.steps()).noneMatch(step -> step.sql().text().contains("OWNER TO"));
        assertThat(owner()).isEqualTo("shop_owner");
    }

    @Test
    void aSequenceIsGivenAwayWithItsTable() throws SQLException {
        run(present, "CREATE TABLE orders (id serial); ALTER TABLE orders OWNER TO shop_owner");
        run(
                wanted,
                "CREATE TABLE orders (id serial, more bigserial); CREATE TABLE parts (id serial);"
                        + " ALTER TABLE orders OWNER TO shop_heir; ALTER TABLE parts OWNER TO shop_heir");

        converges(WITH_OWNERS);
        assertThat(owner()).isEqualTo("shop_heir");
    }

    private Plan converges(Projection projection) throws SQLException {
        Plan plan = plan(projection);
        assertThat(plan.unplanned()).isEmpty();
        assertThat(plan.proof()).isInstanceOf(Proof.Proved.class);
        new PlanRun(present).run(plan);
        assertThat(plan(projection).isEmpty()).isTrue();
        return plan;
    }

    private Plan plan(Projection projection) throws SQLException {
        Snapshot from = postgres.reader().read(present.connection());
        Snapshot to = postgres.reader().read(wanted.connection());
        Plan plan = new Planner(postgres.writer(from.header().version())).plan(new Differ(projection).diff(from, to));
        return plumbline.prove(plan);
    }

    private String owner() throws SQLException {
        try (Statement statement = present.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT string_agg(DISTINCT relowner::regrole::text, ',') FROM pg_class WHERE relkind = 'S'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(ShadowDatabase database, String script) throws SQLException {
        database.run(SqlText.of(script));
    }
}
