package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept for engines other than InnoDB, and for its files: MySQL alone has it, and prints it in comments of versions.
 *
 * @param table of the table itself
 * @param columns by name
 * @param keys by name
 */
record StatementOptions(List<Option> table, Map<String, List<Option>> columns, Map<String, List<Option>> keys) {
    private static final Set<String> EVERYWHERE = Set.of("ENGINE_ATTRIBUTE", "SECONDARY_ENGINE_ATTRIBUTE");
    private static final Set<String> OF_COLUMNS = Set.of("COLUMN_FORMAT", "STORAGE");
    private static final Set<String> OF_TABLES = Set.of("AUTOEXTEND_SIZE");

    StatementOptions {
        table = List.copyOf(table);
        columns = Map.copyOf(columns);
        keys = Map.copyOf(keys);
    }

    /** @param statement as {@code SHOW CREATE TABLE} prints it */
    static StatementOptions of(String statement) {
        List<Option> table = new ArrayList<>();
        Map<String, List<Option>> columns = new HashMap<>();
        Map<String, List<Option>> keys = new HashMap<>();
        for (String line : statement.lines().toList()) {
            if (line.startsWith(")")) {
                table.addAll(options(Lexeme.of(line), OF_TABLES));
            } else if (line.startsWith("  `")) {
                List<Lexeme> lexemes = Lexeme.of(line);
                put(columns, lexemes.getFirst().text(), options(lexemes, OF_COLUMNS));
            } else if (line.contains("KEY ")) {
                List<Lexeme> lexemes = Lexeme.of(line);
                put(keys, key(lexemes), options(lexemes, Set.of()));
            }
        }
        return new StatementOptions(table, columns, keys);
    }

    private static void put(Map<String, List<Option>> all, String name, List<Option> options) {
        if (!options.isEmpty()) {
            all.put(name, options);
        }
    }

    /** {@code UNIQUE KEY `name` (...)}; a primary key has no name. */
    private static String key(List<Lexeme> lexemes) {
        return lexemes.getFirst().isWord("PRIMARY")
                ? "PRIMARY"
                : lexemes.stream()
                        .filter(lexeme -> lexeme.sort() == Lexeme.Sort.QUOTED)
                        .findFirst()
                        .map(Lexeme::text)
                        .orElse("");
    }

    private static List<Option> options(List<Lexeme> lexemes, Set<String> own) {
        List<Option> options = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at + 1 < lexemes.size(); at++) {
            Lexeme lexeme = lexemes.get(at);
            depth += lexeme.is("(") ? 1 : 0;
            depth -= lexeme.is(")") ? 1 : 0;
            boolean known = lexeme.sort() == Lexeme.Sort.WORD
                    && (own.contains(lexeme.text()) || EVERYWHERE.contains(lexeme.text()));
            if (known && depth <= 0) {
                boolean equals = lexemes.get(at + 1).is("=") && at + 2 < lexemes.size();
                options.add(new Option(
                        lexeme.text(), lexemes.get(equals ? at + 2 : at + 1).text()));
            }
        }
        return options;
    }

    List<Option> ofColumn(String name) {
        return columns.getOrDefault(name, List.of());
    }

    List<Option> ofKey(String name) {
        return keys.getOrDefault(name, List.of());
    }
}
