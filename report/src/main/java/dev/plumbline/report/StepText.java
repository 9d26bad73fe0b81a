package dev.plumbline.report;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Cause;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step: number and summary, SQL, then why, what waits, what can go wrong and the way back. */
final class StepText {
    private static final long WORTH_A_WORD = 1 << 20;
    private static final int LONG = 40;
    private static final int BEGINNING = 8;

    private final TextWriter writer;
    private final Map<ObjectId, Long> sizes;
    private Optional<Cause> latest = Optional.empty();
    private int latestNumber;

    /** @param sizes the bytes of tables, as far as they are known */
    StepText(TextWriter writer, Map<ObjectId, Long> sizes) {
        this.writer = writer;
        this.sizes = sizes;
    }

    void write(int number, Step step) {
        writer.blank();
        writer.line(
                0,
                Span.of(Tone.HEADING, "%3d  ".formatted(number)),
                Span.of(Tone.HEADING, SafeText.flat(step.summary())));
        statement(SafeText.lines(step.sql().text() + ";"));
        List<List<Span>> rows = new ArrayList<>();
        why(rows, number, step.cause());
        if (step instanceof Step.Assert check) {
            rows.add(
                    row("check", Tone.PLAIN, "stops here if the query finds a row: " + SafeText.flat(check.failure())));
        }
        step.lock().locks().forEach(lock -> rows.add(row("lock", Tone.PLAIN, lock(lock))));
        step.hazards().forEach(hazard -> rows.add(hazard(hazard)));
        undo(rows, step.undo());
        writer.table(5, rows);
    }

    /** Of a page of SQL only how it begins: a plan is read for what it does. */
    private void statement(List<String> lines) {
        boolean all = lines.size() <= LONG;
        writer.verbatim(9, Tone.PLAIN, all ? lines : lines.subList(0, BEGINNING));
        if (!all) {
            writer.line(9, Span.of(Tone.MUTED, "… %d lines more: --format sql".formatted(lines.size() - BEGINNING)));
        }
    }

    /** A reason that several steps in a row share is given once. */
    private void why(List<List<Span>> rows, int number, Cause cause) {
        if (latest.filter(cause::equals).isPresent()) {
            rows.add(row("why", Tone.MUTED, "as step " + latestNumber));
            return;
        }
        latest = Optional.of(cause);
        latestNumber = number;
        rows.add(row("why", Tone.PLAIN, CauseText.of(cause)));
    }

    private String lock(LockImpact.Lock lock) {
        String who = switch (lock.blocks()) {
            case NOTHING -> "nobody waits";
            case SCHEMA_CHANGES -> "other schema changes wait";
            case WRITES -> "writes wait";
            case READS_AND_WRITES -> "reads and writes wait";
        };
        return SafeText.line(lock.mode()) + " on " + Names.path(lock.object()) + size(lock.object()) + ": " + who;
    }

    private String size(ObjectId locked) {
        long bytes = sizes.getOrDefault(locked, 0L);
        return bytes < WORTH_A_WORD ? "" : " (" + Counts.bytes(bytes) + ")";
    }

    private static List<Span> hazard(Hazard hazard) {
        String message = SafeText.flat(hazard.message());
        return switch (hazard.kind()) {
            case DATA_LOSS -> row("!!", Tone.DANGER, "DATA LOSS: " + message);
            case MAY_FAIL_ON_DATA -> row("risk", Tone.CHANGED, "may fail on the rows that are there: " + message);
            case REWRITES_TABLE -> row("risk", Tone.CHANGED, "writes the whole table again: " + message);
            case SCANS_TABLE -> row("risk", Tone.CHANGED, "reads the whole table: " + message);
            case BREAKS_CLIENTS -> row("risk", Tone.CHANGED, "sessions may err: " + message);
            case REACHES_OUTSIDE -> row("outside", Tone.CHANGED, message);
        };
    }

    private static void undo(List<List<Span>> rows, Undo undo) {
        rows.add(
                switch (undo) {
                    case Undo.Complete complete -> row("undo", Tone.MUTED, "complete");
                    case Undo.StructureOnly structure ->
                        row("undo", Tone.CHANGED, "structure only: " + SafeText.flat(structure.lost()));
                    case Undo.None none -> row("undo", Tone.DANGER, "none: " + SafeText.flat(none.reason()));
                });
    }

    private static List<Span> row(String label, Tone tone, String text) {
        return List.of(Span.of(Tone.MUTED, label), Span.of(tone, text));
    }
}
