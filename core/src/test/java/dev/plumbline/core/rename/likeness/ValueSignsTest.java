package dev.plumbline.core.rename.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.core.model.ColumnStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ValueSignsTest {
    @Test
    void theSameSpreadIsNoDistanceWhateverTheSample() {
        assertThat(Spread.distance(numbers(0, 100), numbers(0, 100))).isZero();
        assertThat(Spread.distance(numbers(0, 100), numbers(0, 50))).isCloseTo(0.5, within(0.02));
    }

    @Test
    void valuesThatLieElsewhereAreAsFarAsCanBe() {
        assertThat(Spread.distance(numbers(0, 100), numbers(100, 200))).isCloseTo(1, within(0.02));
        assertThat(ValueSigns.likeness(numbers(0, 100), numbers(100, 200))).isLessThan(0.02);
    }

    @Test
    void numbersLieInTheirOwnOrder() {
        ColumnStatistics few = new ColumnStatistics(0, -1, Map.of(), List.of("9", "10", "11"));
        ColumnStatistics same = new ColumnStatistics(0, -1, Map.of(), List.of("9.0", "10.0", "11.0"));

        assertThat(Spread.distance(few, same)).isZero();
    }

    @Test
    void commonValuesWeighWhatTheyAre() {
        ColumnStatistics open = new ColumnStatistics(0, 2, Map.of("open", 0.9, "shut", 0.1), List.of());
        ColumnStatistics shut = new ColumnStatistics(0, 2, Map.of("open", 0.2, "shut", 0.8), List.of());

        assertThat(Spread.distance(open, shut)).isCloseTo(0.7, within(1e-9));
        assertThat(ValueSigns.likeness(open, open)).isEqualTo(1);
    }

    @Test
    void whereOneIsNotFilledTheyAreUnlike() {
        ColumnStatistics empty = new ColumnStatistics(1, 0, Map.of(), List.of());

        assertThat(ValueSigns.likeness(numbers(0, 100), empty)).isZero();
    }

    @Test
    void whatIsPrintedOfThemHasNoValues() {
        assertThat(new ColumnStatistics(0, 1, Map.of("secret", 1.0), List.of("secret")))
                .asString()
                .doesNotContain("secret");
    }

    private static ColumnStatistics numbers(int from, int to) {
        return new ColumnStatistics(
                0,
                -1,
                Map.of(),
                IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
    }
}
