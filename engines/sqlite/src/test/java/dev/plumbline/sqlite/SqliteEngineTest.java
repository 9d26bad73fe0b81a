package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.engine.ShadowServers;
import dev.plumbline.core.engine.ShadowServers.ShadowServer;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.problem.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteEngineTest {
    private static final SqliteEngine ENGINE = new SqliteEngine();
    private static final ConnectOptions IMPATIENT = new ConnectOptions(Duration.ofMillis(50), "test");

    @TempDir
    private Path directory;

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Engine.class)).hasAtLeastOneElementOfType(SqliteEngine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sqlite:shop", "SQLite:shop", "jdbc:sqlite:shop", "shop.db", "/a b/shop.SQLITE", "x.sqlite3"})
    void knowsItsAddresses(String source) {
        assertThat(ENGINE.address(source, Map.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:", "postgres://host/shop.db", "jdbc:h2:shop.db", "schema.sql", "shop", "env:x.db"})
    void leavesOthersAddressesAlone(String source) {
        assertThat(ENGINE.address(source, Map.of())).isEmpty();
    }

    @Test
    void aMissingFileIsAnErrorAndIsNotMade() {
        Path file = directory.resolve("missing.db");
        assertThatThrownBy(() -> connect(file.toString()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("PLB-1301");
        assertThat(file).doesNotExist();
    }

    @Test
    void aNewFileIsMadeOnlyForWhoeverAsks() throws SQLException {
        Path file = directory.resolve("new.db");
        try (Connection connection = connect(file + "?mode=rwc");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a)");
        }
        assertThat(file).exists();
        try (Connection connection = connect(file + "?mode=ro");
                Statement statement = connection.createStatement()) {
            assertThat(ENGINE.reader().read(connection).catalog().all(Table.KIND))
                    .hasSize(1);
            assertThatThrownBy(() -> statement.execute("CREATE TABLE u (a)")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void anEmptyFileIsAnEmptyDatabase() throws IOException, SQLException {
        Path file = Files.createFile(directory.resolve("empty.db"));
        try (Connection connection = connect(file.toString())) {
            assertThat(ENGINE.reader().read(connection).catalog().size()).isZero();
        }
    }

    @Test
    void anotherKindOfFileIsAnError() throws IOException {
        Path file = Files.writeString(directory.resolve("text.db"), "This is no database.\n".repeat(100));
        assertThatThrownBy(() -> connect(file.toString()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("PLB-1302");
        assertThatThrownBy(() -> connect("sqlite:" + directory)).hasMessageContaining("PLB-1303");
        assertThatThrownBy(() -> connect(directory.resolve("no/such/dir.db") + "?mode=rwc"))
                .hasMessageContaining("PLB-1304");
    }

    @Test
    void aLockedFileIsAnErrorAfterBoundedWaiting() throws SQLException {
        Path file = directory.resolve("locked.db");
        try (Connection holder = connect(file + "?mode=rwc");
                Statement statement = holder.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> connect(file.toString())).hasMessageContaining("PLB-1305");
            statement.execute("ROLLBACK");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b.db", "quest?ion.db", "per%20cent.db", "hash#.db", "quo'te\".db", "🦆.db", "?cache=shared.db"
            })
    void filesMayBeCalledAnything(String name) throws SQLException {
        Path file = directory.resolve(name);
        connect(file + "?mode=rwc").close();
        assertThat(file).exists();
        try (Connection connection = connect("sqlite:" + file)) {
            assertThat(ENGINE.recognises(connection.getMetaData())).isTrue();
        }
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() throws SQLException {
        Path file = directory.resolve("busy.db");
        try (Connection writer = connect(file + "?mode=rwc");
                Connection reader = connect(file.toString());
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE a (x)");
            reader.setAutoCommit(false);
            assertThat(ENGINE.reader().read(reader).catalog().all(Table.KIND)).hasSize(1);
            statement.execute("CREATE TABLE b (x)");
            assertThat(ENGINE.reader().read(reader).catalog().all(Table.KIND)).hasSize(1);
            reader.rollback();
            assertThat(ENGINE.reader().read(reader).catalog().all(Table.KIND)).hasSize(2);
        }
    }

    @Test
    void shadowsAreApartFromEachOtherAndFromFiles() throws SQLException {
        ShadowServers.Place place = new ShadowServers.Place(directory, coordinates -> Optional.empty());
        Path outside = directory.resolve("outside.db");
        try (ShadowServer server = ENGINE.shadows().start("", place);
                ShadowDatabase one = server.create();
                ShadowDatabase other = server.create();
                Statement statement = one.connection().createStatement()) {
            assertThat(server.version()).matches("3\\.\\d+\\.\\d+");
            statement.execute("CREATE TABLE t (a)");
            assertThat(ENGINE.reader().read(one.connection()).header().version())
                    .isEqualTo(server.version());
            assertThat(ENGINE.reader().read(other.connection()).catalog().size())
                    .isZero();
            for (String escape : new String[] {"ATTACH '%s' AS x", "VACUUM INTO '%s'"}) {
                assertThatThrownBy(() -> statement.execute(escape.formatted(outside)))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(outside).doesNotExist();
    }

    private static Connection connect(String source) {
        DatabaseAddress address = ENGINE.address(source, Map.of()).orElseThrow();
        return ENGINE.connect(address, IMPATIENT);
    }
}
