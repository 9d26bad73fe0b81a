package dev.plumbline.app.apply;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets another thread stop an apply: the running statement is cancelled and its group rolled back. */
public final class Cancellation {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private boolean requested;
    private @Nullable Statement running;

    /** Asks for a halt; returns at once. */
    public synchronized void request() {
        requested = true;
        notifyAll();
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

    /** Waits for a while; true, and at once, if somebody asks for a halt meanwhile. */
    synchronized boolean requestedWithin(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (!requested && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / NANOS_PER_MILLI));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            requested = true;
        }
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
