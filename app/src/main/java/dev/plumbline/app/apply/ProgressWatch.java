package dev.plumbline.app.apply;

import dev.plumbline.app.config.Progress;
import dev.plumbline.core.engine.SessionGuard;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells how far a long statement is, as the server tells another session: for the first time after a second, then ever more rarely. Where
 * no other session can be had, nothing is told.
 */
final class ProgressWatch implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final SessionGuard guard;
    private final SessionGuard.Connections connections;
    private final Progress progress;
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param connections opens others to the same place */
    ProgressWatch(SessionGuard guard, SessionGuard.Connections connections, Progress progress) {
        this.guard = guard;
        this.connections = connections;
        this.progress = progress;
    }

    /** Begins to watch what a connection is going to run. */
    void begin(Connection connection) throws SQLException {
        long session = guard.session(connection);
        if (session != 0) {
            Thread.ofPlatform().daemon().name("plumbline-progress").start(() -> look(session));
        }
    }

    private void look(long session) {
        if (isOverWithin(FIRST)) {
            return; // most statements are done by then
        }
        try {
            Connection watching = connections.open();
            if (guard.session(watching) != session) { // else it is the only one there is, and not ours to close
                look(watching, session);
            }
        } catch (SQLException | RuntimeException unseen) {
            return; // the apply itself hears of what is wrong
        }
    }

    private void look(Connection watching, long session) throws SQLException {
        try (watching) {
            String last = "";
            for (Duration pause = FIRST; ; pause = longer(pause)) {
                Optional<String> now = guard.progress(watching, session);
                if (now.isPresent() && !now.get().equals(last)) {
                    last = now.get();
                    progress.begin(last);
                }
                if (isOverWithin(pause)) {
                    return;
                }
            }
        }
    }

    private boolean isOverWithin(Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    @Override
    public void close() {
        end.countDown();
    }
}
