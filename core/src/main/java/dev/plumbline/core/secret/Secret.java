package dev.plumbline.core.secret;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is never shown: a password. What is shown in its place is {@code ${secret:files/ada/password}}.
 *
 * <p>Equality is over the value too; who compares for people treats an unknown one as not comparable (see {@link
 * GuardedText#differs}). The value is for whoever hands it to a server, and for nobody else.
 *
 * @param name the object's path and the option, with slashes; made by {@link #name(String...)}
 * @param value empty if it couldn't be read, or stood in a document
 */
public record Secret(String name, Optional<String> value) {
    /** What a name can't hold as it is: it would end the placeholder, or need quotes. */
    private static final String SPECIAL = "%/{}$'\"\\";

    /** The name of a secret: {@code files/ada/password} for its parts; what would be ambiguous is percent-encoded. */
    public static String name(String... parts) {
        return Stream.of(parts).map(Secret::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        part.codePoints().forEach(character -> {
            boolean plain = SPECIAL.indexOf(character) < 0
                    && !Character.isWhitespace(character)
                    && !Character.isISOControl(character);
            encoded.append(plain ? Character.toString(character) : "%%%02X".formatted(character));
        });
        return encoded.toString();
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    /** What stands in its place wherever it is written: {@code ${secret:files/ada/password}}. */
    public String placeholder() {
        return "${secret:" + name + "}";
    }

    /**
     * The variable of the environment that it is taken from: {@code PLUMBLINE_SECRET_FILES_ADA_PASSWORD}. Letters become
     * capitals, and what is neither a letter nor a digit of ASCII becomes {@code _}.
     */
    public String variable() {
        return "PLUMBLINE_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The placeholder, so that no message ever holds the value. */
    @Override
    public String toString() {
        return placeholder();
    }
}
