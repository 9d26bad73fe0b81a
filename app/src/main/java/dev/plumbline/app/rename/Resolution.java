package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.View;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.rename.CompatibilityView;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what wishes in words mean for two catalogues. What stands by itself is found first, then what is part of it, so that
 * a column can be named by the old or the new name of its table.
 *
 * <p>Nothing is guessed: what could mean two things, or can't be, is an error. What is done already is left out.
 */
final class Resolution {
    private final Catalog from;
    private final Catalog to;
    private final List<Wish> open;
    private final Map<Wish, Pair> found = new LinkedHashMap<>();
    private NewNames names = NewNames.NONE;
    private NewNames formerly = NewNames.NONE;

    private Resolution(Catalog from, Catalog to, List<Wish> wishes) {
        this.from = from;
        this.to = to;
        this.open = new ArrayList<>(wishes);
    }

    /**
     * The renames.
     *
     * @throws UsageException if a wish can't be met, or two contradict
     */
    static List<Change.Rename> of(Catalog from, Catalog to, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        Resolution resolution = new Resolution(from, to, wishes);
        resolution.find(candidate -> candidate.container().isEmpty());
        resolution.settle();
        resolution.find(candidate -> true);
        Map<Wish, Pair> found = resolution.open();
        new Contradictions(from, to, found).check();
        return renames(found.values());
    }

    private static List<Change.Rename> renames(Iterable<Pair> pairs) {
        List<Change.Rename> renames = new ArrayList<>();
        Set<Pair> done = new HashSet<>();
        for (Pair pair : pairs) {
            if (done.add(pair)) {
                renames.add(pair.rename(Change.Origin.TOLD));
            }
        }
        return renames;
    }

    private void find(Predicate<Candidate> level) {
        for (Wish wish : List.copyOf(open)) {
            List<Candidate> before = named(wish, level);
            List<Candidate> after = wanted(wish, level);
            List<Pair> pairs = pairs(before, after);
            if (pairs.size() > 1) {
                throw Refusals.ambiguous(wish, pairs);
            }
            pairs.forEach(pair -> {
                found.put(wish, pair);
                open.remove(wish);
            });
        }
        names = NewNames.of(renames(applicable().values()));
    }

    private List<Pair> pairs(List<Candidate> before, List<Candidate> after) {
        List<Pair> pairs = new ArrayList<>();
        for (Candidate one : before) {
            for (Candidate other : after) {
                Pair pair = new Pair(one, other);
                if (pair.fits(names)) {
                    pairs.add(pair);
                }
            }
        }
        List<Pair> near =
                pairs.stream().filter(pair -> pair.staysInPlace(names)).toList();
        return near.isEmpty() ? pairs : near;
    }

    private List<Candidate> named(Wish wish, Predicate<Candidate> level) {
        return found(
                from,
                level,
                (candidate, folds) -> wish.names(candidate, candidate.id(), folds)
                        || wish.names(candidate, names.of(candidate.id()), folds)
                        || wish.names(candidate, formerly.of(candidate.id()), folds));
    }

    private List<Candidate> wanted(Wish wish, Predicate<Candidate> level) {
        Map<ObjectId, ObjectId> old = new LinkedHashMap<>();
        found.values().forEach(pair -> old.put(pair.after().id(), pair.before().id()));
        NewNames back = NewNames.NONE.with(old);
        return found(
                to,
                level,
                (candidate, folds) -> wish.wants(candidate, candidate.id(), folds)
                        || wish.wants(candidate, back.of(candidate.id()), folds)
                        || wish.wants(candidate, formerly.of(candidate.id()), folds));
    }

    /** What is renamed already can still be meant by its old name where its parts are spoken of. */
    private void settle() {
        Map<ObjectId, ObjectId> old = new HashMap<>();
        for (Wish wish : open) {
            if (named(wish, candidate -> true).isEmpty()) {
                done(wish, candidate -> candidate.container().isEmpty()).stream()
                        .filter(candidate -> !(candidate.id() instanceof OverloadedId))
                        .forEach(candidate -> old.put(candidate.id(), wish.called(candidate.id())));
            }
        }
        formerly = NewNames.NONE.with(old);
    }

    /** What of the present side has the new name already. */
    private List<Candidate> done(Wish wish, Predicate<Candidate> level) {
        return found(
                from,
                level,
                (candidate, folds) -> wish.wants(candidate, names.of(candidate.id()), folds)
                        || wish.wants(candidate, candidate.id(), folds)
                        || wish.wants(candidate, formerly.of(candidate.id()), folds));
    }

    @FunctionalInterface
    private interface Meant {
        boolean by(Candidate candidate, boolean folds);
    }

    /** As it is written; if there is no such thing, in whatever case. */
    private static List<Candidate> found(Catalog catalog, Predicate<Candidate> level, Meant meant) {
        for (boolean folds : new boolean[] {false, true}) {
            List<Candidate> found = new ArrayList<>();
            for (SchemaObject object : catalog.objects()) {
                if (isCompatibilityView(object.id().root(), catalog)) {
                    continue; // its old name means what it stands for
                }
                Candidate.of(object)
                        .filter(level)
                        .filter(candidate -> meant.by(candidate, folds))
                        .forEach(found::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean isCompatibilityView(ObjectId root, Catalog catalog) {
        return root.kind().equals(View.KIND)
                && catalog.find(root).filter(CompatibilityView::isOne).isPresent();
    }

    /** What is to be done: not what is done already. What led to nothing is an error, unless that is how it is when done. */
    private Map<Wish, Pair> open() {
        for (Wish wish : open) {
            List<Candidate> before = named(wish, candidate -> true);
            boolean nothingLeft = before.isEmpty()
                    && (wish.stays() || !done(wish, candidate -> true).isEmpty());
            if (!nothingLeft) {
                throw Refusals.unmet(wish, before, wanted(wish, candidate -> true));
            }
        }
        return applicable();
    }

    /**
     * A wish that stays where it stands is met if its new name is there, and nobody else leaves it: so it is done. One that
     * somebody has just told means what it says.
     */
    private Map<Wish, Pair> applicable() {
        Map<Wish, Pair> all = new LinkedHashMap<>();
        Set<ObjectId> left = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Wish, Pair> entry : found.entrySet()) {
                Pair pair = entry.getValue();
                boolean takes =
                        !entry.getKey().stays() || left.contains(there(pair)) || !isThere(pair) || isWanting(pair);
                if (takes && !pair.isSettled(NewNames.NONE) && !all.containsKey(entry.getKey())) {
                    all.put(entry.getKey(), pair);
                    left.add(pair.before().id());
                    more = true;
                }
            }
        }
        return all;
    }

    /** The id that the new name has on the present side. */
    private static ObjectId there(Pair pair) {
        return pair.before().value().isPresent()
                ? pair.before().id()
                : NewNames.called(pair.before().id(), NewNames.own(pair.after().id()));
    }

    private boolean isThere(Pair pair) {
        Optional<String> value = pair.after().value();
        return value.isPresent()
                ? Candidate.of(pair.before().object())
                        .anyMatch(one -> one.value().equals(value))
                : from.contains(there(pair));
    }

    /** Whether the old name is to go, so that it can't have been done. */
    private boolean isWanting(Pair pair) {
        return !to.contains(names.of(pair.before().id()));
    }
}
