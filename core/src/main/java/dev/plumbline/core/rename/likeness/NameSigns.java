package dev.plumbline.core.rename.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What two names say: words that they share, the way they are written, what one has more than the other. */
final class NameSigns {
    /** Words that stand in every schema, so that to share one says little. */
    private static final Set<String> COMMON = Set.of(
            "id", "at", "is", "on", "by", "of", "to", "has", "date", "time", "name", "type", "code", "no", "key",
            "value", "tbl", "the", "num", "new", "old", "my", "flag");

    private static final double COMMON_WEIGHT = 0.45;
    private static final int FEW = 6;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int population;

    /** @param names all names among which these two are: what stands in most of them says little */
    NameSigns(Collection<String> names) {
        Set<String> all = new HashSet<>(names);
        for (String name : all) {
            new HashSet<>(Words.of(name)).forEach(word -> frequencies.merge(Words.singular(word), 1, Integer::sum));
        }
        this.population = all.size();
    }

    private double weight(String word) {
        double weight = COMMON.contains(word) ? COMMON_WEIGHT : 1;
        int frequency = frequencies.getOrDefault(Words.singular(word), 0);
        return population >= FEW && frequency * 3 > population ? Math.min(weight, COMMON_WEIGHT / 2) : weight;
    }

    /** The signs of two names that differ. */
    List<Sign> of(String before, String after) {
        List<String> old = Words.of(before);
        List<String> now = Words.of(after);
        List<Sign> signs = new ArrayList<>();
        String joined = String.join("", old);
        boolean same = !joined.isEmpty() && joined.equals(String.join("", now));
        signs.add(new Sign("style", same ? 1 : 0, same ? "the names differ in their style alone" : ""));
        Shared shared = same ? new Shared(1, 1, Set.of()) : shared(old, now);
        double dice = shared.dice();
        String words = shared.words().isEmpty()
                ? "the names have no word in common"
                : (dice < 0.5 ? "the names share only " : "the names share ") + quoted(shared.words());
        signs.add(new Sign("words", 2 * dice - 1, same ? "" : words));
        boolean within = !same && shared.contained() >= 0.95;
        signs.add(new Sign("within", within ? 1 : 0, within ? "one name is within the other" : ""));
        signs.add(numbers(old, now, same));
        return signs;
    }

    private static String quoted(Set<String> words) {
        return words.stream().sorted().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }

    /** What differs in a number alone is mostly a row of things, and another of them: a month, a place in a list. */
    private static Sign numbers(List<String> old, List<String> now, boolean same) {
        boolean numbered =
                old.stream().anyMatch(Words::isNumber) && now.stream().anyMatch(Words::isNumber);
        boolean others = !same && numbered && letters(old).equals(letters(now));
        return new Sign("numbers", others ? 1 : 0, others ? "the names differ in a number" : "");
    }

    private static boolean differInNumbers(List<String> old, List<String> now) {
        boolean numbered =
                old.stream().anyMatch(Words::isNumber) && now.stream().anyMatch(Words::isNumber);
        return numbered && !old.equals(now) && letters(old).equals(letters(now));
    }

    static boolean differInNumbers(String before, String after) {
        return differInNumbers(Words.of(before), Words.of(after));
    }

    private static List<String> letters(List<String> words) {
        return words.stream().filter(word -> !Words.isNumber(word)).toList();
    }

    /**
     * What two names share.
     *
     * @param dice of all words
     * @param contained of the words of the name that has less
     */
    private record Shared(double dice, double contained, Set<String> words) {}

    private Shared shared(List<String> old, List<String> now) {
        List<String> left = new ArrayList<>(now);
        double common = 0;
        Set<String> words = new HashSet<>();
        for (String word : old) {
            String best = "";
            double most = 0;
            for (String other : left) {
                double likeness = Words.likeness(word, other) * Math.min(weight(word), weight(other));
                if (likeness > most) {
                    most = likeness;
                    best = other;
                }
            }
            if (most > 0) {
                left.remove(best);
                common += most;
                words.add(best);
            }
        }
        double whole = Math.max(0.01, weight(old));
        double other = Math.max(0.01, weight(now));
        double dice = Math.max(2 * common / (whole + other), initials(old, now));
        return new Shared(Math.min(1, dice), common / Math.min(whole, other), words);
    }

    private double weight(List<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    /** A name of one word that has the others' first letters: {@code dob} for {@code date_of_birth}. */
    private static double initials(List<String> old, List<String> now) {
        List<String> brief = old.size() == 1 ? old : now;
        List<String> full = old.size() == 1 ? now : old;
        if (brief.size() != 1 || full.size() < 2) {
            return 0;
        }
        String first = full.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return brief.getFirst().equals(first) ? 0.8 : 0;
    }
}
