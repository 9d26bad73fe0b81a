package dev.plumbline.core.text;

/** How far two words are from each other. */
public final class EditDistance {
    private EditDistance() {}

    /** How many characters have to be put in, taken out or exchanged (Levenshtein). */
    public static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int left = 1; left <= one.length(); left++) {
            int diagonal = row[0];
            row[0] = left;
            for (int right = 1; right <= other.length(); right++) {
                int exchanged = diagonal + (one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1);
                diagonal = row[right];
                row[right] = Math.min(exchanged, 1 + Math.min(row[right], row[right - 1]));
            }
        }
        return row[other.length()];
    }
}
