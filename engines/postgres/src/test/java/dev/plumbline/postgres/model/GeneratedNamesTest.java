package dev.plumbline.postgres.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedNamesTest {
    @Test
    void knowsTheNameOfAConstraint() {
        assertThat(GeneratedNames.isGenerated("orders_customer_fkey", "orders", "customer", "fkey"))
                .isTrue();
        assertThat(GeneratedNames.isGenerated("orders_pkey", "orders", "", "pkey"))
                .isTrue();
        assertThat(GeneratedNames.isGenerated("pk_orders", "orders", "", "pkey"))
                .isFalse();
    }

    @Test
    void knowsANameWithANumberBehindIt() {
        assertThat(GeneratedNames.isGenerated("t_a_key12", "t", "a", "key")).isTrue();
        assertThat(GeneratedNames.isGenerated("t_a_key0", "t", "a", "key")).isFalse();
    }

    @Test
    void cutsTheLongerPartFirst() {
        String table = "t".repeat(63);
        assertThat(GeneratedNames.isGenerated("t".repeat(51) + "_short_fkey", table, "short", "fkey"))
                .isFalse();
        assertThat(GeneratedNames.isGenerated("t".repeat(52) + "_short_fkey", table, "short", "fkey"))
                .isTrue();
    }

    @Test
    void cutsWholeCharacters() {
        assertThat(GeneratedNames.isGenerated("é".repeat(29) + "_pkey", "é".repeat(31), "", "pkey"))
                .isTrue();
    }

    @Test
    void joinsColumns() {
        assertThat(GeneratedNames.join(List.of("a", "b"))).isEqualTo("a_b");
    }
}
