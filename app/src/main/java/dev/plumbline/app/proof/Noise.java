package dev.plumbline.app.proof;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.rename.NewNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a scratch database never held as the source does, before any step was run. No step is to blame for that. */
final class Noise {
    private final Set<ObjectId> objects = new HashSet<>();
    private final Map<ObjectId, Set<String>> properties = new HashMap<>();

    /**
     * What differs between a source and what was made of it.
     *
     * @param names what everything is called when the steps have run
     */
    static Noise of(List<Change> changes, NewNames names) {
        Noise noise = new Noise();
        for (Change change : changes) {
            ObjectId then = names.of(change.id());
            switch (change) {
                case Change.Create create -> noise.objects.add(then);
                case Change.Drop drop -> noise.objects.add(then);
                case Change.Rename rename -> {
                    noise.objects.add(then);
                    noise.objects.add(names.of(rename.after().id()));
                }
                case Change.Alter alter ->
                    alter.deltas()
                            .forEach(delta -> noise.properties
                                    .computeIfAbsent(then, absent -> new HashSet<>())
                                    .add(delta.property().name()));
            }
        }
        return noise;
    }

    /** What of a change is new; empty if nothing is. */
    Optional<Change> without(Change change) {
        if (objects.contains(change.id())) {
            return Optional.empty();
        }
        Set<String> known = properties.getOrDefault(change.id(), Set.of());
        if (known.isEmpty() || !(change instanceof Change.Alter alter)) {
            return Optional.of(change);
        }
        List<Delta<?>> deltas = alter.deltas().stream()
                .filter(delta -> !known.contains(delta.property().name()))
                .toList();
        return deltas.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.Alter(alter.before(), alter.after(), deltas));
    }
}
