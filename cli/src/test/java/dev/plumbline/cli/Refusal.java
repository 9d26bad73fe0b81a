package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a person gets who gives bad input: a code, a status, nothing on the standard output, no password. */
final class Refusal {
    private Refusal() {}

    static void assertRefused(CommandRun run, int status, String code, String... said) {
        assertThat(List.of(said)).allSatisfy(part -> assertThat(run.err()).contains(part));
        assertThat(run.err()).startsWith(code + ": ").doesNotContain("geheim", "Exception", "\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(status);
    }
}
