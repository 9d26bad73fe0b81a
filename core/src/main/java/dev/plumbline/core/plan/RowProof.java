package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Proof.StepName;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan's steps when they were run on made-up rows.
 *
 * @param tables how many tables had rows
 * @param rows how many there were
 * @param columns how many columns kept all their values
 * @param empty the tables that had none
 * @param unchecked what could not be compared, or run: one phrase each
 * @param wouldFail the steps that fail on rows which may be there
 */
public record RowProof(
        int tables, int rows, int columns, List<Empty> empty, List<String> unchecked, List<WouldFail> wouldFail) {
    public RowProof {
        empty = List.copyOf(empty);
        unchecked = List.copyOf(unchecked);
        wouldFail = List.copyOf(wouldFail);
    }

    /** Where no rows could be had at all. */
    public static RowProof none(String reason) {
        return new RowProof(0, 0, 0, List.of(), List.of(reason), List.of());
    }

    /** A table for which no rows could be made up. */
    public record Empty(ObjectId table, String reason) {}

    /**
     * A step that fails on rows which may be there.
     *
     * @param step the step; empty where the end of a transaction failed
     * @param rows which rows: {@code a row with null in public.orders.total}
     * @param message what was said then
     * @param caughtBy what stops the plan there
     * @param done how many steps before it stay done
     */
    public record WouldFail(Optional<StepName> step, String rows, String message, Catch caughtBy, int done) {}

    /** What stops a plan before rows are harmed. */
    public enum Catch {
        /** A step that only looks. */
        GUARD,
        /** The statement itself, which is taken back. */
        STATEMENT
    }

    /**
     * A column that is there before and after, and whose values aren't.
     *
     * @param column as it is called before
     * @param step after which they were gone; empty where nobody could tell
     * @param values how many were gone
     * @param of how many there were
     */
    public record Lost(ObjectId column, Optional<StepName> step, int values, int of) {}
}
