package dev.plumbline.report;

import java.util.List;

/**
 * Text from a source, made safe to show: what would start a line, move the cursor or turn the direction of writing is
 * shown as an escape.
 */
public final class SafeText {
    private SafeText() {}

    /** The text on one line: {@code a\nb}. */
    public static String line(String text) {
        return isPlain(text) || text.codePoints().noneMatch(SafeText::unsafe) ? text : escaped(text);
    }

    /** The text line by line; tabs become spaces, blank lines at either end are left out. */
    static List<String> lines(String text) {
        return text.strip()
                .lines()
                .map(line -> line(line.replace("\t", "    ").stripTrailing()))
                .toList();
    }

    /** The text on one line, every run of white space as one space. */
    static String flat(String text) {
        return isPlain(text) && !text.contains("  ")
                ? text.strip()
                : line(String.join(" ", text.strip().split("\\s+")));
    }

    /** Whether it is made of ASCII's visible characters and blanks, as nearly everything is: that is seen at once. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> {
                    if (unsafe(character)) {
                        safe.append("\\u{")
                                .append(Integer.toHexString(character))
                                .append('}');
                    } else {
                        safe.appendCodePoint(character);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean unsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> !joinsGlyphs(character);
            default -> false;
        };
    }

    /** Joiners and tags are part of emoji and of several scripts; other format characters hide or turn text. */
    private static boolean joinsGlyphs(int character) {
        return character == 0x200C || character == 0x200D || (character >= 0xE0020 && character <= 0xE007F);
    }
}
