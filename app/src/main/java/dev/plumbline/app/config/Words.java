package dev.plumbline.app.config;

import dev.plumbline.core.problem.UsageException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Words that stand for something, and what was probably meant by one that doesn't. */
final class Words {
    private static final int NEAR = 3;

    private Words() {}

    /** The spelling in which words are looked up: {@code Foreign_Keys} is {@code foreign-keys}. */
    static String normalise(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The error for a word that is none, with the nearest one or, where none is near, all of them. */
    static UsageException unknown(String code, String what, String word, Collection<String> known) {
        String next = nearest(normalise(word), known)
                .map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "Known: " + String.join(", ", known));
        return new UsageException(code, "There is no %s '%s'".formatted(what, word), next);
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) < Math.min(NEAR, candidate.length() - 1))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
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
