package dev.plumbline.app.apply;

import dev.plumbline.core.engine.SessionGuard;
import java.time.Duration;

/**
 * How a plan is run where others are at work.
 *
 * @param lockTimeout how long a statement waits for a lock that keeps others waiting; zero for ever
 * @param patience for how long what didn't get its lock in time is tried again
 */
record Conduct(SessionGuard guard, Journal journal, Duration lockTimeout, Duration patience) {
    /** Where nobody else is. */
    static final Conduct UNBOUNDED = new Conduct(SessionGuard.NONE, Journal.NONE, Duration.ZERO, Duration.ZERO);
}
