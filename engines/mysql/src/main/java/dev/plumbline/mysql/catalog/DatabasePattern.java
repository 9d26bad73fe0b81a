package dev.plumbline.mysql.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a database as a grant has it: a pattern, in which {@code %} and {@code _} stand for others. */
final class DatabasePattern {
    private DatabasePattern() {}

    /** Whether a grant on a pattern holds for a database. */
    static boolean covers(String pattern, String database) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '\\' && at + 1 < pattern.length()) {
                at++;
                regex.append(Pattern.quote(Character.toString(pattern.charAt(at))));
            } else if (character == '%') {
                regex.append(".*");
            } else if (character == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(character)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                .matcher(database)
                .matches();
    }

    /** The one database that is meant; {@code _} is taken for itself, as whoever leaves out the backslash means it. Empty where many are. */
    static Optional<String> plain(String pattern) {
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char character = pattern.charAt(at);
            if (character == '%') {
                return Optional.empty();
            }
            boolean escape =
                    character == '\\' && at + 1 < pattern.length() && "_%\\".indexOf(pattern.charAt(at + 1)) >= 0;
            if (escape) {
                at++;
            }
            name.append(pattern.charAt(at));
        }
        return Optional.of(name.toString());
    }
}
