package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.FakeDdlWriter;
import dev.plumbline.core.model.Snapshot;
import java.util.List;

/** A plan with the operations that it was written from. */
record Planned(Snapshot from, Snapshot to, Projection projection, Plan plan, List<Operation> operations) {
    static Planned of(Draft from, Draft to) {
        return of(from, to, Projection.STANDARD);
    }

    static Planned of(Draft from, Draft to, Projection projection) {
        return of(from.snapshot(), to.snapshot(), projection, new FakeDdlWriter());
    }

    static Planned of(Draft from, Draft to, FakeDdlWriter writer) {
        return of(from.snapshot(), to.snapshot(), Projection.STANDARD, writer);
    }

    static Planned of(Snapshot from, Snapshot to, Projection projection, FakeDdlWriter writer) {
        Plan plan = new Planner(writer).plan(new Differ(projection).diff(from, to));
        return new Planned(from, to, projection, plan, writer.written());
    }

    /** The operations in words. */
    List<String> words() {
        return operations.stream().map(FakeDdlWriter::words).toList();
    }

    /** Why differences were left alone. */
    List<String> unplanned() {
        return plan.unplanned().stream()
                .map(one -> one.change().id() + ": " + one.reason())
                .toList();
    }

    /** Runs the operations on a strict database. */
    Replay replay() {
        return new Replay(from, to, new FakeDdlWriter()).run(operations);
    }

    /** Runs them and finds what was wanted. */
    Planned assertWorks() {
        replay().assertReached(projection);
        return this;
    }
}
