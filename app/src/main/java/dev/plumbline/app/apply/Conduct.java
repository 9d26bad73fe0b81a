package dev.plumbline.app.apply;

import dev.plumbline.core.engine.SessionGuard;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How a plan is run where others are at work.
 *
 * @param others opens other connections to the same place
 * @param lockTimeout how long a statement waits for a lock that keeps others waiting; zero for ever
 * @param patience for how long what didn't get its lock in time is tried again
 */
record Conduct(
        SessionGuard guard, SessionGuard.Connections others, Journal journal, Duration lockTimeout, Duration patience) {
    /** Where nobody else is. */
    static final Conduct UNBOUNDED = new Conduct(
            SessionGuard.NONE,
            () -> {
                throw new SQLException("nobody else is here");
            },
            Journal.NONE,
            Duration.ZERO,
            Duration.ZERO);
}
