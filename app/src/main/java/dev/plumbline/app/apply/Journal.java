package dev.plumbline.app.apply;

import dev.plumbline.core.plan.Step;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Hears what a run does, step by step, so that somebody else can tell later how far it came. */
interface Journal {
    /** Hears nothing. */
    Journal NONE = new Journal() {
        @Override
        public void intends(int number, Step step) {}

        @Override
        public void completed(Entry step) {}

        @Override
        public void done(List<Entry> steps) {}
    };

    /** A step outside a transaction is going to be run; in a transaction of its own. */
    void intends(int number, Step step) throws SQLException;

    /** The step that was intended was run. */
    void completed(Entry step) throws SQLException;

    /** Some steps were run; within their transaction. */
    void done(List<Entry> steps) throws SQLException;

    /**
     * A step that was run.
     *
     * @param number in the plan, from 1
     */
    record Entry(int number, Step step, Instant started, Instant ended) {}
}
