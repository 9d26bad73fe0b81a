package dev.plumbline.app.apply;

import dev.plumbline.core.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why an apply stopped; never leaves this package. */
final class Halt extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String REQUESTED = "PLB-1503";

    private final String code;
    private final String reason;
    private final transient Optional<Step> step;
    private final boolean wasRun;
    private boolean uncertain;

    private Halt(String code, String reason, Optional<Step> step, boolean wasRun) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.step = step;
        this.wasRun = wasRun;
    }

    /**
     * The server refused a step.
     *
     * @param message what it said, without the secrets of the statement
     */
    static Halt refused(Step step, String message, SQLException refused) {
        return caused(new Halt("PLB-1501", message, Optional.of(step), true), refused);
    }

    /** A step found rows that there must not be. */
    static Halt found(Step.Assert step) {
        return new Halt("PLB-1502", step.failure(), Optional.of(step), true);
    }

    /** Somebody asked for it while this step ran. */
    static Halt requestedDuring(Step step) {
        return new Halt(REQUESTED, "stopped on request", Optional.of(step), true);
    }

    /** Somebody asked for it between two steps. */
    static Halt requested() {
        return new Halt(REQUESTED, "Stopped on request", Optional.empty(), false);
    }

    /** Something stands in the way of the first step. */
    static Halt before(String obstacle) {
        return new Halt("PLB-1506", obstacle, Optional.empty(), false);
    }

    /** The session isn't any more the one that took the database. */
    static Halt lockLost() {
        return new Halt(
                "PLB-1509",
                "This session doesn't hold the lock on the database any more that keeps other applies out: a proxy"
                        + " gives each transaction another session of the server, or somebody took it away",
                Optional.empty(),
                false);
    }

    /** Something around the steps failed. */
    static Halt outsideSteps(String what, SQLException refused) {
        return caused(new Halt("PLB-1501", what + ": " + refused.getMessage(), Optional.empty(), false), refused);
    }

    private static Halt caused(Halt halt, Throwable cause) {
        halt.initCause(cause);
        return halt;
    }

    /** It was tried again and again. */
    Halt inVain(Duration waited, List<String> others) {
        String why = "%s (tried again and again for %d s%s)"
                .formatted(
                        reason,
                        waited.toSeconds(),
                        others.isEmpty() ? "" : "; in the way: " + String.join("; ", others));
        return caused(new Halt("PLB-1508", why, step, wasRun), this);
    }

    /** Whether what was going on has taken effect isn't known. */
    Halt uncertain() {
        uncertain = true;
        return this;
    }

    boolean isUncertain() {
        return uncertain;
    }

    /** What the server said to a statement. */
    Optional<SQLException> refusal() {
        return getCause() instanceof SQLException refused ? Optional.of(refused) : Optional.empty();
    }

    String code() {
        return code;
    }

    Optional<Step> step() {
        return step;
    }

    boolean wasRun() {
        return wasRun;
    }

    /** For a person: {@code step 3 of 9, add column note to orders: the server's message}. */
    String what(List<Step> all) {
        return step.map(failed -> "Step %d of %d (%s): %s"
                        .formatted(all.indexOf(failed) + 1, all.size(), failed.summary(), reason))
                .orElse(reason);
    }
}
