package dev.plumbline.app.rename;

import dev.plumbline.core.problem.UsageException;
import java.util.List;
import java.util.stream.Collectors;

/** Why a wish for a rename can't be met, in words. */
final class Refusals {
    private Refusals() {}

    static UsageException ambiguous(Wish wish, List<Pair> pairs) {
        String all = pairs.stream()
                .map(pair -> pair.before().describe() + " and " + pair.after().describe())
                .sorted()
                .collect(Collectors.joining("; "));
        return new UsageException(
                "PLB-1705",
                "The rename '%s' could mean more than one thing: %s".formatted(wish.text(), all),
                "Write the schema too, or the kind in front: column:shop.orders.total=amount");
    }

    static UsageException unmet(Wish wish, List<Candidate> before, List<Candidate> after) {
        if (before.isEmpty()) {
            return new UsageException(
                    "PLB-1702",
                    "The rename '%s' names something that is not there to be renamed".formatted(wish.text()),
                    "The old name comes first, as the database spells it: OLD=NEW");
        }
        if (after.isEmpty()) {
            return new UsageException(
                    "PLB-1703",
                    "The rename '%s' of %s leads to nothing that is wanted"
                            .formatted(wish.text(), before.getFirst().describe()),
                    "The new name comes second, as what is wanted has it: OLD=NEW");
        }
        return new UsageException(
                "PLB-1704",
                "The rename '%s' leads from %s to %s, which it can't become by a rename"
                        .formatted(
                                wish.text(),
                                before.getFirst().describe(),
                                after.getFirst().describe()),
                "Only objects of one kind, and parts of one object, are renamed");
    }

    static UsageException taken(Wish wish, Candidate taker) {
        return new UsageException(
                "PLB-1706",
                "The rename '%s' takes a name that %s has already".formatted(wish.text(), taker.describe()),
                "Leave the rename out if it is done; else tell what that one is renamed to");
    }

    static UsageException stays(Wish wish, Candidate stays) {
        return new UsageException(
                "PLB-1707",
                "The rename '%s' can't be, as %s is wanted under the old name too"
                        .formatted(wish.text(), stays.describe()),
                "Leave the rename out, or take the old name out of what is wanted");
    }

    static UsageException contradiction(Wish one, Wish other) {
        return new UsageException(
                "PLB-1708",
                "The renames '%s' and '%s' contradict each other".formatted(one.text(), other.text()),
                "Leave one of them out");
    }
}
