package dev.plumbline.app.config;

import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.text.EditDistance;
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
                .filter(candidate -> EditDistance.between(word, candidate) < Math.min(NEAR, candidate.length() - 1))
                .min(Comparator.comparingInt(candidate -> EditDistance.between(word, candidate)));
    }
}
