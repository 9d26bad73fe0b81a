package dev.plumbline.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How many mutations keep which promise, and what is known not to hold, as the documentation has it. */
record Score(List<Mutation> mutations) {
    Score {
        mutations = List.copyOf(mutations);
    }

    /** Of those that a major can make. */
    static Score of(List<MutationFile> files, int major) {
        return new Score(files.stream()
                .flatMap(file -> file.mutations().stream())
                .filter(mutation -> mutation.majors().include(major))
                .toList());
    }

    String render() {
        List<String> lines = new ArrayList<>();
        lines.add("| mutations | " + mutations.size() + " |");
        lines.add("|---|---|");
        for (Promise promise : Promise.values()) {
            long holding = mutations.stream()
                    .filter(mutation -> mutation.holds(promise))
                    .count();
            lines.add("| " + promise.words() + " | " + holding + " |");
        }
        if (mutations.stream().anyMatch(mutation -> !mutation.gaps().isEmpty())) {
            lines.add("");
            lines.add("What is known not to hold:");
            lines.add("");
        }
        for (Promise promise : Promise.values()) {
            reasons(promise).forEach(reason -> lines.add("- not " + promise.words() + ": " + reason));
        }
        return String.join("\n", lines) + "\n";
    }

    private Set<String> reasons(Promise promise) {
        Set<String> reasons = new TreeSet<>();
        mutations.stream()
                .filter(mutation -> mutation.gaps().containsKey(promise))
                .forEach(mutation ->
                        reasons.add(mutation + " (" + mutation.gaps().get(promise) + ")"));
        return reasons;
    }
}
