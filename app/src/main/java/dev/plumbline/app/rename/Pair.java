package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.rename.NewNames;
import java.util.Optional;

/** What is taken for the same: something of the present side, and of the wanted one. */
record Pair(Candidate before, Candidate after) {
    /** Whether a rename leads from one to the other once what they are part of has its new name. */
    boolean fits(NewNames names) {
        if (!before.kind().equals(after.kind())) {
            return false;
        }
        return before.container().map(names::of).equals(after.container());
    }

    /** Whether it is found in the same place, not in another schema. */
    boolean staysInPlace(NewNames names) {
        ObjectId there = names.of(before.id());
        return there.namespace().equals(after.id().namespace());
    }

    /** Whether nothing has to be done. */
    boolean isSettled(NewNames names) {
        return before.value().isPresent()
                ? before.value().equals(after.value())
                : names.of(before.id()).equals(after.id());
    }

    Change.Rename rename(Change.Origin origin) {
        Optional<Change.RenamedValue> value = before.value().map(label -> new Change.RenamedValue(label, after.own()));
        return new Change.Rename(before.object(), after.object(), value, origin);
    }
}
