package dev.plumbline.bench.scale;

import java.util.Arrays;

/** How long something takes. */
final class Times {
    private static final double NANOS_PER_SECOND = 1e9;

    private Times() {}

    /** What is timed. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    static <E extends Exception> double seconds(Work<E> work) throws E {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
    }

    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
