package dev.plumbline.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.secret.Secret;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.postgres.model.ForeignOption;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.Subscription;
import dev.plumbline.postgres.model.UserMapping;
import dev.plumbline.testkit.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.Provider.class)
class SecretReadingTest {
    private static final String SCHEMA = """
        DROP ROLE IF EXISTS secret_reader, secret_other;
        CREATE ROLE secret_reader;
        CREATE ROLE secret_other;
        CREATE FOREIGN DATA WRAPPER files;
        CREATE SERVER usable FOREIGN DATA WRAPPER files OPTIONS (password 'planted');
        CREATE SERVER closed FOREIGN DATA WRAPPER files;
        CREATE SERVER owned FOREIGN DATA WRAPPER files;
        ALTER FOREIGN DATA WRAPPER files OPTIONS (debug '1');
        GRANT USAGE ON FOREIGN DATA WRAPPER files TO secret_reader;
        GRANT USAGE ON FOREIGN SERVER usable TO secret_reader;
        ALTER SERVER owned OWNER TO secret_reader;
        CREATE USER MAPPING FOR secret_reader SERVER usable OPTIONS (password 'planted');
        CREATE USER MAPPING FOR secret_reader SERVER closed;
        CREATE USER MAPPING FOR secret_other SERVER usable;
        CREATE USER MAPPING FOR PUBLIC SERVER usable OPTIONS (password 'planted');
        CREATE USER MAPPING FOR PUBLIC SERVER owned OPTIONS (password 'planted');
        CREATE SUBSCRIPTION feed CONNECTION 'host=db password=planted' PUBLICATION p
            WITH (connect = false, slot_name = NONE);
        """;

    private final TestServers servers;

    SecretReadingTest(TestServers servers) {
        this.servers = servers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void hidesFromARoleWhatTheServerHidesAndTellsNoDifference(String version) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), version)) {
            Reading.execute(database.connection(), SCHEMA);
            Snapshot whole = new PostgresCatalogReader().read(database.connection());
            Reading.execute(database.connection(), "SET ROLE secret_reader");
            Snapshot seen = new PostgresCatalogReader().read(database.connection());
            Reading.execute(database.connection(), "RESET ROLE");

            assertThat(whole.header().unknowns()).isEmpty();
            assertThat(seen.header().unknowns())
                    .extracting(
                            unknown -> unknown.object().map(ObjectId::describe).orElseGet(unknown::what))
                    .containsExactlyInAnyOrder(
                            "user mapping closed.secret_reader",
                            "user mapping usable.secret_other",
                            "user mapping usable.PUBLIC",
                            // 13 shows nobody else the oids of subscriptions
                            version.equals("13") ? "subscriptions" : "subscription feed");
            assertThat(seen.toString() + whole).doesNotContain("planted");
            for (Diff diff : List.of(
                    new Differ(Projection.STANDARD).diff(seen, whole),
                    new Differ(Projection.STANDARD).diff(whole, seen))) {
                assertThat(diff.changes()).isEmpty();
                assertThat(diff.notCompared()).extracting(Unknown::what).contains("options");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void readsASecretForWhomMayAndShowsItToNobody(String version) throws SQLException {
        Reading reading = Reading.of(servers, version, """
            CREATE FOREIGN DATA WRAPPER files;
            CREATE SERVER remote FOREIGN DATA WRAPPER files;
            CREATE USER MAPPING FOR PUBLIC SERVER remote OPTIONS (user 'ada', password 'planted', odd '${secret:x}');
            """);
        UserMapping mapping =
                reading.snapshot().catalog().all(UserMapping.KIND).findFirst().orElseThrow();

        assertThat(mapping.options())
                .containsExactly(
                        new ForeignOption("odd", GuardedText.of(new Secret("remote/PUBLIC/odd", Optional.empty()))),
                        new ForeignOption(
                                "password",
                                GuardedText.of(new Secret("remote/PUBLIC/password", Optional.of("planted")))),
                        new ForeignOption("user", GuardedText.open("ada")));
        assertThat(mapping.toString()).doesNotContain("planted");
    }

    @Test
    void readsEveryParameterOfASubscription() throws SQLException {
        Reading reading = Reading.of(servers, "18", """
            CREATE SUBSCRIPTION feed CONNECTION 'host=db' PUBLICATION p WITH (connect = false, slot_name = 's', binary = true,
                streaming = off, synchronous_commit = 'local', two_phase = true, disable_on_error = true,
                password_required = false, run_as_owner = true, origin = none, failover = true)
            """);
        Subscription subscription =
                reading.snapshot().catalog().all(Subscription.KIND).findFirst().orElseThrow();

        assertThat(subscription.slot()).isEqualTo("s");
        assertThat(subscription.enabled()).isFalse();
        assertThat(subscription.parameters())
                .extracting(Option::name)
                .containsExactly(
                        "binary",
                        "disable_on_error",
                        "failover",
                        "origin",
                        "password_required",
                        "run_as_owner",
                        "streaming",
                        "synchronous_commit",
                        "two_phase");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "host=db port = 1|host=db port = 1|",
                "host=db password=a\\ b user=ada|host=db password=${secret:feed/password} user=ada|a b",
                "password='it\\'s' dbname='my db'|password=${secret:feed/password} dbname='my db'|it's",
                "postgresql://ada@db:1/shop?sslmode=require|postgresql://ada@db:1/shop?sslmode=require|",
                "postgresql://ada:pl%40nted@db:1,[::1]/shop|user=ada password=${secret:feed/password} host=db,::1"
                        + " port=1, dbname=shop|pl@nted",
                "postgres:///shop?password=x&host=db|password=${secret:feed/password} host=db|x"
            })
    void showsAConnectionStringWithoutItsPassword(String text, String shown, String password) {
        GuardedText guarded = ConnectionString.of(text, "feed");

        assertThat(guarded.text()).endsWith(shown);
        assertThat(guarded.secrets().stream()
                        .flatMap(secret -> secret.value().stream())
                        .toList())
                .isEqualTo(Optional.ofNullable(password).stream().toList());
    }

    @Test
    void judgesOptionsByTheirNamesAndByWhatTheyHold() {
        List<Option> options = List.of(
                new Option("host", "db"),
                new Option("Api_Key", "x"),
                new Option("password_required", "false"),
                new Option("dsn", "Driver=x;Pwd=y"),
                new Option("url", "https://ada:pw@host/"),
                new Option("other", "x"));

        assertThat(secrets(ForeignOptions.of(options, "s"))).containsExactly("s/Api_Key", "s/dsn", "s/url");
        assertThat(secrets(ForeignOptions.ofMapping(options, "s", "my role")))
                .containsExactly("s/my%20role/Api_Key", "s/my%20role/dsn", "s/my%20role/url", "s/my%20role/other");
    }

    private static List<String> secrets(List<ForeignOption> options) {
        return options.stream()
                .flatMap(option -> option.value().secrets().stream())
                .map(Secret::name)
                .toList();
    }
}
