package dev.plumbline.mysql.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The user's file of options, {@code ~/.my.cnf}: what its section {@code [client]} says, which is for every client. */
record OptionFile(Path file) {
    static OptionFile ofUser() {
        return new OptionFile(Path.of(System.getProperty("user.home"), ".my.cnf"));
    }

    /** Its options by name; empty if the file isn't there or can't be read. */
    Map<String, String> client() {
        Map<String, String> options = new LinkedHashMap<>();
        try {
            if (!Files.isRegularFile(file)) {
                return options;
            }
            boolean inside = false;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String text = line.strip();
                int equals = text.indexOf('=');
                if (text.startsWith("[")) {
                    inside = text.equals("[client]");
                } else if (inside && equals > 0 && !text.startsWith("#") && !text.startsWith(";")) {
                    options.put(
                            text.substring(0, equals).strip(),
                            unquoted(text.substring(equals + 1).strip()));
                }
            }
            return options;
        } catch (IOException e) {
            return options; // the server will ask for the password, and the user hears of that
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("'") || value.startsWith("\""))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
