package dev.plumbline.mysql.connect;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.mysql.model.Flavour;
import dev.plumbline.mysql.model.MysqlVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Opens connections, with TLS where the server has it, as the servers' own clients do. */
public final class MysqlConnector {
    private static final String TLS = "sslMode";

    private final ConnectOptions options;

    public MysqlConnector(ConnectOptions options) {
        this.options = options;
    }

    /**
     * Opens a connection.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if the server can't be reached in time, or refuses
     */
    public Connection connect(DatabaseAddress address) {
        try {
            Connection connection = address.properties().containsKey(TLS)
                    ? open(address, address.properties().get(TLS))
                    : openWithTlsAsItGoes(address);
            checkVersion(address, connection);
            return connection;
        } catch (SQLException e) {
            throw ConnectFailure.explain(address, e);
        }
    }

    /** To this machine without TLS unless the password needs it, to others with it unless the server has none. */
    private Connection openWithTlsAsItGoes(DatabaseAddress address) throws SQLException {
        boolean local = address.jdbcUrl().matches("jdbc:mariadb://(localhost|127\\.[0-9.]+|\\[::1])[:/].*");
        try {
            return open(address, local ? "disable" : "trust");
        } catch (SQLException refused) {
            boolean other = local ? ConnectFailure.wantsTls(refused) : ConnectFailure.lacksTls(refused);
            if (other) {
                return open(address, local ? "trust" : "disable");
            }
            throw refused;
        }
    }

    private Connection open(DatabaseAddress address, String tls) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", Long.toString(options.timeout().toMillis()));
        properties.setProperty("connectionAttributes", "program_name:" + options.applicationName());
        // A server must not be able to ask for files of this machine.
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("tinyInt1isBit", "false");
        // The driver asks for IGNORE_SPACE, which every routine and trigger would keep that is made through it.
        properties.setProperty("sessionVariables", "sql_mode=@@GLOBAL.sql_mode");
        properties.setProperty("tcpKeepAlive", "true");
        // Points in time are written and read in UTC, wherever the session is.
        properties.setProperty("connectionTimeZone", "UTC");
        address.properties().forEach(properties::setProperty);
        properties.setProperty(TLS, tls);
        return Objects.requireNonNull(
                new Driver().connect(address.jdbcUrl(), properties), "The driver doesn't know its own URL");
    }

    private static void checkVersion(DatabaseAddress address, Connection connection) throws SQLException {
        MysqlVersion version = MysqlVersion.parse(connection.getMetaData().getDatabaseProductVersion());
        boolean known = version.isMariadb()
                ? version.isAtLeast(Flavour.MARIADB, 10, 6, 0)
                : version.isAtLeast(Flavour.MYSQL, 8, 0, 0);
        if (!known) {
            connection.close();
            throw ConnectFailure.tooOld(
                    address, version.flavour().title() + " " + version.numbers(), version.isMariadb() ? "10.6" : "8.0");
        }
    }
}
