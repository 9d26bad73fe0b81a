package dev.plumbline.cli.command;

import dev.plumbline.app.apply.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, an interrupt from the keyboard doesn't kill the run but asks it to stop, and waits a while for it. */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Cancellation cancellation;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");

    private Interrupt(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    static Interrupt cancelling(Cancellation cancellation) {
        Interrupt interrupt = new Interrupt(cancellation);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void stop() {
        cancellation.request();
        try {
            boolean stopped = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (stopped) {
                Thread.sleep(200); // for what is said then
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
            return;
        }
    }
}
