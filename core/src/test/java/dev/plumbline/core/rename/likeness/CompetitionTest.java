package dev.plumbline.core.rename.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.core.rename.likeness.Competition.Pair;
import dev.plumbline.core.rename.likeness.Competition.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CompetitionTest {
    @Test
    void onePairHasTheProbabilityOfItsOwnOdds() {
        assertThat(results(new Pair(0, 0, 0)).getFirst().probability()).isCloseTo(0.5, within(1e-6));
        assertThat(results(new Pair(0, 0, 4)).getFirst().probability()).isGreaterThan(0.98);
    }

    @Test
    void twoEquallyGoodCandidatesForOneNameMakeBothUnsure() {
        List<Result> results = results(new Pair(0, 0, 6), new Pair(1, 0, 6));

        assertThat(results).allMatch(result -> result.probability() < 0.51 && result.probability() > 0.49);
    }

    @Test
    void aWorseCandidateDoesNotDisturb() {
        List<Result> results = results(new Pair(0, 0, 6), new Pair(1, 0, -2));

        assertThat(results.getFirst().probability()).isGreaterThan(0.99);
        assertThat(results.getLast().chosen()).isFalse();
    }

    @Test
    void aRivalThatHasAPartnerOfItsOwnDoesNotDisturb() {
        List<Result> results = results(new Pair(0, 0, 7), new Pair(0, 1, 3), new Pair(1, 0, 3), new Pair(1, 1, 7));

        assertThat(results.get(0).probability()).isGreaterThan(0.99);
        assertThat(results.get(3).probability()).isGreaterThan(0.99);
        assertThat(results).extracting(Result::chosen).containsExactly(true, false, false, true);
    }

    @Test
    void theWholeIsTheBestAndNotTheGreediest() {
        List<Result> results = results(new Pair(0, 0, 5), new Pair(0, 1, 4.5), new Pair(1, 0, 4.5), new Pair(1, 1, -3));

        assertThat(results).extracting(Result::chosen).containsExactly(false, true, true, false);
    }

    @Test
    void veryManyCandidatesAreJudgedInATimeThatNobodyNotices() {
        List<Pair> pairs = new ArrayList<>();
        for (int before = 0; before < 700; before++) {
            for (int after = 0; after < 700; after += 7) {
                pairs.add(new Pair(before, after, before == after ? 8 : -4 + (before * 31 + after) % 5));
            }
        }

        List<Result> results = new Competition(pairs).results();

        assertThat(results.stream().filter(Result::chosen).count()).isLessThanOrEqualTo(100);
    }

    @Test
    void theAssignmentIsAsGoodAsTheBestOfAllPermutations() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[][] gains = new double[4][3];
            for (double[] row : gains) {
                Arrays.setAll(row, at -> random.nextInt(20) - 6);
            }

            int[] given = Assignment.of(gains);

            assertThat(sum(gains, given)).describedAs("round " + round).isEqualTo(best(gains, 0, new boolean[3]));
        }
    }

    private static double sum(double[][] gains, int[] given) {
        double sum = 0;
        for (int row = 0; row < given.length; row++) {
            sum += given[row] < 0 ? 0 : gains[row][given[row]];
        }
        return sum;
    }

    private static double best(double[][] gains, int row, boolean[] taken) {
        if (row == gains.length) {
            return 0;
        }
        double best = best(gains, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && gains[row][column] > 0) {
                taken[column] = true;
                best = Math.max(best, gains[row][column] + best(gains, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    private static List<Result> results(Pair... pairs) {
        return new Competition(List.of(pairs)).results();
    }
}
