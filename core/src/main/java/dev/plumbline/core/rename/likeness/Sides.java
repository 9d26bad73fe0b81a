package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.rename.NewNames;
import dev.plumbline.core.rename.Rewriting;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is there, with its own names, what it is called after the renames that are certain by now, and what is wanted. */
final class Sides {
    private final Catalog from;
    private final Catalog to;
    private final NewNames names;
    private final Map<String, String> words = new HashMap<>();
    private final Set<ObjectId> there = new HashSet<>();

    Sides(Catalog from, Catalog to, Collection<Change.Rename> certain) {
        this.from = from;
        this.to = to;
        this.names = NewNames.of(certain);
        certain.forEach(rename -> words.put(
                rename.value()
                        .map(Change.RenamedValue::before)
                        .orElse(rename.before().id().name()),
                rename.value()
                        .map(Change.RenamedValue::after)
                        .orElse(rename.after().id().name())));
        from.objects().forEach(object -> there.add(names.of(object.id())));
    }

    Catalog from() {
        return from;
    }

    Catalog to() {
        return to;
    }

    NewNames names() {
        return names;
    }

    /** What was called what, as texts have it. */
    Map<String, String> words() {
        return words;
    }

    /** What something of the present side is called by now. */
    ObjectId now(ObjectId before) {
        return names.of(before);
    }

    /** Whether the wanted side has nothing under the name that something has by now. */
    boolean isGone(SchemaObject before) {
        return !to.contains(now(before.id()));
    }

    /** Whether the present side has nothing under this name, even after the renames. */
    boolean isNew(SchemaObject after) {
        return !there.contains(after.id());
    }

    /** The words of the texts that changed in an object that both sides have. */
    record WordChange(Set<String> old, Set<String> lost, Set<String> gained) {}

    /** What words came and went in the texts of the objects that both sides have. */
    List<WordChange> wordChanges() {
        Rewriting rewriting = new Rewriting(names);
        return from.objects().stream()
                .map(object -> to.find(now(object.id())).flatMap(after -> change(rewriting.of(object), after)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<WordChange> change(SchemaObject before, SchemaObject after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Set<String> lost = new HashSet<>();
        Set<String> gained = new HashSet<>();
        List<Portrait.Line> old = Portrait.of(before).texts();
        List<Portrait.Line> now = Portrait.of(after).texts();
        for (Portrait.Line line : old) {
            now.stream().filter(other -> other.name().equals(line.name())).forEach(other -> {
                if (!other.text().equals(line.text())) {
                    lost.addAll(Words.in(line.text()));
                    gained.addAll(Words.in(other.text()));
                }
            });
        }
        Set<String> all = new HashSet<>(lost);
        Set<String> both = new HashSet<>(lost);
        both.retainAll(gained);
        lost.removeAll(both);
        gained.removeAll(both);
        return lost.isEmpty() && gained.isEmpty() ? Optional.empty() : Optional.of(new WordChange(all, lost, gained));
    }

    /** What texts say of two names: 1 if they lost one and gained the other, less than 0 if they lost one and not that. */
    static Sign mentions(List<WordChange> changes, String before, String after) {
        boolean together = false;
        boolean alone = false;
        for (WordChange change : changes) {
            // A view goes on calling its own column as before, so the old name may stay in its text.
            boolean had = change.old().contains(before);
            boolean gained = change.gained().contains(after);
            together |= had && gained;
            alone |= change.lost().contains(before) && !gained;
        }
        double value = together ? 1 : alone ? -0.5 : 0;
        String words = together
                ? "where texts said one name, they say the other"
                : alone ? "texts that said one name don't say the other" : "";
        return new Sign("mentions", value, words);
    }
}
