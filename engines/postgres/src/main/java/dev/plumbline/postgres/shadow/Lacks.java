package dev.plumbline.postgres.shadow;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a server that isn't equipped for a statement from one that refuses it, by its own words: it says it in no other way. */
final class Lacks {
    /** In the language that our servers are started with; another's own words are taken for a refusal. */
    private static final List<Lack> LACKS = List.of(
            new Lack("extension \"([^\"]+)\" is not available", "the extension "),
            new Lack("could not open extension control file \".*?([^/\"]+)\\.control\"", "the extension "),
            new Lack("extension \"([^\"]+)\" has no installation script", "the extension "),
            new Lack("required extension \"([^\"]+)\" is not", "the extension "),
            new Lack("could not access file \"([^\"]+)\": No such file", "the library "),
            new Lack("could not load library \"([^\"]+)\"", "the library "),
            new Lack("could not find function \"[^\"]+\" in file \"([^\"]+)\"", "the library "),
            new Lack("language \"([^\"]+)\" does not exist", "the language "),
            new Lack("could not open [a-z-]+ file \"[^\"]*?([^/\"]+)\"", "the file "),
            new Lack("could not create locale \"([^\"]+)\"", "the locale "),
            new Lack("could not open collator for locale \"([^\"]+)\"", "the locale "),
            new Lack("(?:role|tablespace) \"([^\"]+)\" does not exist", "the role or tablespace "),
            new Lack("unsupported (XML) feature", "support of "),
            new Lack("(ICU) is not supported in this build", "support of "),
            new Lack("compression method (lz4) not supported", "support of "));

    private Lacks() {}

    /** What is lacking; empty if that isn't why. */
    static Optional<String> of(SQLException refusal) {
        String message = String.valueOf(refusal.getMessage());
        for (Lack lack : LACKS) {
            Matcher matcher = lack.pattern().matcher(message);
            if (matcher.find()) {
                return Optional.of(lack.label() + matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private record Lack(Pattern pattern, String label) {
        Lack(String pattern, String label) {
            this(Pattern.compile(pattern), label);
        }
    }
}
