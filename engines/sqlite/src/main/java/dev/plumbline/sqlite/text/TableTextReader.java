package dev.plumbline.sqlite.text;

import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Tokenizer;
import dev.plumbline.sqlite.text.TableText.ColumnText;
import dev.plumbline.sqlite.text.TableText.ConstraintText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads SQLite's CREATE TABLE. SQLite has accepted the statement already, so this needs to know where things stand, not
 * whether they are right; what it doesn't know it refuses.
 */
public final class TableTextReader {
    private static final Set<String> TABLE_CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final TokenReader reader;
    private final List<ColumnText> columns = new ArrayList<>();
    private final List<ConstraintText> constraints = new ArrayList<>();

    private TableTextReader(TokenReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a statement.
     *
     * @throws UnreadableTextException if it holds something unknown
     */
    public static TableText read(String sql) throws UnreadableTextException {
        TokenReader statement = new TokenReader(sql, Tokenizer.tokens(sql));
        statement.expect("CREATE");
        if (!statement.accept("TEMP")) {
            statement.accept("TEMPORARY");
        }
        statement.expect("TABLE");
        statement.accept("IF", "NOT", "EXISTS");
        statement.qualifiedName();
        TableTextReader table = new TableTextReader(statement.over(statement.parenthesised()));
        return table.table();
    }

    private TableText table() throws UnreadableTextException {
        while (!seesTableConstraint()) {
            columns.add(new ColumnTextReader(reader, constraints).read());
            if (reader.atEnd()) {
                return new TableText(columns, constraints);
            }
            reader.expect(",");
        }
        while (!reader.atEnd()) {
            constraint();
            // The comma between table constraints may be left out.
            reader.accept(",");
        }
        return new TableText(columns, constraints);
    }

    /** These words are reserved, so that no column can bear one of them without quotes. */
    private boolean seesTableConstraint() {
        return TABLE_CONSTRAINTS.stream().anyMatch(reader::sees);
    }

    private void constraint() throws UnreadableTextException {
        Optional<String> name = Optional.empty();
        while (reader.accept("CONSTRAINT")) {
            name = Optional.of(reader.name());
        }
        ConstraintTextReader constraint = new ConstraintTextReader(reader, name);
        if (reader.accept("PRIMARY", "KEY")) {
            constraints.add(constraint.tableKey(true));
        } else if (reader.accept("UNIQUE")) {
            constraints.add(constraint.tableKey(false));
        } else if (reader.accept("CHECK")) {
            constraints.add(constraint.tableCheck());
        } else if (reader.accept("FOREIGN", "KEY")) {
            List<String> columns = constraint.names();
            reader.expect("REFERENCES");
            constraints.add(constraint.references(columns));
        } else if (!reader.atEnd()) {
            throw reader.unreadable("a constraint");
        }
    }

    /** The parts of a list that are divided by commas outside parentheses. */
    static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).is("(")) {
                depth++;
            } else if (tokens.get(at).is(")")) {
                depth--;
            } else if (depth == 0 && tokens.get(at).is(",")) {
                parts.add(tokens.subList(start, at));
                start = at + 1;
            }
        }
        parts.add(tokens.subList(start, tokens.size()));
        return parts;
    }
}
