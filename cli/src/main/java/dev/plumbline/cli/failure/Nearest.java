package dev.plumbline.cli.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was probably meant by a word that is none. */
final class Nearest {
    private static final int TYPING_ERRORS = 2;

    private Nearest() {}

    /** The known word from which this one differs least, if it differs little. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> candidate.length() > TYPING_ERRORS)
                .filter(candidate -> distance(word, candidate) <= TYPING_ERRORS)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters have to be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String one, String other) {
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
