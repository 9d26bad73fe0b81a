package dev.plumbline.core.rename.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A logistic model: what each sign weighs.
 *
 * @param bias what speaks for a rename before anything is looked at
 * @param weights by the signs' names; a sign that isn't there weighs nothing
 */
public record Model(double bias, Map<String, Double> weights) {
    private static final double WORTH_A_WORD = 0.25;

    public Model {
        weights = Map.copyOf(weights);
    }

    /** The logarithm of the odds that signs make a rename. */
    public double logOdds(List<Sign> signs) {
        double sum = bias;
        for (Sign sign : signs) {
            sum += weight(sign);
        }
        return sum;
    }

    private double weight(Sign sign) {
        return weights.getOrDefault(sign.name(), 0.0) * sign.value();
    }

    /** What speaks for it, in words, the weightiest first. */
    List<String> supports(List<Sign> signs) {
        return words(signs, 1);
    }

    /** What speaks against it. */
    List<String> contradicts(List<Sign> signs) {
        return words(signs, -1);
    }

    private List<String> words(List<Sign> signs, int direction) {
        List<Sign> heavy = new ArrayList<>(signs);
        heavy.removeIf(sign -> sign.words().isEmpty() || direction * weight(sign) < WORTH_A_WORD);
        heavy.sort(Comparator.comparingDouble(sign -> -direction * weight(sign)));
        return heavy.stream().map(Sign::words).distinct().toList();
    }
}
