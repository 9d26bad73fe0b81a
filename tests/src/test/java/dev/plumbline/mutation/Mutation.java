package dev.plumbline.mutation;

import java.util.List;
import java.util.Map;

/**
 * A property of the catalogue that is flipped.
 *
 * @param name what is flipped, as a sentence
 * @param covers the columns of the catalogue that change with it
 * @param says the text of the diff
 * @param gaps the promises that are known not to hold, with the reason
 * @param majors the oldest and the newest on which it can be made
 * @param given what has to be there first, on both sides; mostly empty
 * @param flip the statements that make the mutation
 */
record Mutation(
        String name,
        List<CatalogColumn> covers,
        String says,
        Map<Promise, String> gaps,
        Majors majors,
        String given,
        String flip) {
    Mutation {
        covers = List.copyOf(covers);
        gaps = Map.copyOf(gaps);
    }

    /** Whether a promise is to hold: a gap ends what comes after it, but for the text. */
    boolean holds(Promise promise) {
        boolean lost = gaps.containsKey(Promise.SEEN)
                || (promise == Promise.TAKEN_BACK && gaps.containsKey(Promise.PUT_RIGHT));
        return !lost && !gaps.containsKey(promise);
    }

    @Override
    public String toString() {
        return name;
    }

    /** The majors from one to another, both included. */
    record Majors(int oldest, int newest) {
        static final Majors ALL = new Majors(0, Integer.MAX_VALUE);

        /** {@code 15-} and up, {@code -14} and down. */
        static Majors parse(String text) {
            int dash = text.indexOf('-');
            String oldest = text.substring(0, dash);
            String newest = text.substring(dash + 1);
            return new Majors(
                    oldest.isEmpty() ? ALL.oldest : Integer.parseInt(oldest),
                    newest.isEmpty() ? ALL.newest : Integer.parseInt(newest));
        }

        boolean include(int major) {
            return oldest <= major && major <= newest;
        }
    }
}
