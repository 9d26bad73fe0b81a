package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the options of a table as the relation of tables shows them: {@code row_format=COMPRESSED `encrypted`=yes}. */
final class TableOptions {
    /** What Aria does anyway, shown if somebody said so. */
    private static final Option USUAL = new Option("PAGE_CHECKSUM", "1");

    private TableOptions() {}

    static List<Option> of(String shown) {
        List<Option> options = new ArrayList<>();
        List<Lexeme> lexemes = Lexeme.of(shown);
        int at = 0;
        while (at + 2 < lexemes.size()) {
            if (lexemes.get(at).isName() && lexemes.get(at + 1).is("=")) {
                String name = lexemes.get(at).text().toUpperCase(Locale.ROOT);
                Lexeme value = lexemes.get(at + 2);
                Option option = new Option(name, value(name, value));
                if (!option.equals(USUAL)) {
                    options.add(option);
                }
                at += 3;
            } else {
                at++;
            }
        }
        return options;
    }

    /** Some texts are shown in quotes of the wrong kind or none. */
    private static String value(String name, Lexeme value) {
        if (value.sort() == Lexeme.Sort.LITERAL) {
            String text = value.text();
            return MysqlQuoting.MYSQL.literal(text.substring(1, text.length() - 1));
        }
        return switch (name) {
            case "ROW_FORMAT", "INSERT_METHOD" -> value.text().toUpperCase(Locale.ROOT);
            default -> value.text();
        };
    }
}
