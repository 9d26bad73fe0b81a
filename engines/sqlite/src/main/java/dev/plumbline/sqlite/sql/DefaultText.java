package dev.plumbline.sqlite.sql;

import dev.plumbline.sqlite.sql.Token.Kind;
import java.util.List;
import java.util.Set;

/** Default values, as the catalogue keeps them: without the parentheses around an expression. */
public final class DefaultText {
    private static final Set<String> CONSTANTS =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");
    private static final CanonicalText CANONICAL = new CanonicalText(Set.of(), "", true);

    private DefaultText() {}

    /** The text by which defaults are compared. A name alone, quoted or not, stands for a text: DEFAULT abc. */
    public static String canonical(String written) {
        List<Token> tokens = Tokenizer.tokens(written);
        if (tokens.size() == 1 && isText(tokens.getFirst())) {
            return "'" + tokens.getFirst().value().replace("'", "''") + "'";
        }
        return CANONICAL.of(tokens);
    }

    /** Whether it is one literal, which needs no parentheses. */
    public static boolean isLiteral(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        boolean signed = tokens.size() == 2
                && (tokens.getFirst().is("-") || tokens.getFirst().is("+"))
                && tokens.getLast().kind() == Kind.NUMBER;
        return signed || (tokens.size() == 1 && isConstant(tokens.getFirst()));
    }

    /** Whether it is a literal that every row gets alike, whenever it is added. */
    public static boolean isFixed(String text) {
        return isLiteral(text) && !Ascii.upper(text).startsWith("CURRENT_");
    }

    private static boolean isConstant(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER, BLOB -> true;
            case WORD -> CONSTANTS.contains(Ascii.upper(token.text()));
            case QUOTED, VARIABLE, SYMBOL -> false;
        };
    }

    private static boolean isText(Token token) {
        return token.kind() == Kind.QUOTED || (token.kind() == Kind.WORD && !isConstant(token));
    }
}
