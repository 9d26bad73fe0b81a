package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two objects, or two values of an enumerated type, of which one may be the other under a new name, although nobody says so.
 *
 * @param before of what is there
 * @param after of what is wanted
 * @param value the two values, for values of an enumerated type
 * @param probability that it is a rename, from 0 to 1
 * @param supports what speaks for it, in words, the weightiest first
 * @param contradicts what speaks against it
 * @param hints what {@code --rename} would have to be told: {@code orders.total=amount}
 * @param verdict what is made of it
 */
public record Likeness(
        SchemaObject before,
        SchemaObject after,
        Optional<Change.RenamedValue> value,
        double probability,
        List<String> supports,
        List<String> contradicts,
        List<String> hints,
        Verdict verdict) {
    public Likeness {
        Objects.requireNonNull(value);
        supports = List.copyOf(supports);
        contradicts = List.copyOf(contradicts);
        hints = List.copyOf(hints);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is between 0 and 1, not " + probability);
        }
    }

    /** What is made of a likeness. */
    public enum Verdict {
        /** It is a rename. */
        RENAMED,
        /** Nobody knows: one is dropped, the other created, and what is in it must not go by accident. */
        UNDECIDED,
        /** Nobody knows, and somebody has said that what is there may go. */
        DROP_ALLOWED
    }

    /** The object that goes if this isn't a rename. */
    public ObjectId id() {
        return before.id();
    }

    /** The rename that it is if it is one. */
    public Change.Rename rename(Change.Origin origin) {
        return new Change.Rename(before, after, value, origin);
    }

    public Likeness with(Verdict other) {
        return new Likeness(before, after, value, probability, supports, contradicts, hints, other);
    }

    public Likeness hinted(List<String> words) {
        return new Likeness(before, after, value, probability, supports, contradicts, words, verdict);
    }
}
