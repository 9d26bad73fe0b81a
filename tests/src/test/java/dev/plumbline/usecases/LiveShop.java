package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.apply.ApplyResult;
import dev.plumbline.app.apply.Cancellation;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A database of PostgreSQL, and plans for it. */
final class LiveShop implements AutoCloseable {
    private final Path folder;
    private final Plumbline plumbline;
    private final String major;
    private final ShadowDatabase database;
    private final boolean isGuest;

    /** @param choices what is different from the usual options */
    LiveShop(TestServers servers, String major, Path folder, UnaryOperator<Options> choices) throws SQLException {
        this(folder, plumbline(choices, major), major, servers);
        role("shopkeeper", "SUPERUSER");
        role("clerk", "");
    }

    /** Roles are the whole server's, which other tests use, too. */
    private void role(String name, String rights) throws SQLException {
        run("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + name + "') THEN CREATE ROLE " + name
                + " LOGIN " + rights + " PASSWORD 'geheim'; END IF; END $$");
    }

    private LiveShop(Path folder, Plumbline plumbline, String major, TestServers servers) {
        this(folder, plumbline, major, servers.database(plumbline.engine("postgres"), major), /* isGuest= */ false);
    }

    private LiveShop(Path folder, Plumbline plumbline, String major, ShadowDatabase database, boolean isGuest) {
        this.folder = folder;
        this.plumbline = plumbline;
        this.major = major;
        this.database = database;
        this.isGuest = isGuest;
    }

    private static Plumbline plumbline(UnaryOperator<Options> choices, String major) {
        return Plumbline.with(choices.apply(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withEngine("postgres:" + major)));
    }

    /** The same database, with other options; it stays when that is closed. */
    LiveShop with(UnaryOperator<Options> choices) {
        return new LiveShop(folder, plumbline(choices, major), major, database, /* isGuest= */ true);
    }

    Plumbline plumbline() {
        return plumbline;
    }

    Engine engine() {
        return plumbline.engine("postgres");
    }

    void run(String sql) throws SQLException {
        database.run(SqlText.of(sql));
    }

    /** Runs a statement, and returns what the server says beside it. */
    List<String> heard(String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET client_min_messages = debug1");
            statement.clearWarnings();
            statement.execute(sql);
            List<String> said = new ArrayList<>();
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                said.add(warning.getMessage());
            }
            statement.execute("RESET client_min_messages");
            return said;
        }
    }

    /** Another session, of somebody called shopkeeper. */
    Connection another() throws SQLException {
        return DriverManager.getConnection(url(), "shopkeeper", "geheim");
    }

    /** Where it is, as a driver has it. */
    String url() throws SQLException {
        return database.connection().getMetaData().getURL().replaceFirst("\\?.*", "");
    }

    /** Where it is, as a person types it. */
    String address() throws SQLException {
        return address("shopkeeper");
    }

    /** The same for somebody: shopkeeper, who may do everything, or clerk, who may do nothing. */
    String address(String role) throws SQLException {
        return url().replace("jdbc:postgresql://", "postgresql://" + role + ":geheim@");
    }

    Source script(String wanted) throws IOException {
        return plumbline.source(
                Files.writeString(folder.resolve("wanted.sql"), wanted).toString());
    }

    Plan plan(String wanted) throws IOException {
        return plumbline.plan(target(), script(wanted), Projection.STANDARD);
    }

    /** A plan as another run finds it. */
    PlanDocument document(Plan plan) throws IOException {
        StringWriter text = new StringWriter();
        new PlanWriter().write(plan, text);
        return plumbline.document(Files.writeString(folder.resolve("plan.json"), text.toString()));
    }

    ApplyResult apply(Plan plan) {
        return plumbline.apply(target(), plan);
    }

    ApplyResult apply(Plan plan, Cancellation cancellation) {
        return plumbline.apply(target(), plan, cancellation);
    }

    /** The plan is proved there and back, and leads to what is wanted. */
    void applies(Plan plan) {
        assertThat(plan.proof())
                .isInstanceOfSatisfying(
                        Proof.Proved.class,
                        proved -> assertThat(proved.wayBack()).isEqualTo(new Proof.WayBack.Complete()));
        assertDone(apply(plan));
    }

    static void assertDone(ApplyResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class,
                        done -> assertThat(done.remaining().changes()).isEmpty());
    }

    /** Over one connection. */
    Source target() {
        return new Source.Connected(new OneConnection(database.connection()));
    }

    List<String> list(String query) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        plumbline.close();
        if (!isGuest) {
            database.close();
        }
    }
}
