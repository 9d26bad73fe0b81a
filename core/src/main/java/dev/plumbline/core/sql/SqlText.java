package dev.plumbline.core.sql;

import dev.plumbline.core.secret.Secret;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One statement of SQL, without the semicolon at its end.
 *
 * <p>A type of its own, so that no name or message is ever taken for a statement. The text holds no secret: where the
 * statement needs one, its placeholder stands in a literal.
 *
 * @param literals the literals that hold secrets, as they stand in the text
 */
public record SqlText(String text, List<SecretLiteral> literals) {
    public SqlText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A statement has at least one word");
        }
        literals = List.copyOf(literals);
    }

    /** A statement without secrets. */
    public static SqlText of(String text) {
        return new SqlText(text, List.of());
    }

    /** The secrets that it needs. */
    public Stream<Secret> secrets() {
        return literals.stream().flatMap(literal -> literal.content().secrets().stream());
    }

    /** The text with something else in the place of each literal that holds a secret. */
    public String withLiterals(Quoting quoting, Function<SecretLiteral, String> replacement) {
        String replaced = text;
        for (SecretLiteral literal : literals) {
            replaced = replaced.replace(quoting.literal(literal.content().text()), replacement.apply(literal));
        }
        return replaced;
    }

    @Override
    public String toString() {
        return text;
    }
}
