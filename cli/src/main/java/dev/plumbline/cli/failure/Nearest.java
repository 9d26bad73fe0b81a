package dev.plumbline.cli.failure;

import dev.plumbline.core.text.EditDistance;
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
                .filter(candidate -> EditDistance.between(word, candidate) <= TYPING_ERRORS)
                .min(Comparator.<String>comparingInt(candidate -> EditDistance.between(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
