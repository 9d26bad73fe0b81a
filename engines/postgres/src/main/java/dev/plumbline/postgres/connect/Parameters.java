package dev.plumbline.postgres.connect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Connection parameters: libpq's names as people know them from psql, and what the driver calls them. */
final class Parameters {
    /** By libpq's name; what isn't here is called the same by both. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "fallback_application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "krbsrvname", "kerberosServerName",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType",
            "keepalives", "tcpKeepAlive");

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "read-write", "primary",
            "primary", "primary",
            "standby", "secondary",
            "read-only", "secondary",
            "prefer-standby", "preferSecondary");

    /** Variables of the environment that fill what an address leaves open. */
    private static final Map<String, String> VARIABLES = Map.of(
            "PGSSLMODE", "sslmode",
            "PGSSLROOTCERT", "sslrootcert",
            "PGSSLCERT", "sslcert",
            "PGSSLKEY", "sslkey",
            "PGOPTIONS", "options",
            "PGAPPNAME", "application_name",
            "PGCONNECT_TIMEOUT", "connect_timeout",
            "PGCHANNELBINDING", "channel_binding",
            "PGTARGETSESSIONATTRS", "target_session_attrs");

    private Parameters() {}

    /** What the driver is given for an address's own parameters and the environment's. */
    static Map<String, String> forDriver(Map<String, String> own, Map<String, String> environment) {
        Map<String, String> properties = new LinkedHashMap<>();
        new TreeMap<>(VARIABLES).forEach((variable, name) -> {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                put(properties, name, value);
            }
        });
        own.forEach((name, value) -> put(properties, name, value));
        return properties;
    }

    private static void put(Map<String, String> properties, String name, String value) {
        String driverName = DRIVER_NAMES.getOrDefault(name, name);
        properties.put(
                driverName,
                switch (driverName) {
                    case "targetServerType" -> SERVER_TYPES.getOrDefault(value, value);
                    case "tcpKeepAlive" -> value.equals("0") ? "false" : "true";
                    default -> value;
                });
    }

    /** Whether a parameter's value is nobody's business. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.contains("pass") && !lower.equals("passfile"))
                || lower.contains("secret")
                || lower.contains("token");
    }
}
