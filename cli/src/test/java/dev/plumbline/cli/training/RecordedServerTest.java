package dev.plumbline.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The recording that the launcher is trained with is of what is asked today. When too much of it is out of date, record it anew:
 * {@code mvn -pl cli -am test -Dtest=RecordedServerTest -Dplumbline.record=true -Dsurefire.failIfNoSpecifiedTests=false}.
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
    void answersWhatAnInspectAsksToday() throws IOException {
        Recording recording = recording();
        try (RecordedServer server = new RecordedServer(recording)) {
            assertThat(inspect("postgresql://training@127.0.0.1:" + server.port() + "/training"))
                    .contains("customers", "orders_by_customer", "stamped");
            assertThat(server.unknown())
                    .as("what is asked and was not recorded")
                    .hasSizeLessThan(recording.answers().size() / 4);
        }
    }

    @Test
    void readsWhatItWrites() throws IOException {
        String text = recording().text();
        assertThat(text)
                .isEqualTo(new String(Objects.requireNonNull(resource()).readAllBytes(), StandardCharsets.US_ASCII));
    }

    @Test
    @EnabledIfSystemProperty(named = "plumbline.record", matches = "true")
    void isRecordedAnew(TestServers servers) throws Exception {
        try (ShadowDatabase database = servers.database(postgres(), "18")) {
            Connection connection = database.connection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE training SUPERUSER LOGIN PASSWORD 'training'");
                statement.execute(SCHEMA);
            }
            URI url = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            try (Recorder recorder =
                    new Recorder(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()))) {
                inspect("postgresql://training:training@127.0.0.1:" + recorder.port() + url.getPath()
                        + "?sslmode=disable");
                Path file = ProjectRoot.find().resolve("cli/src/main/resources/dev/plumbline/cli/training");
                Files.writeString(
                        file.resolve(Training.RECORDING), recorder.recording().text());
            } finally {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP ROLE training");
                }
            }
        }
    }

    private static String inspect(String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = Surroundings.of(InputStream.nullInputStream(), out, err, Map.of(), Terminal.NONE);
        int status = Main.run(surroundings, "inspect", source);
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

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
