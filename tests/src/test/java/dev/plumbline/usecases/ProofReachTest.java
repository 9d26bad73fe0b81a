package dev.plumbline.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.config.ShadowPolicy;
import dev.plumbline.app.source.Source;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is tried reaches outside the scratch database. */
@ExtendWith(TestServers.Provider.class)
final class ProofReachTest {
    /** What all databases of a server share, and what a server would have told others. */
    private static final List<String> SHARED = List.of(
            "SELECT rolname FROM pg_roles ORDER BY 1",
            "SELECT spcname FROM pg_tablespace ORDER BY 1",
            "SELECT name || '=' || setting FROM pg_settings WHERE source = 'configuration file' ORDER BY 1",
            "SELECT name || '=' || setting FROM pg_file_settings WHERE sourcefile LIKE '%auto.conf' ORDER BY 1",
            "SELECT datname FROM pg_database ORDER BY 1",
            "SELECT subname FROM pg_subscription ORDER BY 1",
            "SELECT slot_name FROM pg_replication_slots ORDER BY 1");

    @TempDir
    private Path folder;

    private final Plumbline plumbline = plumbline(new ShadowPolicy.Automatic());
    private final Engine postgres = plumbline.engine("postgres");

    private static Plumbline plumbline(ShadowPolicy shadow) {
        return Plumbline.with(Options.of(System.getenv())
                .withCache(TestServers.place().cache())
                .withShadow(shadow));
    }

    @AfterEach
    void stop() {
        plumbline.close();
    }

    @Test
    void whatSpeaksOfOthersIsProvedWithoutAWordToThem(TestServers servers) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ShadowDatabase there = servers.database(postgres, "18")) {
            run(there, "CREATE TABLE t (id integer PRIMARY KEY)");
            List<String> before = shared(there);
            Path wanted = wanted(other.getLocalPort());

            Plan plan = plumbline.plan(
                    new Source.Connected(new OneConnection(there.connection())),
                    plumbline.source(wanted.toString()),
                    Projection.STANDARD);

            assertThat(plan.steps().map(step -> step.sql().text()))
                    .anyMatch(sql -> sql.startsWith("CREATE SUBSCRIPTION"))
                    .anyMatch(sql -> sql.startsWith("CREATE SERVER"));
            assertThat(plan.proof()).as("%s", plan.proof()).isInstanceOf(Proof.Proved.class);
            assertThat(shared(there)).isEqualTo(before);
            assertNobodyCalled(other);
        }
    }

    @Test
    void onAServerOfSomebodysNothingSharedIsMade(TestServers servers) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ShadowDatabase there = servers.database(postgres, "18");
                ShadowDatabase wanted = servers.database(postgres, "18")) {
            run(there, "CREATE TABLE t (id integer PRIMARY KEY)");
            run(wanted, Files.readString(wanted(other.getLocalPort())).replaceAll("(?m)^.*(ROLE|SPACE|absent).*$", ""));
            run(wanted, "CREATE TABLE more (id integer)");
            run(there, "CREATE ROLE plumbline_proof_lender SUPERUSER LOGIN PASSWORD 'lent'");
            List<String> before = shared(there);
            String url = there.connection().getMetaData().getURL().replaceFirst("\\?.*", "");
            String lent = url.replace("jdbc:postgresql://", "postgresql://plumbline_proof_lender:lent@");
            try (Plumbline borrowing = plumbline(ShadowPolicy.parse(lent))) {
                Plan plan = borrowing.plan(
                        new Source.Connected(new OneConnection(there.connection())),
                        new Source.Connected(new OneConnection(wanted.connection())),
                        Projection.STANDARD);

                assertThat(plan.proof()).as("%s", plan.proof()).isInstanceOf(Proof.Proved.class);
            } finally {
                run(wanted, "ALTER SUBSCRIPTION away DISABLE");
                run(wanted, "ALTER SUBSCRIPTION away SET (slot_name = NONE)");
                run(wanted, "DROP SUBSCRIPTION away");
            }
            before.remove("away");
            assertThat(shared(there)).isEqualTo(before);
            run(there, "DROP ROLE plumbline_proof_lender");
            assertNobodyCalled(other);
        }
    }

    @Test
    void aFileThatChangesTheServerIsRefused(TestServers servers) throws Exception {
        Path wanted = Files.writeString(
                folder.resolve("wanted.sql"), "CREATE TABLE t (id integer); ALTER SYSTEM SET work_mem = '1GB';");
        try (ShadowDatabase there = servers.database(postgres, "18")) {
            List<String> before = shared(there);

            assertThatThrownBy(() -> plumbline.plan(
                            new Source.Connected(new OneConnection(there.connection())),
                            plumbline.source(wanted.toString()),
                            Projection.STANDARD))
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("PLB-1408"));
            assertThat(shared(there)).isEqualTo(before);
        }
    }

    private Path wanted(int port) throws IOException {
        return Files.writeString(folder.resolve("wanted.sql"), """
            CREATE ROLE plumbline_proof_role LOGIN;
            CREATE TABLESPACE plumbline_proof_space LOCATION '/nowhere';
            CREATE TABLE t (id integer PRIMARY KEY);
            CREATE TABLE far_away (id integer) TABLESPACE plumbline_proof_space;
            GRANT SELECT ON t TO plumbline_proof_role, plumbline_proof_absent;
            CREATE FOREIGN DATA WRAPPER others;
            CREATE SERVER other FOREIGN DATA WRAPPER others OPTIONS (host '127.0.0.1', port '%1$d');
            CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (user 'ada', password 'hunter2');
            CREATE FOREIGN TABLE of_others (id integer) SERVER other;
            CREATE SUBSCRIPTION away CONNECTION 'host=127.0.0.1 port=%1$d' PUBLICATION p WITH (connect = false);
            """.formatted(port));
    }

    private static void assertNobodyCalled(ServerSocket other) throws IOException {
        other.setSoTimeout(1);
        assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
    }

    private static List<String> shared(ShadowDatabase database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            for (String sql : SHARED) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        found.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
        }
        return found;
    }

    private static void run(ShadowDatabase database, String sql) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
