package dev.plumbline.report;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.Direction;
import dev.plumbline.core.plan.Proof.Remaining.Sort;
import dev.plumbline.core.plan.Proof.WayBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of a plan's proof: how far it went, or what it refuted. */
public final class ProofText {
    private static final int NAMED = 5;

    private ProofText() {}

    /** {@code proved on PostgreSQL 18.6: 34 of 1,012 objects, structure only, there and back}. */
    public static String line(Proof proof) {
        return switch (proof) {
            case Proof.Proved proved ->
                "proved on " + SafeText.line(proved.server()) + ": " + extent(proved.extent())
                        + RowProofText.extent(proved.rows())
                        + wayBack(proved.wayBack())
                        + leftOut(proved.leftOut());
            case Proof.NotProved not -> "not proved: " + SafeText.flat(not.message());
            case Proof.Refuted refuted ->
                (refuted.direction() == Direction.THERE ? "REFUTED on " : "proved one way, NOT BACK, on ")
                        + SafeText.line(refuted.server()) + ": " + refutation(refuted);
        };
    }

    /** What is said beside: why, and what wasn't tried. */
    static List<String> details(Proof proof) {
        List<String> details = new ArrayList<>();
        switch (proof) {
            case Proof.Proved proved -> {
                if (proved.wayBack() instanceof WayBack.Ended ended) {
                    details.add("The way back was not tried: " + end(ended));
                }
                details.addAll(notTried(proved.leftOut()));
                proved.rows().map(RowProofText::details).ifPresent(details::addAll);
            }
            case Proof.NotProved not -> details.addAll(notTried(not.leftOut()));
            case Proof.Refuted refuted -> {
                if (!refuted.message().isEmpty()) {
                    details.add(SafeText.flat(refuted.message()));
                }
                details.addAll(few(differences(refuted.remaining()), "difference"));
                details.addAll(few(RowProofText.lost(refuted.lost()), "column"));
            }
        }
        return details;
    }

    /** Both for a person, before anything else. */
    static void write(TextWriter writer, Plan plan) {
        if (plan.isEmpty()) {
            return;
        }
        Tone tone = switch (plan.proof()) {
            case Proof.Proved proved -> Tone.CREATED;
            case Proof.NotProved not -> Tone.CHANGED;
            case Proof.Refuted refuted -> Tone.DANGER;
        };
        writer.paragraph(0, 0, tone, line(plan.proof()));
        Tone rest = plan.proof() instanceof Proof.Refuted ? Tone.DANGER : Tone.MUTED;
        details(plan.proof()).forEach(detail -> writer.paragraph(3, 2, rest, detail));
        writer.blank();
    }

    private static String extent(Proof.Extent extent) {
        return Counts.grouped(extent.objects()) + " of " + Counts.of(extent.of(), "object");
    }

    private static String wayBack(WayBack wayBack) {
        return switch (wayBack) {
            case WayBack.Complete complete -> ", there and back";
            case WayBack.Ended ended -> ", not back";
        };
    }

    private static String leftOut(List<Proof.LeftOut> leftOut) {
        long steps = leftOut.stream().filter(one -> one.step().isPresent()).count();
        return steps == 0 ? "" : ", " + Counts.of(steps, "step") + " left out";
    }

    private static String refutation(Proof.Refuted refuted) {
        boolean back = refuted.direction() == Direction.BACK;
        Optional<String> failed = refuted.step().map(step -> step(step) + (back ? " of the way back" : "") + ", fails");
        if (failed.isPresent()) {
            return failed.get();
        }
        String way = back ? "the way back" : "the plan";
        if (!refuted.lost().isEmpty()) {
            return way + " loses the values of " + Counts.of(refuted.lost().size(), "column");
        }
        return refuted.remaining().isEmpty()
                ? way + " fails"
                : way + " leaves " + Counts.of(refuted.remaining().size(), "difference");
    }

    static String step(Proof.StepName step) {
        return "step " + step.number() + ", " + SafeText.flat(step.summary());
    }

    private static String end(WayBack.Ended ended) {
        String reason = SafeText.flat(ended.reason());
        return ended.step().map(step -> step(step) + ": " + reason).orElse(reason);
    }

    private static List<String> notTried(List<Proof.LeftOut> leftOut) {
        return few(
                leftOut.stream()
                        .map(one -> one.step()
                                        .map(step -> "Not tried: " + step(step))
                                        .orElse("Not there: " + SafeText.flat(one.what()))
                                + "; the scratch server lacks " + SafeText.flat(one.lack()))
                        .toList(),
                "thing");
    }

    /** What is missing or left over as a whole is named without its parts. */
    private static List<String> differences(List<Proof.Remaining> remaining) {
        Set<ObjectId> whole = remaining.stream()
                .filter(one -> one.sort() == Sort.MISSING || one.sort() == Sort.LEFT_OVER)
                .map(Proof.Remaining::object)
                .collect(Collectors.toSet());
        return remaining.stream()
                .filter(one -> one.object().owner().filter(whole::contains).isEmpty())
                .map(ProofText::difference)
                .toList();
    }

    private static String difference(Proof.Remaining one) {
        String what = one.object().kind().label() + " " + Names.path(one.object());
        return switch (one.sort()) {
            case MISSING -> what + " is missing";
            case LEFT_OVER -> what + " is still there";
            case OTHER_NAME -> what + " has another name";
            case DIFFERENT ->
                what + " differs: "
                        + one.properties().stream()
                                .map(property -> property.label() + " is " + value(property.is()) + " instead of "
                                        + value(property.wanted()))
                                .collect(Collectors.joining(", "));
        };
    }

    private static String value(String printed) {
        return printed.isBlank() ? "nothing" : SafeText.flat(printed);
    }

    static List<String> few(List<String> all, String one) {
        List<String> few = new ArrayList<>(all.subList(0, Math.min(NAMED, all.size())));
        if (all.size() > NAMED) {
            few.add("and " + Counts.of(all.size() - NAMED, "more " + one));
        }
        return few;
    }
}
