package dev.plumbline.core.sql;

import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.secret.Secret;
import java.util.function.Function;

/**
 * A literal of a statement that holds secrets.
 *
 * @param content what the literal says, before it is quoted
 * @param spelling how a secret is written inside of it
 */
public record SecretLiteral(GuardedText content, Spelling spelling) {
    /** What the literal says with the secrets in it: for a server, and for nobody to see. */
    public String filled(Function<Secret, String> values) {
        String filled = content.text();
        for (Secret secret : content.secrets()) {
            filled = filled.replace(secret.placeholder(), spelling.of(values.apply(secret)));
        }
        return filled;
    }

    /** How a value is written inside of a literal. */
    public enum Spelling {
        /** As it is. */
        PLAIN {
            @Override
            public String of(String value) {
                return value;
            }
        },
        /** As in {@code host=db password='it\'s'}: in quotes if it must be, with backslashes. */
        KEYWORD_VALUE {
            @Override
            public String of(String value) {
                boolean plain = !value.isEmpty()
                        && value.chars()
                                .noneMatch(character ->
                                        Character.isWhitespace(character) || character == '\'' || character == '\\');
                return plain ? value : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
            }
        };

        public abstract String of(String value);
    }
}
