package dev.plumbline.app.apply;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.secret.Secret;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What secrets are when a plan is run: what was read from the wanted side if it was a database, else what the environment has
 * under {@link Secret#variable()}. The values go to the server and nowhere else.
 */
public final class SecretValues {
    /** The length from which on a part of a secret says something about it. */
    private static final int TELLING = 3;

    private final Map<String, String> environment;
    private final Quoting quoting;

    public SecretValues(Map<String, String> environment, Quoting quoting) {
        this.environment = Map.copyOf(environment);
        this.quoting = quoting;
    }

    /**
     * Makes sure that there is a value for every secret that a plan needs.
     *
     * @throws EnvironmentException if there is none, or two would be taken from the same variable
     */
    public void require(Plan plan) {
        Set<Secret> open = plan.steps()
                .flatMap(step -> step.sql().secrets())
                .filter(secret -> !secret.isKnown())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Secret> byVariable = new HashMap<>();
        for (Secret secret : open) {
            Secret other = byVariable.putIfAbsent(secret.variable(), secret);
            if (other != null) {
                throw new EnvironmentException(
                        "PLB-1505",
                        "The secrets %s and %s would both be taken from %s"
                                .formatted(other.name(), secret.name(), secret.variable()),
                        "Nothing was changed; leave one of the objects out with --exclude and make it by hand");
            }
        }
        List<Secret> missing =
                open.stream().filter(secret -> value(secret).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new EnvironmentException(
                    "PLB-1504",
                    missing.stream()
                            .map(Secret::name)
                            .collect(Collectors.joining(
                                    ", ",
                                    missing.size() == 1
                                            ? "There is no value for the secret "
                                            : "There are no values for the secrets ",
                                    "")),
                    "Nothing was changed; set in the environment: "
                            + missing.stream().map(Secret::variable).collect(Collectors.joining(", ")));
        }
    }

    private Optional<String> value(Secret secret) {
        return secret.value().or(() -> Optional.ofNullable(environment.get(secret.variable())));
    }

    /** The statement as the server is to have it. */
    String filled(SqlText sql) {
        return sql.withLiterals(quoting, literal -> quoting.literal(filled(literal)));
    }

    private String filled(SecretLiteral literal) {
        return literal.filled(secret -> value(secret).orElseThrow());
    }

    /**
     * What a server said of a statement, which may quote it, without its secrets. A server quotes in many ways; if a part of a
     * secret is left after the placeholders are put in, nothing is told of what it said.
     */
    String masked(String message, SqlText sql) {
        String masked = message;
        for (SecretLiteral literal : sql.literals()) {
            for (Secret secret : literal.content().secrets()) {
                String value = value(secret).orElse("");
                String spelled = literal.spelling().of(value);
                for (String form : List.of(quoting.literal(spelled), spelled, value)) {
                    masked = form.isEmpty() ? masked : masked.replace(form, secret.placeholder());
                }
            }
        }
        String shown =
                sql.secrets().reduce(masked, (text, secret) -> text.replace(secret.placeholder(), ""), String::concat);
        boolean telling = sql.secrets()
                .flatMap(secret -> value(secret).stream())
                .flatMap(value -> Stream.of(value.split("[^\\p{L}\\p{N}]+", -1)))
                .anyMatch(part -> part.length() >= TELLING && shown.contains(part));
        return telling ? "The server's message quotes a secret, so it is not shown" : masked;
    }
}
