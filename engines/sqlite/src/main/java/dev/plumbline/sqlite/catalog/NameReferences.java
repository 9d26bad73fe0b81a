package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Proposes dependencies by the names in a text: SQLite has none of its own. Too many are fine. */
final class NameReferences {
    private NameReferences() {}

    /** An edge to each column of the relation that a token of the text could mean. */
    static void columns(
            Assembly assembly, ObjectId dependent, ObjectId relation, List<ColumnRow> columns, List<Token> text) {
        Set<String> words = words(text);
        for (ColumnRow column : columns) {
            if (words.contains(Ascii.lower(column.name()))) {
                assembly.dependency(dependent, SqliteNames.member(relation, Column.KIND, column.name()));
            }
        }
    }

    private static Set<String> words(List<Token> text) {
        Set<String> words = new HashSet<>();
        for (Token token : text) {
            if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED || token.kind() == Kind.STRING) {
                words.add(Ascii.lower(token.value()));
            }
        }
        words.remove("");
        return words;
    }
}
