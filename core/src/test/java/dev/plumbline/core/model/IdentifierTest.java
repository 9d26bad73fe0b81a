package dev.plumbline.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class IdentifierTest {
    @Test
    void identifiersAreEqualWhenTheirKeysAre() {
        Identifier one = new Identifier("Users", "users");
        Identifier other = new Identifier("USERS", "users");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isEqualByComparingTo(other);
        assertThat(one.text()).isEqualTo("Users");
        assertThat(one).hasToString("Users");
    }

    @Test
    void aSpellingIsItsOwnKeyUnlessTheEngineSaysOtherwise() {
        assertThat(Identifier.of("Users")).isNotEqualTo(Identifier.of("users"));
        assertThat(Identifier.of("a")).isLessThan(Identifier.of("b"));
    }

    @Test
    void aNameHasAtLeastOneCharacter() {
        assertThatThrownBy(() -> Identifier.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
