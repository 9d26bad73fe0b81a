package dev.plumbline.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "postgresql://ada@db.example/shop, postgresql://ada@db.example:5432/shop",
        "postgres://ada@db.example:6000/shop, postgresql://ada@db.example:6000/shop",
        "jdbc:postgresql://db.example/shop?user=ada, postgresql://ada@db.example:5432/shop?user=ada",
        "jdbc:postgresql:shop?user=ada, postgresql://ada@localhost:5432/shop?user=ada",
        "postgresql://ada@[::1]:7000/shop, postgresql://ada@[::1]:7000/shop",
        "postgresql://ada@[2001:db8::2]/shop, postgresql://ada@[2001:db8::2]:5432/shop",
        "'postgresql://ada@one:1,two/shop', 'postgresql://ada@one:1,two:5432/shop'",
        "postgresql://ada@/shop, postgresql://ada@localhost:5432/shop",
        "postgresql://ada@%2Fvar%2Frun/shop, postgresql://ada@localhost:5432/shop",
        "postgresql://a%40da@host/my%20shop, postgresql://a%40da@host:5432/my%20shop"
    })
    void readsTheAddressesThatPsqlAndJdbcTake(String source, String display) {
        DatabaseAddress address = read(source, Map.of());
        assertThat(address.display()).isEqualTo(display);
        assertThat(address.jdbcUrl()).startsWith("jdbc:postgresql://").doesNotContain("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop.db", "mysql://host/db", "jdbc:mysql://host/db", "sqlite:shop.db", "postgres"})
    void leavesOtherSourcesToOthers(String source) {
        assertThat(new PostgresAddresses(Map.of()).find(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:s%40cr%2Fet@host/shop",
                "postgresql://ada@host/shop?password=s%40cr%2Fet",
                "jdbc:postgresql://host/shop?user=ada&password=s%40cr%2Fet",
            })
    void takesAPasswordFromTheAddressAndNeverShowsIt(String source) {
        DatabaseAddress address = read(source, Map.of("PGPASSWORD", "other"));
        assertThat(address.properties()).containsEntry("password", "s@cr/et").containsEntry("user", "ada");
        assertThat(address + address.jdbcUrl()).doesNotContain("cr");
    }

    @Test
    void takesAPasswordWithAnAtSignAsItIs() {
        assertThat(read("postgresql://ada:p@ss@host/shop", Map.of()).properties())
                .containsEntry("password", "p@ss");
    }

    @Test
    void masksEverySecretParameter() {
        assertThat(read("postgresql://ada@host/shop?sslmode=require&sslpassword=abc", Map.of())
                        .display())
                .endsWith("?sslmode=require&sslpassword=***");
    }

    @Test
    void fillsWhatIsLeftOpenFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "PGHOST",
                "db.example",
                "PGPORT",
                "7000",
                "PGUSER",
                "ada",
                "PGDATABASE",
                "shop",
                "PGPASSWORD",
                "secret",
                "PGSSLMODE",
                "require",
                "PGOPTIONS",
                "-c search_path=a");
        DatabaseAddress address = read("postgresql://", environment);
        assertThat(address.display()).isEqualTo("postgresql://ada@db.example:7000/shop");
        assertThat(address.properties())
                .containsEntry("password", "secret")
                .containsEntry("sslmode", "require")
                .containsEntry("options", "-c search_path=a");
        assertThat(read("postgresql://eve@other:1/x", environment).display()).isEqualTo("postgresql://eve@other:1/x");
    }

    @Test
    void findsThePasswordInTheUsersFile() throws IOException {
        Path file =
                passwords("# mine\nother:*:*:*:no\ndb.example:5432:*:ada:se\\:cr\\\\et\n*:*:*:*:last\n", "rw-------");
        Map<String, String> environment = Map.of("PGPASSFILE", file.toString());
        assertThat(read("postgresql://ada@db.example/shop", environment).properties())
                .containsEntry("password", "se:cr\\et");
        assertThat(read("postgresql://eve@db.example/shop", environment).properties())
                .containsEntry("password", "last");
    }

    @Test
    void ignoresAFileOfPasswordsThatOthersMayRead() throws IOException {
        Path file = passwords("*:*:*:*:secret\n", "rw-r--r--");
        assertThat(read("postgresql://ada@host/shop", Map.of("PGPASSFILE", file.toString()))
                        .properties())
                .doesNotContainKey("password");
    }

    @Test
    void givesTheDriverLibpqsParametersUnderItsOwnNames() {
        assertThat(read(
                                "postgresql://h/d?application_name=x&connect_timeout=3&target_session_attrs=read-write",
                                Map.of())
                        .properties())
                .containsEntry("ApplicationName", "x")
                .containsEntry("connectTimeout", "3")
                .containsEntry("targetServerType", "primary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:secret@host:port/db",
                "postgresql://ada:secret@host:99999/db",
                "postgresql://ada:sec/ret@host/db",
                "postgresql://ada:secret%@host/db",
                "postgresql://ada:secret%zz@host/db",
                "postgresql://ada:secret@host/db?secret"
            })
    void repeatsNothingOfAnAddressThatItCantRead(String source) {
        assertThatThrownBy(() -> read(source, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PLB-1107")
                .hasMessageNotContaining("sec");
    }

    private Path passwords(String lines, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("pgpass"), lines);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static DatabaseAddress read(String source, Map<String, String> environment) {
        return new PostgresAddresses(environment).find(source).orElseThrow();
    }
}
