package dev.plumbline.sqlite.sql;

/** Letter case as SQLite folds it: the 26 letters of ASCII and no others. */
public final class Ascii {
    private Ascii() {}

    public static String lower(String text) {
        return shift(text, 'A', 'Z', 'a' - 'A');
    }

    public static String upper(String text) {
        return shift(text, 'a', 'z', 'A' - 'a');
    }

    private static String shift(String text, char first, char last, int by) {
        char[] characters = text.toCharArray();
        boolean changed = false;
        for (int at = 0; at < characters.length; at++) {
            if (characters[at] >= first && characters[at] <= last) {
                characters[at] = (char) (characters[at] + by);
                changed = true;
            }
        }
        return changed ? new String(characters) : text;
    }
}
