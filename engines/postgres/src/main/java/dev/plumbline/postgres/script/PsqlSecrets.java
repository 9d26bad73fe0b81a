package dev.plumbline.postgres.script;

import dev.plumbline.core.engine.Engine.ClientLiteral;
import dev.plumbline.core.secret.Secret;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SecretLiteral.Spelling;
import dev.plumbline.postgres.model.PostgresQuoting;
import java.util.ArrayList;
import java.util.List;

/**
 * How psql takes secrets from the environment: with {@code \getenv}, which it has from 14 on; an older one stops there. Where a
 * secret is only a part of a literal, the server puts the literal together, so that quotes and backslashes come out right.
 */
public final class PsqlSecrets {
    private static final PostgresQuoting QUOTING = PostgresQuoting.POSTGRES;

    private PsqlSecrets() {}

    public static ClientLiteral literal(SecretLiteral literal, int number) {
        List<String> lines = new ArrayList<>();
        for (Secret secret : literal.content().secrets()) {
            lines.addAll(fromEnvironment(secret));
        }
        if (isOneSecret(literal)) {
            return new ClientLiteral(
                    lines,
                    ":'%s'".formatted(literal.content().secrets().getFirst().variable()));
        }
        String name = "plumbline_secret_" + number;
        lines.add("SELECT " + expression(literal) + " AS " + name + " \\gset");
        return new ClientLiteral(lines, ":'" + name + "'");
    }

    private static boolean isOneSecret(SecretLiteral literal) {
        return literal.spelling() == Spelling.PLAIN
                && literal.content().secrets().size() == 1
                && literal.content()
                        .text()
                        .equals(literal.content().secrets().getFirst().placeholder());
    }

    /** An inactive branch of psql must still consist of commands that it knows, so nothing helps those before 14. */
    private static List<String> fromEnvironment(Secret secret) {
        String variable = secret.variable();
        String message = "PLB-1504: There is no value for the secret %s; set %s in the environment"
                .formatted(secret.name(), variable);
        return List.of(
                "\\getenv %s %s".formatted(variable, variable),
                "\\if :{?%s}".formatted(variable),
                "\\else",
                "DO $$BEGIN RAISE EXCEPTION USING MESSAGE = %s; END$$;".formatted(QUOTING.literal(message)),
                "\\endif");
    }

    private static String expression(SecretLiteral literal) {
        List<String> parts = new ArrayList<>();
        String rest = literal.content().text();
        for (Secret secret : literal.content().secrets()) {
            int at = rest.indexOf(secret.placeholder());
            if (at > 0) {
                parts.add(QUOTING.literal(rest.substring(0, at)));
            }
            parts.add(spelled(secret, literal.spelling()));
            rest = rest.substring(at + secret.placeholder().length());
        }
        if (!rest.isEmpty()) {
            parts.add(QUOTING.literal(rest));
        }
        return String.join(" || ", parts);
    }

    private static String spelled(Secret secret, Spelling spelling) {
        String value = ":'%s'".formatted(secret.variable());
        return switch (spelling) {
            case PLAIN -> value;
            case KEYWORD_VALUE ->
                "'''' || pg_catalog.replace(pg_catalog.replace(%s, E'\\\\', E'\\\\\\\\'), '''', E'\\\\''') || ''''"
                        .formatted(value);
        };
    }
}
