package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SecretLiteral.Spelling;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.ForeignOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What turns one list of foreign options into another: {@code OPTIONS (ADD a '1', SET b '2', DROP c)}. */
record ForeignOptionChange(List<String> actions, List<SecretLiteral> literals) {
    /** A secret whose value isn't known on both sides stays as it is. */
    static ForeignOptionChange of(List<ForeignOption> old, List<ForeignOption> wanted) {
        List<String> actions = new ArrayList<>();
        List<SecretLiteral> literals = new ArrayList<>();
        for (ForeignOption option : old) {
            if (find(wanted, option.name()).isEmpty()) {
                actions.add("DROP " + name(option));
            }
        }
        for (ForeignOption option : wanted) {
            Optional<ForeignOption> before = find(old, option.name());
            if (before.isEmpty() || before.get().value().differs(option.value())) {
                actions.add((before.isEmpty() ? "ADD " : "SET ") + name(option) + " "
                        + Sql.literal(option.value().text()));
                if (!option.value().secrets().isEmpty()) {
                    literals.add(new SecretLiteral(option.value(), Spelling.PLAIN));
                }
            }
        }
        return new ForeignOptionChange(actions, literals);
    }

    private static Optional<ForeignOption> find(List<ForeignOption> options, String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static String name(ForeignOption option) {
        return Sql.name(Identifier.of(option.name()));
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    /** The statement that makes the change. */
    SqlText alter(String statement) {
        return new SqlText(statement + actions.stream().collect(Collectors.joining(", ", " OPTIONS (", ")")), literals);
    }
}
