package dev.plumbline.report;

import java.text.BreakIterator;
import java.util.Locale;

/** How many columns of a terminal a text takes, and where it can be cut without cutting a glyph. */
final class DisplayWidth {
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int SOFT_HYPHEN = 0xAD;

    private DisplayWidth() {}

    static int of(String text) {
        if (isSimple(text)) {
            return text.length();
        }
        BreakIterator glyphs = glyphs(text);
        int width = 0;
        int start = 0;
        for (int end = glyphs.next(); end != BreakIterator.DONE; end = glyphs.next()) {
            width += glyph(text.substring(start, end));
            start = end;
        }
        return width;
    }

    /** The index behind the glyphs that fit into a width; at least one glyph, if there is one. */
    static int fit(String text, int width) {
        if (isSimple(text)) {
            return Math.min(text.length(), Math.max(1, width));
        }
        BreakIterator glyphs = glyphs(text);
        int used = 0;
        int start = 0;
        for (int end = glyphs.next(); end != BreakIterator.DONE; end = glyphs.next()) {
            used += glyph(text.substring(start, end));
            if (used > width && start > 0) {
                return start;
            }
            start = end;
        }
        return text.length();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** Whether every character is a glyph of its own and takes one column. */
    private static boolean isSimple(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isSimple(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** ASCII, Latin letters, dashes, quotes, dots and arrows: nothing that joins what is beside it, and nothing wide. */
    private static boolean isSimple(char character) {
        return character < 0x80
                || (character > 0xA0 && character < 0x300 && character != SOFT_HYPHEN)
                || within(character, 0x2010, 0x2027)
                || within(character, 0x2190, 0x21FF);
    }

    private static BreakIterator glyphs(String text) {
        BreakIterator glyphs = BreakIterator.getCharacterInstance(Locale.ROOT);
        glyphs.setText(text);
        return glyphs;
    }

    /** A cluster is as wide as its widest part: a family of four emoji is one glyph. */
    private static int glyph(String cluster) {
        return cluster.codePoints()
                .map(character -> character == EMOJI_PRESENTATION ? 2 : character(character))
                .max()
                .orElse(0);
    }

    private static int character(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> Character.isEmojiPresentation(character) || isEastAsianWide(character) ? 2 : 1;
        };
    }

    /** The blocks of Unicode's EastAsianWidth.txt (16.0) that are W or F as a whole or nearly so. */
    private static boolean isEastAsianWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || within(character, 0x2E80, 0x303E)
                        || within(character, 0x3041, 0xA4CF)
                        || within(character, 0xA960, 0xA97F)
                        || within(character, 0xAC00, 0xD7A3)
                        || within(character, 0xF900, 0xFAFF)
                        || within(character, 0xFE30, 0xFE6F)
                        || within(character, 0xFF01, 0xFF60)
                        || within(character, 0xFFE0, 0xFFE6)
                        || within(character, 0x17000, 0x1B2FF)
                        || within(character, 0x20000, 0x3FFFD));
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
