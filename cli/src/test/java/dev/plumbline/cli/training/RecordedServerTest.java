package dev.plumbline.cli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.cli.Main;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.cli.terminal.Terminal;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The recording that the launcher is trained with is of what is asked today. When it isn't, this test fails once and makes it
 * anew, for whoever changed a query to commit.
 */
@ExtendWith(TestServers.Provider.class)
final class RecordedServerTest {
    /** A little of most of what a database holds. */
    private static final String SCHEMA = """
        CREATE TYPE status AS ENUM ('new', 'paid');
        CREATE DOMAIN amount AS numeric(8, 2) CHECK (VALUE >= 0);
        CREATE TABLE customers (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            email varchar(80) NOT NULL UNIQUE,
            born date DEFAULT now(),
            note text COLLATE "C",
            CONSTRAINT email_valid CHECK (email LIKE '%@%')
        );
        COMMENT ON TABLE customers IS 'Who has bought something';
        CREATE TABLE orders (
            id serial PRIMARY KEY,
            customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
            status status NOT NULL DEFAULT 'new',
            total amount,
            twice numeric GENERATED ALWAYS AS (total * 2) STORED
        );
        CREATE INDEX orders_by_customer ON orders (customer_id, total DESC) WHERE total > 0;
        CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 100;
        CREATE MATERIALIZED VIEW largest AS SELECT max(total) AS total FROM orders;
        CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.status := ''paid''; RETURN NEW; END';
        CREATE TRIGGER stamped BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
        CREATE POLICY own ON customers USING (true);
        GRANT SELECT ON customers TO PUBLIC;
        """;

    @Test
    void answersWhatAnInspectAsksToday(TestServers servers) throws Exception {
        Recording recording = recording();
        Set<String> unknown;
        Inspection inspection;
        try (RecordedServer server = new RecordedServer(recording)) {
            inspection = inspect("postgresql://training@127.0.0.1:" + server.port() + "/training");
            unknown = server.unknown();
        }
        if (inspection.status() != 0 || unknown.size() > recording.answers().size() / 4) {
            Path made = recordAnew(servers);
            fail(
                    "%s was out of date and was made anew. Commit it. It didn't know %s %s",
                    made, unknown, inspection.err());
        }
        assertThat(inspection.out()).contains("customers", "orders_by_customer", "stamped");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        try (InputStream stream = resource()) {
            assertThat(recording().text()).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static Path recordAnew(TestServers servers) throws Exception {
        Path file = ProjectRoot.find()
                .resolve("cli/src/main/resources/dev/plumbline/cli/training")
                .resolve(Training.RECORDING);
        try (ShadowDatabase database = servers.database(postgres(), "18")) {
            Connection connection = database.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE training SUPERUSER LOGIN PASSWORD 'training'");
                statement.execute(SCHEMA);
            }
            URI url = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            try (Recorder recorder =
                    new Recorder(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()))) {
                Inspection inspection = inspect("postgresql://training:training@127.0.0.1:" + recorder.port()
                        + url.getPath() + "?sslmode=disable");
                assertThat(inspection.status()).as(inspection.err()).isZero();
                Files.writeString(file, recorder.recording().text());
            } finally {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP ROLE training");
                }
            }
        }
        return file;
    }

    private static Inspection inspect(String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                Surroundings.of(InputStream.nullInputStream(), out, err, Map.of(), Terminal.NONE), "inspect", source);
        return new Inspection(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What a run of inspect said. */
    private record Inspection(int status, String out, String err) {}

    private static Recording recording() throws IOException {
        try (InputStream stream = resource()) {
            return Recording.read(stream);
        }
    }

    private static InputStream resource() {
        return Objects.requireNonNull(Training.class.getResourceAsStream(Training.RECORDING));
    }

    private static Engine postgres() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> "postgres".equals(engine.name()))
                .findFirst()
                .orElseThrow();
    }
}
