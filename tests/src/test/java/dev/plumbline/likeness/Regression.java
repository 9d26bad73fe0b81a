package dev.plumbline.likeness;

import dev.plumbline.core.rename.likeness.Model;
import dev.plumbline.core.rename.likeness.Sign;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Logistic regression by plain gradient descent; what is far from what experience says costs something, so that no
 * sign is believed too much because of a few examples.
 */
final class Regression {
    private static final int ROUNDS = 4_000;
    private static final double RATE = 0.5;

    private final List<Example> examples;
    private final List<String> names;
    private final Model experience;
    private final double cost;

    /**
     * @param experience what the weights are thought to be before any example
     * @param cost of the square of a weight's distance from that, beside an example's loss of one
     */
    Regression(List<Example> examples, Model experience, double cost) {
        this.experience = experience;
        this.examples = List.copyOf(examples);
        this.names = List.copyOf(new TreeSet<>(examples.stream()
                .flatMap(example -> example.signs().stream())
                .map(Sign::name)
                .toList()));
        this.cost = cost;
    }

    Model learned() {
        double[][] rows = examples.stream().map(this::row).toArray(double[][]::new);
        double[] weights = new double[names.size() + 1];
        double[] usual = new double[weights.length];
        for (int sign = 1; sign < weights.length; sign++) {
            usual[sign] = experience.weights().getOrDefault(names.get(sign - 1), 0.0);
            weights[sign] = usual[sign];
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (int at = 0; at < rows.length; at++) {
                double sum = 0;
                for (int sign = 0; sign < weights.length; sign++) {
                    sum += weights[sign] * rows[at][sign];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (examples.get(at).renamed() ? 1 : 0);
                for (int sign = 0; sign < weights.length; sign++) {
                    slope[sign] += error * rows[at][sign];
                }
            }
            for (int sign = 0; sign < weights.length; sign++) {
                double pull = sign == 0 ? 0 : cost * (weights[sign] - usual[sign]);
                weights[sign] -= RATE * (slope[sign] + pull) / rows.length;
            }
        }
        Map<String, Double> named = new HashMap<>();
        for (int sign = 1; sign < weights.length; sign++) {
            named.put(names.get(sign - 1), Math.round(weights[sign] * 100) / 100.0);
        }
        return new Model(Math.round(weights[0] * 100) / 100.0, named);
    }

    private double[] row(Example example) {
        double[] row = new double[names.size() + 1];
        row[0] = 1;
        example.signs().forEach(sign -> row[names.indexOf(sign.name()) + 1] = sign.value());
        return row;
    }
}
