package dev.plumbline.sqlite.text;

import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Tokenizer;
import java.util.List;

/** The parts of the other stored statements that only their text holds. */
public final class StatementText {
    private StatementText() {}

    /** A CREATE INDEX: the keys as written, and the condition; empty for none. */
    public record IndexText(List<List<Token>> keys, List<Token> predicate) {
        public IndexText {
            keys = List.copyOf(keys);
            predicate = List.copyOf(predicate);
        }
    }

    /** A CREATE VIRTUAL TABLE: the module, and its arguments each as written. */
    public record VirtualTableText(String module, List<String> arguments) {
        public VirtualTableText {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Reads a CREATE INDEX.
     *
     * @throws UnreadableTextException if it holds something unknown
     */
    public static IndexText index(String sql) throws UnreadableTextException {
        TokenReader reader = new TokenReader(sql, Tokenizer.tokens(sql));
        reader.expect("CREATE");
        reader.accept("UNIQUE");
        reader.expect("INDEX");
        reader.accept("IF", "NOT", "EXISTS");
        reader.qualifiedName();
        reader.expect("ON");
        reader.name();
        List<List<Token>> keys = TableTextReader.split(reader.parenthesised());
        if (reader.accept("WHERE")) {
            return new IndexText(keys, reader.rest());
        }
        if (!reader.atEnd()) {
            throw reader.unreadable("the end");
        }
        return new IndexText(keys, List.of());
    }

    /**
     * The query of a CREATE VIEW.
     *
     * @throws UnreadableTextException if it holds something unknown
     */
    public static List<Token> viewQuery(String sql) throws UnreadableTextException {
        TokenReader reader = new TokenReader(sql, Tokenizer.tokens(sql));
        reader.expect("CREATE");
        if (!reader.accept("TEMP")) {
            reader.accept("TEMPORARY");
        }
        reader.expect("VIEW");
        reader.accept("IF", "NOT", "EXISTS");
        reader.qualifiedName();
        if (reader.sees("(")) {
            reader.parenthesised();
        }
        reader.expect("AS");
        return reader.rest();
    }

    /**
     * Reads a CREATE VIRTUAL TABLE.
     *
     * @throws UnreadableTextException if it holds something unknown
     */
    public static VirtualTableText virtualTable(String sql) throws UnreadableTextException {
        TokenReader reader = new TokenReader(sql, Tokenizer.tokens(sql));
        reader.expect("CREATE", "VIRTUAL", "TABLE");
        reader.accept("IF", "NOT", "EXISTS");
        reader.qualifiedName();
        reader.expect("USING");
        String module = reader.name();
        if (!reader.sees("(")) {
            return new VirtualTableText(module, List.of());
        }
        List<Token> arguments = reader.parenthesised();
        if (arguments.isEmpty()) {
            return new VirtualTableText(module, List.of());
        }
        return new VirtualTableText(
                module,
                TableTextReader.split(arguments).stream().map(reader::written).toList());
    }
}
