package dev.plumbline.core.rename.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidate pairs that exclude each other, since nothing is renamed to two names, and no two things to one. From the odds that
 * each has by itself come the probabilities that they have together (the marginals of a random matching, by belief
 * propagation), and the pairs of the likeliest matching.
 */
final class Competition {
    /** What is less likely by itself than this takes no part: nobody would hear of it. */
    private static final double FLOOR = -5;

    private static final int ROUNDS = 200;
    private static final int LARGEST = 400;

    private final List<Pair> pairs;

    /** A pair by the positions of its sides. */
    record Pair(int before, int after, double logOdds) {}

    /**
     * What came of a pair.
     *
     * @param chosen whether it is in the likeliest matching
     */
    record Result(double probability, boolean chosen) {}

    Competition(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** A result for each pair. */
    List<Result> results() {
        double[] probabilities = new double[pairs.size()];
        boolean[] chosen = new boolean[pairs.size()];
        for (List<Integer> part : parts()) {
            judge(part, probabilities);
            choose(part, chosen);
        }
        List<Result> results = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            results.add(new Result(probabilities[at], chosen[at]));
        }
        return results;
    }

    /** The pairs by what they compete in, directly or through others; the least likely are left out where it is too many. */
    private List<List<Integer>> parts() {
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            open.add(at);
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (double floor = FLOOR; !open.isEmpty(); floor++) {
            List<Integer> large = new ArrayList<>();
            for (List<Integer> part : connected(open, floor)) {
                if (part.size() > LARGEST * LARGEST || sides(part) > 2 * LARGEST) {
                    large.addAll(part);
                } else {
                    parts.add(part);
                }
            }
            open = large;
        }
        return parts;
    }

    private long sides(List<Integer> part) {
        return part.stream().map(at -> pairs.get(at).before()).distinct().count()
                + part.stream().map(at -> pairs.get(at).after()).distinct().count();
    }

    private List<List<Integer>> connected(List<Integer> some, double floor) {
        Map<Integer, Integer> leader = new HashMap<>();
        List<Integer> likely =
                some.stream().filter(at -> pairs.get(at).logOdds() > floor).toList();
        for (int at : likely) {
            int one = leader(leader, pairs.get(at).before());
            int other = leader(leader, -1 - pairs.get(at).after());
            leader.put(Math.max(one, other), Math.min(one, other));
        }
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int at : likely) {
            parts.computeIfAbsent(leader(leader, pairs.get(at).before()), absent -> new ArrayList<>())
                    .add(at);
        }
        return new ArrayList<>(parts.values());
    }

    private static int leader(Map<Integer, Integer> leader, int of) {
        int at = of;
        while (leader.getOrDefault(at, at) != at) {
            at = leader.getOrDefault(at, at);
        }
        return at;
    }

    /** Each side tells the other how free it is but for that pair, until nothing new is said. */
    private void judge(List<Integer> part, double[] probabilities) {
        double[] odds = part.stream()
                .mapToDouble(at -> Math.exp(Math.min(30, pairs.get(at).logOdds())))
                .toArray();
        double[] left = new double[odds.length];
        double[] right = new double[odds.length];
        Arrays.fill(left, 1);
        Arrays.fill(right, 1);
        for (int round = 0; round < ROUNDS; round++) {
            left = freedom(part, odds, left, right, true);
            right = freedom(part, odds, right, left, false);
        }
        for (int at = 0; at < odds.length; at++) {
            double joint = odds[at] * left[at] * right[at];
            probabilities[part.get(at)] = joint / (1 + joint);
        }
    }

    private double[] freedom(List<Integer> part, double[] odds, double[] mine, double[] theirs, boolean before) {
        Map<Integer, Double> sums = new HashMap<>();
        for (int at = 0; at < odds.length; at++) {
            sums.merge(side(part.get(at), before), odds[at] * theirs[at], Double::sum);
        }
        double[] next = new double[odds.length];
        for (int at = 0; at < odds.length; at++) {
            double others = sums.getOrDefault(side(part.get(at), before), 0.0) - odds[at] * theirs[at];
            next[at] = 0.5 * mine[at] + 0.5 / (1 + Math.max(0, others));
        }
        return next;
    }

    private int side(int pair, boolean before) {
        return before ? pairs.get(pair).before() : pairs.get(pair).after();
    }

    private void choose(List<Integer> part, boolean[] chosen) {
        List<Integer> rows =
                part.stream().map(at -> pairs.get(at).before()).distinct().toList();
        List<Integer> columns =
                part.stream().map(at -> pairs.get(at).after()).distinct().toList();
        double[][] gains = new double[rows.size()][columns.size()];
        Map<List<Integer>, Integer> places = new HashMap<>();
        for (int at : part) {
            int row = rows.indexOf(pairs.get(at).before());
            int column = columns.indexOf(pairs.get(at).after());
            gains[row][column] = pairs.get(at).logOdds() - FLOOR;
            places.put(List.of(row, column), at);
        }
        int[] given = Assignment.of(gains);
        for (int row = 0; row < given.length; row++) {
            Integer at = places.get(List.of(row, given[row]));
            if (at != null) {
                chosen[at] = true;
            }
        }
    }
}
