package dev.plumbline.app.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again what didn't get its lock in time: after a second, two, four, and so on, as long as there is patience. */
final class Attempts {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration patience;
    private final Instant begun = Instant.now();
    private Duration pause = SHORTEST;

    Attempts(Duration patience) {
        this.patience = patience;
    }

    /** How long to pause; empty if it isn't to be tried again. */
    Optional<Duration> next() {
        Duration now = pause;
        if (waited().plus(now).compareTo(patience) > 0) {
            return Optional.empty();
        }
        pause = pause.multipliedBy(2);
        if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        return Optional.of(now);
    }

    Duration waited() {
        return Duration.between(begun, Instant.now());
    }
}
