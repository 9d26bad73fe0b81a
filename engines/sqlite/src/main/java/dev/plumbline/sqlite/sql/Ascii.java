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
        int at = 0;
        while (at < text.length() && (text.charAt(at) < first || text.charAt(at) > last)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (; at < characters.length; at++) {
            if (characters[at] >= first && characters[at] <= last) {
                characters[at] = (char) (characters[at] + by);
            }
        }
        return new String(characters);
    }
}
