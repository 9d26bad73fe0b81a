package dev.plumbline.app.config;

import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Likeness;
import java.util.List;
import java.util.Objects;

/**
 * What is taken for renamed, and what becomes of the rest. Immutable; the {@code with} methods return a copy.
 *
 * @param told what is only called otherwise, as somebody says: {@code orders=purchases}
 * @param trust how far it goes beside that
 * @param droppable what may go although it may be what comes under another name
 * @param judge is asked where nobody knows
 * @param keepsNames whether views stand under the old names of tables
 */
public record RenamePolicy(List<String> told, Trust trust, List<Glob> droppable, Judge judge, boolean keepsNames) {
    /** Nothing is told, all is inferred, nobody can be asked, and no old name is kept. */
    public static final RenamePolicy STANDARD =
            new RenamePolicy(List.of(), Trust.INFERRED, List.of(), likeness -> Answer.UNKNOWN, false);

    public RenamePolicy {
        told = List.copyOf(told);
        Objects.requireNonNull(trust);
        droppable = List.copyOf(droppable);
        Objects.requireNonNull(judge);
    }

    /** How far renames are believed; each includes those before. */
    public enum Trust {
        /** What somebody says. */
        TOLD,
        /** What two states of one database have in them. */
        KNOWN,
        /** What is likely enough from all that can be seen. */
        INFERRED
    }

    /** Somebody who may know. */
    @FunctionalInterface
    public interface Judge {
        Answer judge(Likeness likeness);
    }

    /** What somebody says of two objects. */
    public enum Answer {
        SAME,
        OTHER,
        UNKNOWN
    }

    public RenamePolicy withTold(List<String> hints) {
        return new RenamePolicy(hints, trust, droppable, judge, keepsNames);
    }

    public RenamePolicy withTrust(Trust limit) {
        return new RenamePolicy(told, limit, droppable, judge, keepsNames);
    }

    public RenamePolicy withDroppable(List<Glob> globs) {
        return new RenamePolicy(told, trust, globs, judge, keepsNames);
    }

    public RenamePolicy withJudge(Judge person) {
        return new RenamePolicy(told, trust, droppable, person, keepsNames);
    }

    public RenamePolicy withNamesKept(boolean kept) {
        return new RenamePolicy(told, trust, droppable, judge, kept);
    }
}
