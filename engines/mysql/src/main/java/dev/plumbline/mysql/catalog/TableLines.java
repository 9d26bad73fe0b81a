package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlQuoting;
import java.util.List;
import java.util.Optional;

/** The lines of {@code SHOW CREATE TABLE}: one for each column and constraint. */
record TableLines(String statement) {
    /** The default of a column, as it is printed: one literal or number; empty for an expression or none. */
    Optional<String> plainDefault(String column) {
        List<Lexeme> behind = behind(column(column), "DEFAULT");
        return behind.stream()
                .findFirst()
                .filter(first ->
                        first.sort() == Lexeme.Sort.LITERAL || first.text().startsWith("0x"))
                .map(Lexeme::text);
    }

    /** An expression that is a column's default, whole. */
    Optional<String> defaultValue(String column, String lossy) {
        return LostText.withLiterals(lossy, behind(column(column), "DEFAULT"));
    }

    /** The expression by which a column is generated, whole. */
    Optional<String> generated(String column, String lossy) {
        return LostText.withLiterals(lossy, behind(column(column), "AS"));
    }

    /** A check of a column or, by its own name, of the table, whole. */
    Optional<String> check(boolean ofColumn, String name, String lossy) {
        String line = ofColumn ? column(name) : line("  CONSTRAINT " + MysqlQuoting.MYSQL.identifier(name) + " ");
        return LostText.withLiterals(lossy, behind(line, "CHECK"));
    }

    private String column(String name) {
        return line("  " + MysqlQuoting.MYSQL.identifier(name) + " ");
    }

    private String line(String beginning) {
        return statement
                .lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }

    private static List<Lexeme> behind(String line, String word) {
        List<Lexeme> lexemes = Lexeme.of(line);
        int at = 0;
        while (at < lexemes.size() && !lexemes.get(at).isWord(word)) {
            at++;
        }
        return lexemes.subList(Math.min(at + 1, lexemes.size()), lexemes.size());
    }
}
