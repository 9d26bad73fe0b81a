package dev.plumbline.mysql.connect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Connection parameters: the names that people know from mysql, MySQL's own driver or ours, and what ours calls them. */
final class Parameters {
    /** By the name without hyphens, underscores and case; what isn't here is called the same. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "sslmode", "sslMode",
            "sslca", "serverSslCert",
            "serversslcert", "serverSslCert",
            "connecttimeout", "connectTimeout",
            "serverpublickeypath", "serverRsaPublicKeyFile",
            "serverrsapublickeyfile", "serverRsaPublicKeyFile",
            "getserverpublickey", "allowPublicKeyRetrieval",
            "allowpublickeyretrieval", "allowPublicKeyRetrieval",
            "usessl", "sslMode");

    private static final Map<String, String> TLS_MODES = Map.of(
            "DISABLED", "disable",
            "FALSE", "disable",
            "REQUIRED", "trust",
            "TRUE", "trust",
            "VERIFY_CA", "verify-ca",
            "VERIFY_IDENTITY", "verify-full");

    private Parameters() {}

    /** What the driver is given for an address's own parameters. */
    static Map<String, String> forDriver(Map<String, String> own) {
        Map<String, String> properties = new LinkedHashMap<>();
        own.forEach((name, value) -> {
            String plain = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
            String driverName = DRIVER_NAMES.getOrDefault(plain, name);
            if (!driverName.equals("sslMode")) {
                properties.put(driverName, value);
            } else if (!value.equalsIgnoreCase("PREFERRED")) {
                properties.put(driverName, TLS_MODES.getOrDefault(value.toUpperCase(Locale.ROOT), value));
            }
        });
        return properties;
    }

    /** Whether a parameter's value is nobody's business. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("pass") || lower.contains("pwd") || lower.contains("secret") || lower.contains("token");
    }
}
