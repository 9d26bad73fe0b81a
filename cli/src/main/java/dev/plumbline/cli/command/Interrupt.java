package dev.plumbline.cli.command;

import dev.plumbline.app.apply.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, an interrupt from the keyboard doesn't kill the run but asks it to stop, and the process ends when it is
 * closed, which is after the last words, or after a while.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Cancellation cancellation;
    private final Talk talk;
    private final CountDownLatch lastWordsSaid = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");

    private Interrupt(Cancellation cancellation, Talk talk) {
        this.cancellation = cancellation;
        this.talk = talk;
    }

    static Interrupt cancelling(Cancellation cancellation, Talk talk) {
        Interrupt interrupt = new Interrupt(cancellation, talk);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void stop() {
        cancellation.request();
        try {
            if (!lastWordsSaid.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                talk.say("The server was asked to stop and hasn't answered for " + PATIENCE_SECONDS
                        + " seconds: look at what is there before you go on");
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        lastWordsSaid.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
            return;
        }
    }
}
