package dev.plumbline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdleTimeTest {
    private static final String VARIABLE = "PLUMBLINE_SHADOW_IDLE";

    @Test
    void isTenMinutesUnlessTheEnvironmentSaysOtherwise() {
        assertThat(IdleTime.of(Map.of())).isEqualTo(Duration.ofMinutes(10));
        assertThat(IdleTime.of(Map.of(VARIABLE, ""))).isEqualTo(Duration.ofMinutes(10));
        assertThat(IdleTime.of(Map.of(VARIABLE, "3"))).isEqualTo(Duration.ofMinutes(3));
        assertThat(IdleTime.of(Map.of(VARIABLE, "0"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "ten", "99999"})
    void isRefusedWhereItIsNoNumberOfMinutes(String minutes) {
        assertThatThrownBy(() -> IdleTime.of(Map.of(VARIABLE, minutes))).hasMessageContaining("PLB-1456");
    }
}
