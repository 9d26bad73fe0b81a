package dev.plumbline.mysql.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a trigger or an event does, as the statement has it that {@code SHOW CREATE} prints. The relations of the catalogue have the
 * body's literals without introducers, and MySQL's (9.7) without the quotes and backslashes that escape: that is no SQL.
 */
final class ProgramBody {
    private ProgramBody() {}

    /** Whether the relations may show something else than a body says. */
    static boolean mayBeChanged(String shown) {
        return shown.indexOf('\'') >= 0 || shown.indexOf('"') >= 0;
    }

    /** Behind {@code FOR EACH ROW}, and behind the trigger that it follows. */
    static Optional<String> ofTrigger(String statement) {
        List<Lexeme> lexemes = Lexeme.of(statement);
        for (int at = 0; at + 2 < lexemes.size(); at++) {
            if (lexemes.get(at).isWord("FOR")
                    && lexemes.get(at + 1).isWord("EACH")
                    && lexemes.get(at + 2).isWord("ROW")) {
                boolean placed = at + 4 < lexemes.size()
                        && (lexemes.get(at + 3).isWord("FOLLOWS")
                                || lexemes.get(at + 3).isWord("PRECEDES"));
                return behind(statement, lexemes.get(placed ? at + 4 : at + 2));
            }
        }
        return Optional.empty();
    }

    /** Behind {@code DO}. */
    static Optional<String> ofEvent(String statement) {
        return Lexeme.of(statement).stream()
                .filter(lexeme -> lexeme.isWord("DO"))
                .findFirst()
                .flatMap(word -> behind(statement, word));
    }

    private static Optional<String> behind(String statement, Lexeme last) {
        return Optional.of(statement.substring(last.end()).strip());
    }
}
