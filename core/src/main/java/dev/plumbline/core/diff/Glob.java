package dev.plumbline.core.diff;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern over object names: {@code *} stands for any run of characters, {@code ?} for one. {@code audit.*} names a
 * schema's objects, {@code *_old} those of any schema.
 */
public record Glob(String text) {
    boolean matches(Optional<String> schema, String name) {
        Pattern pattern = pattern();
        return pattern.matcher(name).matches()
                || schema.filter(prefix -> pattern.matcher(prefix + "." + name).matches())
                        .isPresent();
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(character)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
