package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.ObjectId;
import java.util.List;
import java.util.Optional;

/** How far a plan has been tried out before anybody sees it, and what came of it. */
public sealed interface Proof {
    /** Nobody has tried the plan: what a planner gives. */
    Proof NOT_TRIED = new NotProved(NotProved.Reason.NOT_TRIED, "nobody has tried it", List.of());

    /**
     * The steps were run on a scratch database that held the part of the source that they concern, and led to the target.
     *
     * @param server the scratch server: {@code PostgreSQL 18.6}
     * @param extent how much of the source was there
     * @param rows what came of it on rows; empty if nobody wanted any
     * @param wayBack how far the steps were taken back
     * @param leftOut what the scratch server isn't equipped for
     */
    record Proved(String server, Extent extent, Optional<RowProof> rows, WayBack wayBack, List<LeftOut> leftOut)
            implements Proof {
        public Proved {
            leftOut = List.copyOf(leftOut);
        }

        /** The same, tried on rows too. */
        public Proved with(RowProof found) {
            return new Proved(server, extent, Optional.of(found), wayBack, leftOut);
        }
    }

    /**
     * The steps were not tried, or none of them could be.
     *
     * @param message one phrase for a person
     * @param leftOut what the scratch server isn't equipped for
     */
    record NotProved(Reason reason, String message, List<LeftOut> leftOut) implements Proof {
        public NotProved {
            leftOut = List.copyOf(leftOut);
        }

        /** Sorts of reasons. */
        public enum Reason {
            /** Nobody has asked for it. */
            NOT_TRIED,
            /** Somebody has asked to do without. */
            UNWANTED,
            /** There is no scratch database to be had. */
            NO_SHADOW,
            /** The scratch database lacks what every step needs. */
            LACKING
        }
    }

    /**
     * The steps were run, and don't lead where they should.
     *
     * @param server as of {@link Proved}
     * @param direction on which way
     * @param step the step that was refused; empty where all ran, or it wasn't a step that failed
     * @param message what the server said; empty where all ran
     * @param remaining what differed when all had run
     * @param lost the columns that should have kept their values, and haven't
     */
    record Refuted(
            String server,
            Extent extent,
            Direction direction,
            Optional<StepName> step,
            String message,
            List<Remaining> remaining,
            List<RowProof.Lost> lost)
            implements Proof {
        public Refuted {
            remaining = List.copyOf(remaining);
            lost = List.copyOf(lost);
        }

        /** Without rows. */
        public Refuted(
                String server,
                Extent extent,
                Direction direction,
                Optional<StepName> step,
                String message,
                List<Remaining> remaining) {
            this(server, extent, direction, step, message, remaining, List.of());
        }
    }

    /**
     * What differed when all steps had run.
     *
     * @param object as it is called there, or as it should be
     * @param properties those that differ, where the object itself is as it should be
     */
    record Remaining(ObjectId object, Sort sort, List<RemainingProperty> properties) {
        public Remaining {
            properties = List.copyOf(properties);
        }

        /** What a change would have to settle. */
        public static Remaining of(Change change) {
            return switch (change) {
                case Change.Create create -> new Remaining(create.id(), Sort.MISSING, List.of());
                case Change.Drop drop -> new Remaining(drop.id(), Sort.LEFT_OVER, List.of());
                case Change.Rename rename -> new Remaining(rename.id(), Sort.OTHER_NAME, List.of());
                case Change.Alter alter ->
                    new Remaining(
                            alter.id(),
                            Sort.DIFFERENT,
                            alter.deltas().stream()
                                    .map(delta -> new RemainingProperty(
                                            delta.property().label(), delta.printBefore(), delta.printAfter()))
                                    .toList());
            };
        }

        /** In which way an object wasn't as it should be. */
        public enum Sort {
            /** It should be there. */
            MISSING,
            /** It should be gone. */
            LEFT_OVER,
            /** It is called otherwise. */
            OTHER_NAME,
            /** Properties of it differ. */
            DIFFERENT
        }
    }

    /**
     * A property that differed, as a person reads it.
     *
     * @param is what it was
     * @param wanted what it should be
     */
    record RemainingProperty(String label, String is, String wanted) {}

    /**
     * How much of both sides a scratch database held.
     *
     * @param objects those that were there, and those that the plan made
     * @param of all of both sides
     */
    record Extent(int objects, int of) {}

    /** Where steps lead. */
    enum Direction {
        /** To what is wanted. */
        THERE,
        /** Back to what was there. */
        BACK
    }

    /**
     * A step, by its name.
     *
     * @param number its place in the plan, from 1; of a step back, in the plan that leads back
     */
    record StepName(int number, String summary) {}

    /** How far the steps were taken back. */
    sealed interface WayBack {
        /** All of it, and what was there at first was found again. */
        record Complete() implements WayBack {}

        /**
         * Not at all, since there is no way back from somewhere.
         *
         * @param step that can't be taken back; empty where it isn't one
         */
        record Ended(Optional<StepName> step, String reason) implements WayBack {}
    }

    /**
     * What wasn't tried since the scratch server isn't equipped for it.
     *
     * @param step the step; empty for an object that couldn't be made there to begin with
     * @param what the object, or what the step does
     * @param lack {@code the extension postgis}
     */
    record LeftOut(Optional<StepName> step, String what, String lack) {}
}
