package dev.plumbline.mysql.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts characters back into texts that lost them. The relations of the catalogue are of the character set utf8mb3: of what is
 * beyond the first plane they show a question mark, or one for each of its bytes.
 */
final class LostText {
    private static final Pattern QUESTION_MARKS = Pattern.compile("\\?+");

    /** A character of several bytes, each of which was taken for one of Latin-1. */
    private static final Pattern TAKEN_APART = Pattern.compile("[\\u00c2-\\u00f4][\\u0080-\\u00bf]");

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    private LostText() {}

    /** Whether something may be lost; a question mark may also be one. */
    static boolean isSuspect(String text) {
        return text.indexOf('?') >= 0;
    }

    /**
     * An expression or a query with the literals that a statement has in the same places, and the character sets that stand before
     * them there.
     *
     * @param whole what the statement has of it and of other things behind it, from its beginning on
     * @return empty if that is something else
     */
    static Optional<String> withLiterals(String lossy, List<Lexeme> whole) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        int next = 0;
        boolean introduced = false;
        for (Lexeme lexeme : Lexeme.of(lossy)) {
            if (lexeme.sort() == Lexeme.Sort.LITERAL) {
                while (next < whole.size() && whole.get(next).sort() != Lexeme.Sort.LITERAL) {
                    next++;
                }
                if (next == whole.size()
                        || !mayBe(lexeme.text(), whole.get(next).text())) {
                    return Optional.empty();
                }
                boolean introduces = !introduced && next > 0 && isIntroducer(whole.get(next - 1));
                text.append(lossy, done, lexeme.start())
                        .append(introduces ? whole.get(next - 1).text() : "")
                        .append(whole.get(next).text());
                done = lexeme.end();
                next++;
            }
            introduced = isIntroducer(lexeme);
        }
        return Optional.of(text.append(lossy, done, lossy.length()).toString());
    }

    /** {@code _utf8mb4}; no name that begins so stands before a literal. */
    private static boolean isIntroducer(Lexeme lexeme) {
        return lexeme.sort() == Lexeme.Sort.WORD && lexeme.text().startsWith("_");
    }

    /**
     * A body as the statement has it that ends with it.
     *
     * @return empty if the statement ends with something else
     */
    static Optional<String> atEnd(String lossy, String statement) {
        int length = lossy.codePointCount(0, lossy.length());
        if (statement.codePointCount(0, statement.length()) < length) {
            return Optional.empty();
        }
        String end = statement.substring(statement.offsetByCodePoints(statement.length(), -length));
        return mayBe(lossy, end) ? Optional.of(end) : Optional.empty();
    }

    /** Whether a text differs from another only in what may be lost. */
    static boolean mayBe(String lossy, String text) {
        StringBuilder pattern = new StringBuilder("(?s)");
        Matcher marks = QUESTION_MARKS.matcher(lossy);
        int done = 0;
        while (marks.find()) {
            pattern.append(Pattern.quote(lossy.substring(done, marks.start())))
                    .append("[?\\x{10000}-\\x{10ffff}]{1,%d}+".formatted(marks.end() - marks.start()));
            done = marks.end();
        }
        return Pattern.matches(
                pattern.append(Pattern.quote(lossy.substring(done))).toString(), text);
    }

    /**
     * An expression of MySQL's: its relations show each byte of it as a character (9.7).
     *
     * @return empty if some of it can't be told, because bytes of several character sets are in it
     */
    static Optional<String> joined(String shown) {
        if (!BEYOND_ASCII.matcher(shown).find() || !TAKEN_APART.matcher(shown).find()) {
            return Optional.of(shown);
        }
        if (shown.chars().anyMatch(character -> character > 0xff)) {
            return Optional.of(shown);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(shown.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString());
        } catch (CharacterCodingException mixed) {
            return Optional.empty();
        }
    }

    /**
     * What a text in hexadecimal digits says.
     *
     * @param collation of the text's column
     * @return empty if we don't know its character set
     */
    static Optional<String> decoded(String hexadecimal, String collation) {
        String name = collation.split("_", 2)[0];
        Charset charset = switch (name) {
            case "utf8mb4", "utf8mb3", "utf8" -> StandardCharsets.UTF_8;
            case "ucs2", "utf16" -> StandardCharsets.UTF_16BE;
            case "utf16le" -> StandardCharsets.UTF_16LE;
            case "utf32" -> Charset.forName("UTF-32BE");
            case "gb18030" -> Charset.forName("GB18030");
            default -> StandardCharsets.US_ASCII;
        };
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(HexFormat.of().parseHex(hexadecimal.substring("0x".length()))))
                    .toString());
        } catch (CharacterCodingException | IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    /** The bytes of a literal in hexadecimal digits. */
    static String bytes(String literal) {
        if (literal.startsWith("0x")) {
            return literal;
        }
        String text =
                ServerText.unescaped(literal.substring(1, literal.length() - 1).replace("''", "'"));
        return "0x" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
