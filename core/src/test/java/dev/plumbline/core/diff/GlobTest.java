package dev.plumbline.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GlobTest {
    private static boolean matches(String glob, String schema, String name) {
        return new Glob(glob).matches(Optional.of(schema), name);
    }

    @Test
    void aStarIsAnyRunOfCharactersAndAQuestionMarkIsOne() {
        assertThat(matches("order*", "app", "order")).isTrue();
        assertThat(matches("order*", "app", "orders_2026")).isTrue();
        assertThat(matches("*_old", "app", "orders_old")).isTrue();
        assertThat(matches("o?ders", "app", "orders")).isTrue();
        assertThat(matches("orders?", "app", "orders")).isFalse();
        assertThat(matches("order", "app", "orders")).isFalse();
    }

    @Test
    void aDottedPatternNamesASchemasObjects() {
        assertThat(matches("audit.*", "audit", "log")).isTrue();
        assertThat(matches("audit.*", "app", "log")).isFalse();
        assertThat(matches("a*.log", "audit", "log")).isTrue();
        assertThat(new Glob("audit.*").matches(Optional.empty(), "log")).isFalse();
        assertThat(new Glob("audit.*").matches(Optional.empty(), "audit.log"))
                .as("a dot in a name")
                .isTrue();
    }

    @Test
    void everythingElseStandsForItself() {
        assertThat(matches("a.b", "app", "axb")).isFalse();
        assertThat(matches("a[b]+(c)|\\d", "app", "a[b]+(c)|\\d")).isTrue();
        assertThat(matches("\\E*", "app", "\\Eend")).isTrue();
        assertThat(matches("snow☃*😀", "app", "snow☃ and 😀")).isTrue();
        assertThat(matches("?", "app", "😀")).isTrue();
        assertThat(matches("two*lines", "app", "two\nlines")).isTrue();
        assertThat(matches("Orders", "app", "orders")).isFalse();
    }
}
