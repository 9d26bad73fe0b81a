package dev.plumbline.postgres.catalog;

import dev.plumbline.core.sql.SecretLiteral.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code postgresql://user:password@host:port,host/database?keyword=value} as {@code keyword=value} pairs. */
final class ConnectionUri {
    private final List<String> pairs = new ArrayList<>();

    private ConnectionUri() {}

    static String pairs(String uri) {
        ConnectionUri pairs = new ConnectionUri();
        String rest = uri.substring(uri.indexOf("://") + 3);
        int query = rest.indexOf('?');
        pairs.place(query < 0 ? rest : rest.substring(0, query));
        if (query >= 0) {
            for (String parameter : rest.substring(query + 1).split("&", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    pairs.add(parameter.substring(0, equals), parameter.substring(equals + 1));
                }
            }
        }
        return String.join(" ", pairs.pairs);
    }

    private void place(String text) {
        int slash = text.indexOf('/', text.lastIndexOf('@') + 1);
        String authority = slash < 0 ? text : text.substring(0, slash);
        int userEnd = authority.lastIndexOf('@');
        if (userEnd >= 0) {
            String user = authority.substring(0, userEnd);
            int colon = user.indexOf(':');
            add("user", colon < 0 ? user : user.substring(0, colon));
            add("password", colon < 0 ? "" : user.substring(colon + 1));
        }
        hosts(authority.substring(userEnd + 1));
        add("dbname", slash < 0 ? "" : text.substring(slash + 1));
    }

    private void hosts(String text) {
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String host : text.split(",", -1)) {
            int bracket = host.indexOf(']');
            int colon = host.indexOf(':', Math.max(bracket, 0));
            String name = colon < 0 ? host : host.substring(0, colon);
            hosts.add(bracket > 0 ? name.substring(1, bracket) : name);
            ports.add(colon < 0 ? "" : host.substring(colon + 1));
        }
        add("host", String.join(",", hosts));
        boolean anyPort = ports.stream().anyMatch(port -> !port.isEmpty());
        add("port", anyPort ? String.join(",", ports) : "");
    }

    private void add(String keyword, String encoded) {
        if (!encoded.isEmpty()) {
            String value = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            pairs.add(keyword + "=" + Spelling.KEYWORD_VALUE.of(value));
        }
    }
}
