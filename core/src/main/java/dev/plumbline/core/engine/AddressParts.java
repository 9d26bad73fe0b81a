package dev.plumbline.core.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An address behind its scheme, taken apart: {@code user:password@hosts/database?name=value&…}. The percent code is undone, but for that of
 * the hosts; what is empty or missing is nothing.
 *
 * @param hosts as they are written, with their ports
 * @param parameters of the query, in their order
 */
public record AddressParts(
        Optional<String> user,
        Optional<String> password,
        Optional<String> hosts,
        Optional<String> database,
        Map<String, String> parameters) {
    public AddressParts {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Takes an address apart.
     *
     * @throws IllegalArgumentException if it can't be; the message repeats nothing of it, for it may hold a password
     */
    public static AddressParts of(String rest) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        int slash = path.indexOf('/');
        String authority = slash < 0 ? path : path.substring(0, slash);
        String database = slash < 0 ? "" : path.substring(slash + 1);
        int at = authority.lastIndexOf('@');
        if (at < 0 && path.indexOf('@') >= 0) {
            throw new IllegalArgumentException("a slash stands before the @");
        }
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        return new AddressParts(
                decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? Optional.empty() : decoded(login.substring(colon + 1)),
                Optional.of(authority.substring(at + 1)).filter(text -> !text.isEmpty()),
                decoded(database),
                parameters(query));
    }

    /** Tells no value that may be a secret. */
    @Override
    public String toString() {
        return "AddressParts[hosts=" + hosts.orElse("") + ", database=" + database.orElse("") + "]";
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String entry : query.split("&", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(entry.substring(0, equals)), decode(entry.substring(equals + 1)));
            } else if (!entry.isEmpty()) {
                throw new IllegalArgumentException("a parameter behind the ? has no name or no value");
            }
        }
        return parameters;
    }

    private static Optional<String> decoded(String text) {
        return Optional.of(decode(text)).filter(decoded -> !decoded.isEmpty());
    }

    private static String decode(String text) {
        try {
            return PercentCode.decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a % isn't followed by two hexadecimal digits; itself it is %25", e);
        }
    }
}
