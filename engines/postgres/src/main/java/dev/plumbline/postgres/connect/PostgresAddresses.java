package dev.plumbline.postgres.connect;

import dev.plumbline.core.engine.AddressParts;
import dev.plumbline.core.engine.DatabaseAddress;
import dev.plumbline.core.engine.PercentCode;
import dev.plumbline.core.problem.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Reads the addresses that psql and the JDBC driver take: {@code postgresql://user:password@host:port/database?sslmode=…},
 * {@code postgres://…} and {@code jdbc:postgresql:…}. What one leaves open comes from libpq's variables of the
 * environment and the user's file of passwords.
 */
public final class PostgresAddresses {
    private static final String JDBC = "jdbc:postgresql:";

    private final Map<String, String> environment;

    /** @param environment the environment's variables */
    public PostgresAddresses(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The address that a source names, or empty if it is none of PostgreSQL.
     *
     * @throws UsageException if it begins like one and can't be read
     */
    public Optional<DatabaseAddress> find(String source) {
        return afterScheme(source).map(rest -> {
            try {
                return address(AddressParts.of(rest));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "PLB-1107",
                        "The address of PostgreSQL can't be read: " + e.getMessage(),
                        "Write postgresql://user@host:port/database, with what is special as %40 or the like");
            }
        });
    }

    private static Optional<String> afterScheme(String source) {
        for (String scheme : new String[] {"postgresql://", "postgres://", JDBC + "//"}) {
            if (source.startsWith(scheme)) {
                return Optional.of(source.substring(scheme.length()));
            }
        }
        if (source.startsWith(JDBC)) {
            String database = source.substring(JDBC.length());
            return Optional.of(database.startsWith("/") ? database : "/" + database);
        }
        return Optional.empty();
    }

    private DatabaseAddress address(AddressParts parts) {
        Map<String, String> own = new LinkedHashMap<>(parts.parameters());
        String system = System.getProperty("user.name", "postgres");
        String user = take(own, "user", parts.user(), "PGUSER", system);
        String hosts = hosts(own, parts);
        String database = take(own, "dbname", parts.database(), "PGDATABASE", user);
        Map<String, String> properties = Parameters.forDriver(own, environment);
        properties.put("user", user);
        String first = hosts.split(",", 2)[0];
        int colon = first.lastIndexOf(':');
        String host = first.substring(0, colon).replace("[", "").replace("]", "");
        Optional<String> password = Optional.ofNullable(own.get("password"))
                .or(parts::password)
                .or(() -> Optional.ofNullable(environment.get("PGPASSWORD")).filter(text -> !text.isEmpty()))
                .or(() ->
                        PasswordFile.of(passwordFile(own)).password(host, first.substring(colon + 1), database, user));
        password.ifPresent(text -> properties.put("password", text));
        String place = hosts + "/" + PercentCode.encode(database);
        return new DatabaseAddress(
                "postgresql://" + PercentCode.encode(user) + "@" + place + query(parts.parameters()),
                JDBC + "//" + place,
                properties);
    }

    private Map<String, String> passwordFile(Map<String, String> own) {
        String named = own.getOrDefault("passfile", "");
        return named.isEmpty() ? environment : Map.of("PGPASSFILE", named);
    }

    /** The parameter, what stands in its place in the address, the environment's variable, or the last resort. */
    private String take(
            Map<String, String> own, String parameter, Optional<String> place, String variable, String otherwise) {
        return Optional.ofNullable(own.remove(parameter))
                .or(() -> place)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    /** {@code host:port}, several with commas between; every one has its port. */
    private String hosts(Map<String, String> own, AddressParts parts) {
        String named = take(own, "host", parts.hosts(), "PGHOST", "localhost");
        String port = take(own, "port", Optional.empty(), "PGPORT", "5432");
        StringJoiner hosts = new StringJoiner(",");
        for (String host : named.split(",", -1)) {
            hosts.add(host(host, port));
        }
        return hosts.toString();
    }

    private static String host(String text, String defaultPort) {
        // Where psql would use a socket of this directory, the driver can only take the loopback.
        if (text.startsWith("/") || text.startsWith("%2F") || text.startsWith("%2f")) {
            return "localhost:" + defaultPort;
        }
        int bracket = text.lastIndexOf(']');
        int colon = text.lastIndexOf(':');
        boolean bareVersion6 = bracket < 0 && text.indexOf(':') != colon;
        boolean hasPort = !bareVersion6 && colon > bracket;
        String port = hasPort && colon + 1 < text.length() ? text.substring(colon + 1) : defaultPort;
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("the port is not a number from 1 to 65535");
        }
        String host = hasPort ? text.substring(0, colon) : text;
        String name = bareVersion6 ? "[" + host + "]" : host;
        return (name.isEmpty() ? "localhost" : name) + ":" + port;
    }

    private static String query(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) ->
                query.add(name + "=" + (Parameters.isSecret(name) ? "***" : PercentCode.encode(value))));
        return query.toString();
    }
}
