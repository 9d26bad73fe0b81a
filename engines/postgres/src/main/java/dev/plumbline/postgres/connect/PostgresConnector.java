package dev.plumbline.postgres.connect;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.engine.DatabaseAddress;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections with as few round trips as the protocol allows. */
public final class PostgresConnector {
    private static final int OLDEST = 13;

    private final ConnectOptions options;

    public PostgresConnector(ConnectOptions options) {
        this.options = options;
    }

    /**
     * The driver makes a calendar for each connection, and the first one of a JVM, with its time zones and locales, takes longer than
     * to log in. It is made beside that.
     */
    private static void prepare() {
        Thread.ofPlatform().daemon().name("plumbline-calendar").start(Calendar::getInstance);
    }

    /**
     * Opens a connection.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if the server can't be reached in time, or refuses
     */
    public Connection connect(DatabaseAddress address) {
        prepare();
        Properties properties = new Properties();
        String seconds = Long.toString(Math.max(1, options.timeout().toSeconds()));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("ApplicationName", options.applicationName());
        // Says that the settings may go with the first message instead of in statements of their own.
        properties.setProperty("assumeMinServerVersion", Integer.toString(OLDEST));
        properties.setProperty("tcpKeepAlive", "true");
        address.properties().forEach(properties::setProperty);
        try {
            Connection connection = Objects.requireNonNull(
                    new Driver().connect(address.jdbcUrl(), properties), "The driver doesn't know its own URL");
            DatabaseMetaData metadata = connection.getMetaData();
            if (metadata.getDatabaseMajorVersion() < OLDEST) {
                connection.close();
                throw ConnectFailure.tooOld(address, metadata.getDatabaseProductVersion());
            }
            return connection;
        } catch (SQLException e) {
            throw ConnectFailure.explain(address, e);
        }
    }
}
