package dev.plumbline.core.plan;

import dev.plumbline.core.model.ObjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is set aside while another is made in its place. */
final class Replacements {
    private final Map<ObjectId, Replacement> all = new LinkedHashMap<>();

    /** What is made anew, and the parts of it whose rows move with its own. */
    record Replacement(ObjectId whole, List<ObjectId> parts, Cause cause) {
        Replacement {
            parts = List.copyOf(parts);
        }
    }

    /** Adds one; what is a part of it isn't one of its own any more. */
    void add(Replacement replacement) {
        replacement.parts().forEach(all::remove);
        all.put(replacement.whole(), replacement);
    }

    /** Whether an object of the present side is set aside, by itself or as a part of another. */
    boolean hold(ObjectId id) {
        return all.containsKey(id)
                || all.values().stream()
                        .anyMatch(replacement -> replacement.parts().contains(id));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Replacement> all() {
        return Collections.unmodifiableCollection(all.values());
    }
}
