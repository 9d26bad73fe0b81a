package dev.plumbline.sqlite;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.problem.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/** Opens connections. The one class that knows the driver, so that the engine can be asked things without it. */
final class SqliteConnections {
    private static final String MEMORY = ":memory:";

    private SqliteConnections() {}

    /** Opens a file that is there; a database that isn't is never made by looking for it. */
    static Connection open(DatabaseAddress address, ConnectOptions options) {
        String prefix = "jdbc:sqlite:";
        String file = address.properties()
                .getOrDefault(SqliteAddress.PATH, address.jdbcUrl().substring(prefix.length()));
        String mode = address.properties().getOrDefault(SqliteAddress.MODE, "rw");
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) Math.min(options.timeout().toMillis(), Integer.MAX_VALUE));
        // As an application should have it; the plans' own frame restores this setting.
        config.enforceForeignKeys(true);
        if (!file.equals(MEMORY)) {
            Path path = path(file);
            if (!mode.equals("rwc")) {
                requireFile(path, address);
                config.resetOpenMode(SQLiteOpenMode.CREATE);
            }
            if (mode.equals("ro")) {
                config.setReadOnly(true);
            }
            file = name(path);
        }
        return connect(address, file, config);
    }

    /** A private database in memory, from which nothing leads to a file. */
    static Connection openMemory() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        return connect(new DatabaseAddress(MEMORY, "jdbc:sqlite:" + MEMORY, Map.of()), MEMORY, config);
    }

    /** The version of SQLite that the driver carries: {@code 3.51.0}. */
    static String version() {
        // The driver's own version is SQLite's with a number for the driver behind it.
        String[] parts = SQLiteJDBCLoader.getVersion().split("\\.", -1);
        return String.join(".", Arrays.asList(parts).subList(0, Math.min(3, parts.length)));
    }

    private static Connection connect(DatabaseAddress address, String file, SQLiteConfig config) {
        NativeLibrary.find();
        Properties properties = config.toProperties();
        Connection connection;
        try {
            connection = new JDBC4Connection("jdbc:sqlite:" + file, file, properties);
        } catch (SQLException e) {
            throw problem(address, e);
        }
        try (Statement statement = connection.createStatement()) {
            // SQLite looks at a file when it first reads it, and at the schema in it when that is first needed.
            statement.execute("SELECT count(*) FROM main.sqlite_schema");
            return connection;
        } catch (SQLException e) {
            close(connection, e);
            throw problem(address, e);
        }
    }

    private static void close(Connection connection, SQLException reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new EnvironmentException("PLB-1304", "No file can be called " + file, "Check the path", e);
        }
    }

    private static void requireFile(Path path, DatabaseAddress address) {
        if (Files.isDirectory(path)) {
            throw new EnvironmentException(
                    "PLB-1303", path + " is a directory, not a SQLite database", "Name a file in it");
        }
        if (!Files.exists(path)) {
            throw new EnvironmentException(
                    "PLB-1301",
                    "There is no file " + path,
                    "Check the path; %s?mode=rwc makes a new database there".formatted(address.display()));
        }
        if (!Files.isReadable(path)) {
            throw new EnvironmentException("PLB-1304", "The file " + path + " can't be read", "Check its permissions");
        }
    }

    /** The path as a URI of SQLite's: in a plain name the driver takes a question mark for its own parameters. */
    private static String name(Path path) {
        StringBuilder name = new StringBuilder("file:");
        for (byte octet : path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "/-_.~:\\".indexOf(character) >= 0)) {
                name.append(character);
            } else {
                name.append("%%%02X".formatted((int) character));
            }
        }
        return name.toString();
    }

    /** Why nothing can be written, where that is not ours to mend; empty for any other failure. */
    static Optional<EnvironmentException> unwritable(SQLException e) {
        int primary = code(e).code & 0xFF;
        if (isLocked(primary)) {
            return Optional.of(new EnvironmentException(
                    "PLB-1305",
                    "The database is locked by another program",
                    "Nothing was changed; try again when it is done, or wait for it longer with --timeout",
                    e));
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Optional.of(new EnvironmentException(
                    "PLB-1307",
                    "The database can't be written to: " + e.getMessage(),
                    "Nothing was changed; check the permissions of the file and its folder",
                    e));
        }
        return Optional.empty();
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException failure ? failure.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static boolean isLocked(int primary) {
        return primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    private static EnvironmentException problem(DatabaseAddress address, SQLException e) {
        String where = address.display();
        int primary = code(e).code & 0xFF;
        if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new EnvironmentException(
                    "PLB-1302", where + " is not a SQLite database", "It may be another kind of file, or encrypted", e);
        }
        if (isLocked(primary)) {
            return new EnvironmentException(
                    "PLB-1305", where + " is locked by another program", "Try again when it is done", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new EnvironmentException(
                    "PLB-1306",
                    where + " is damaged: " + e.getMessage(),
                    "PRAGMA integrity_check tells more; sqlite3's .recover saves what can be saved",
                    e);
        }
        return new EnvironmentException(
                "PLB-1304", where + " can't be opened: " + e.getMessage(), "Check the path and its permissions", e);
    }
}
