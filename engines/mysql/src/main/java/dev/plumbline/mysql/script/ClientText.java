package dev.plumbline.mysql.script;

import java.util.Optional;

/** What the servers' own client needs around statements. */
public final class ClientText {
    private ClientText() {}

    /**
     * A statement that holds what the client takes for its end, between two changes of the delimiter.
     *
     * @return empty where none is needed
     */
    public static Optional<String> statement(String statement) {
        boolean holds = Tokenizer.tokens(statement).stream().anyMatch(token -> token.is(";"));
        if (!holds) {
            return Optional.empty();
        }
        String delimiter = "$$";
        while (statement.contains(delimiter)) {
            delimiter += "$";
        }
        return Optional.of("DELIMITER %s\n%s\n%s\nDELIMITER ;".formatted(delimiter, statement, delimiter));
    }
}
