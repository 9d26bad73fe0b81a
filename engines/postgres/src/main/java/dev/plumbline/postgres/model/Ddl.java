package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases that the statements of several kinds share. */
final class Ddl {
    private Ddl() {}

    static String identifier(Identifier name) {
        return PostgresQuoting.POSTGRES.identifier(name);
    }

    static String name(ObjectId id) {
        return PostgresQuoting.POSTGRES.name(id);
    }

    static String literal(String text) {
        return PostgresQuoting.POSTGRES.literal(text);
    }

    static SqlText drop(String kind, ObjectId id) {
        return SqlText.of("DROP " + kind + " " + name(id));
    }

    /** {@code DROP POLICY p ON public.t}. */
    static SqlText dropOn(String kind, ObjectId member) {
        return SqlText.of("DROP " + kind + " " + name(member) + " ON "
                + name(member.owner().orElseThrow()));
    }

    /** {@code  (SUBTYPE = integer, …)}: the values are SQL. */
    static String attributes(List<Option> attributes) {
        return attributes.stream()
                .map(attribute ->
                        "\n    " + attribute.name() + (attribute.value().isEmpty() ? "" : " = " + attribute.value()))
                .collect(Collectors.joining(",", " (", "\n)"));
    }

    /** A statement with {@code  OPTIONS (host 'db', port '5432')} at its end, or without if there are none. */
    static SqlText withOptions(String statement, List<ForeignOption> options) {
        if (options.isEmpty()) {
            return SqlText.of(statement);
        }
        return new SqlText(
                statement + options.stream().map(Ddl::option).collect(Collectors.joining(", ", " OPTIONS (", ")")),
                secrets(options));
    }

    /** {@code host 'db'}. */
    static String option(ForeignOption option) {
        return PostgresQuoting.POSTGRES.identifier(option.name()) + " "
                + literal(option.value().text());
    }

    /** The literals of options that hold secrets. */
    static List<SecretLiteral> secrets(List<ForeignOption> options) {
        return options.stream()
                .map(ForeignOption::value)
                .filter(value -> !value.secrets().isEmpty())
                .map(value -> new SecretLiteral(value, SecretLiteral.Spelling.PLAIN))
                .toList();
    }
}
