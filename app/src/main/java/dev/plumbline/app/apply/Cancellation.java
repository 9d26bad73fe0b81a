package dev.plumbline.app.apply;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Lets another thread stop an apply: the running statement is cancelled and its group rolled back. */
public final class Cancellation {
    private boolean requested;
    private @Nullable Statement running;

    /** Asks for a halt; returns at once. */
    public synchronized void request() {
        requested = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException impossible) {
                // The statement then runs to its end; the flag stops what comes after it.
                requested = true;
            }
        }
    }

    public synchronized boolean requested() {
        return requested;
    }

    /** Whether the statement may be run; from now on a request cancels it. */
    synchronized boolean running(Statement statement) {
        running = statement;
        return !requested;
    }

    synchronized void idle() {
        running = null;
    }
}
