package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectId;
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

    /** Whether an object's path is called so, with or without its schema: {@code orders.total}, {@code shop.orders.total}. */
    public boolean names(ObjectId id) {
        Pattern pattern = pattern();
        String path = id.path();
        int prefix = id.namespace().prefix().length();
        return pattern.matcher(path).matches()
                || pattern.matcher(path.substring(prefix)).matches();
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
