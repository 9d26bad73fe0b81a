package dev.plumbline.mysql.connect;

import dev.plumbline.core.engine.AddressParts;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.PercentCode;
import dev.plumbline.core.problem.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads the addresses that people and drivers use: {@code mysql://user:password@host:port/database?ssl-mode=…}, the same with
 * {@code mariadb://}, and both behind {@code jdbc:}. What one leaves open comes from the variables of the environment that
 * the servers' own clients know, and from the user's file of options.
 */
public final class MysqlAddresses {
    private static final List<String> SCHEMES = List.of("mysql://", "mariadb://", "jdbc:mysql://", "jdbc:mariadb://");

    private final Map<String, String> environment;

    /** @param environment the environment's variables */
    public MysqlAddresses(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The address that a source names, or empty if it is none of these servers.
     *
     * @throws UsageException if it begins like one and can't be read
     */
    public Optional<DatabaseAddress> find(String source) {
        return SCHEMES.stream().filter(source::startsWith).findFirst().map(scheme -> {
            try {
                return address(scheme, AddressParts.of(source.substring(scheme.length())));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "PLB-1127",
                        "The address of %s can't be read: %s"
                                .formatted(scheme.contains("mariadb") ? "MariaDB" : "MySQL", e.getMessage()),
                        "Write mysql://user@host:port/database, with what is special as %40 or the like");
            }
        });
    }

    private DatabaseAddress address(String scheme, AddressParts parts) {
        Map<String, String> own = new LinkedHashMap<>(parts.parameters());
        Map<String, String> file = OptionFile.ofUser().client();
        String user = Optional.ofNullable(own.remove("user"))
                .or(parts::user)
                .or(() -> Optional.ofNullable(file.get("user")))
                .orElseGet(() -> System.getProperty("user.name", "root"));
        Optional<String> password = Optional.ofNullable(own.remove("password"))
                .or(parts::password)
                .or(() -> Optional.ofNullable(environment.get("MYSQL_PWD")).filter(text -> !text.isEmpty()))
                .or(() -> Optional.ofNullable(file.get("password")));
        String database = parts.database()
                .orElseThrow(() -> new IllegalArgumentException("it names no database behind host and port"));
        if (SystemDatabases.contains(database)) {
            throw new IllegalArgumentException(database + " is the server's own database");
        }
        Map<String, String> properties = new LinkedHashMap<>(Parameters.forDriver(own));
        properties.put("user", user);
        password.ifPresent(text -> properties.put("password", text));
        String place = host(parts.hosts().orElseGet(() -> environment.getOrDefault("MYSQL_HOST", "localhost"))) + "/"
                + PercentCode.encode(database);
        String shown = scheme.contains("mariadb") ? "mariadb://" : "mysql://";
        return new DatabaseAddress(
                shown + PercentCode.encode(user) + "@" + place + query(parts.parameters()),
                "jdbc:mariadb://" + place,
                properties);
    }

    private String host(String text) {
        int bracket = text.lastIndexOf(']');
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > bracket && (bracket >= 0 || text.indexOf(':') == colon);
        String standard = environment.getOrDefault("MYSQL_TCP_PORT", "3306");
        String port = hasPort && colon + 1 < text.length() ? text.substring(colon + 1) : standard;
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("the port is not a number from 1 to 65535");
        }
        String name = hasPort ? text.substring(0, colon) : text;
        if (!name.matches("[A-Za-z0-9._:\\[\\]-]*")) {
            throw new IllegalArgumentException("it names more than one host, or none that can be one");
        }
        return (name.isEmpty() ? "localhost" : name) + ":" + port;
    }

    private static String query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> {
            if (!name.equals("user")) {
                query.add(name + "=" + (Parameters.isSecret(name) ? "***" : PercentCode.encode(value)));
            }
        });
        return query.toString();
    }
}
