package dev.plumbline.report;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.plan.Cause;
import java.util.stream.Collectors;

/** Why a step is there, on one line: the differences that caused it, and the reason beside them. */
final class CauseText {
    private static final int NAMED_CHANGES = 3;

    private CauseText() {}

    static String of(Cause cause) {
        String settled = cause.changes().stream()
                .limit(NAMED_CHANGES)
                .map(CauseText::difference)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = cause.changes().size() - NAMED_CHANGES;
        String named = more > 0 ? settled + " and " + Counts.of(more, "more difference") : settled;
        String reason = SafeText.flat(cause.reason());
        return reason.isEmpty() ? named : named + "; " + reason;
    }

    private static String difference(Change change) {
        String what = change.id().kind().label() + " " + Names.path(change.id());
        return switch (change) {
            case Change.Create create -> what + " is missing";
            case Change.Drop drop -> what + " is not wanted";
            case Change.Rename rename -> RenameText.reason(rename, what);
            case Change.Alter alter ->
                what + " differs in "
                        + alter.deltas().stream()
                                .map(delta -> delta.property().label())
                                .collect(Collectors.joining(", "));
        };
    }
}
