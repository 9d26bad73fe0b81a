package dev.plumbline.app.proof;

import dev.plumbline.app.shadow.Restriction;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Matching;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of both sides that a plan concerns: what changes, whatever depends on that, and all that these need.
 *
 * @param original what is there, before renames
 * @param wanted what has to be there when all is done
 * @param extent how much of both sides this is
 * @param whole whether it is all there is
 */
record Closure(Snapshot original, Snapshot wanted, Proof.Extent extent, boolean whole) {
    /** Both sides, whole. */
    static Closure whole(Diff diff) {
        int all = all(diff);
        return new Closure(readable(diff.original()), hiding(diff.to(), diff), new Proof.Extent(all, all), true);
    }

    /**
     * The part that the changes concern.
     *
     * @param given what a new database holds anyway
     */
    static Closure of(Diff diff, Catalog given) {
        if (diff.renames().stream().anyMatch(rename -> rename.before().kind().equals(Schema.KIND))) {
            return whole(diff);
        }
        return new Search(diff, given).find();
    }

    private static int all(Diff diff) {
        Matching matching = Matching.of(diff.from(), diff.to());
        long created = diff.to().catalog().objects().stream()
                .filter(object -> !matching.isMatched(object.id()))
                .count();
        return diff.from().catalog().size() + (int) created;
    }

    /** In what the scratch database holds nothing is hidden. */
    private static Snapshot readable(Snapshot snapshot) {
        Header header = snapshot.header();
        return new Snapshot(
                new Header(header.engine(), header.version(), header.settings(), List.of(), List.of()),
                snapshot.catalog(),
                snapshot.evidence());
    }

    /** What one side's reader couldn't see is not compared here either. */
    private static Snapshot hiding(Snapshot snapshot, Diff diff) {
        Header header = snapshot.header();
        return new Snapshot(
                new Header(header.engine(), header.version(), header.settings(), diff.notCompared(), List.of()),
                snapshot.catalog(),
                snapshot.evidence());
    }

    /** Goes from side to side until nothing more is found. */
    private static final class Search {
        private final Diff diff;
        private final Catalog given;
        private final Matching matching;
        private final Set<ObjectId> from = new LinkedHashSet<>();
        private final Set<ObjectId> to = new LinkedHashSet<>();
        private final Map<ObjectId, ObjectId> partners = new HashMap<>();

        Search(Diff diff, Catalog given) {
            this.diff = diff;
            this.given = given;
            this.matching = Matching.of(diff.from(), diff.to());
            for (SchemaObject object : diff.from().catalog().objects()) {
                matching.partnerOf(object.id()).ifPresent(partner -> partners.put(partner, object.id()));
            }
        }

        Closure find() {
            Set<ObjectId> touched = new LinkedHashSet<>();
            diff.changes().forEach(change -> start(change, touched));
            diff.renames().forEach(rename -> start(rename, touched));
            from.addAll(new Hangers(diff.from()).of(touched));
            Snapshot present = Restriction.of(diff.from(), from, given);
            Snapshot wanted = wanted(present);
            while (adopt(wanted)) {
                present = Restriction.of(diff.from(), from, given);
                wanted = wanted(present);
            }
            int created = (int) wanted.catalog().objects().stream()
                    .filter(object -> !matching.isMatched(object.id()))
                    .count();
            return new Closure(
                    original(present),
                    hiding(wanted, diff),
                    new Proof.Extent(present.catalog().size() + created, all(diff)),
                    present.catalog().size() == diff.from().catalog().size());
        }

        private void start(Change change, Set<ObjectId> touched) {
            switch (change) {
                case Change.Create create -> {
                    to.add(create.object().id());
                    touched.add(create.object().id().root());
                }
                case Change.Drop drop -> touched.add(drop.object().id().root());
                case Change.Alter alter ->
                    both(alter.before().id(), alter.after().id(), touched);
                case Change.Rename rename ->
                    both(rename.after().id(), rename.after().id(), touched);
            }
        }

        private void both(ObjectId before, ObjectId after, Set<ObjectId> touched) {
            to.add(after);
            touched.add(before.root());
        }

        /** The wanted side of what is there, with what is new. */
        private Snapshot wanted(Snapshot present) {
            present.catalog()
                    .objects()
                    .forEach(object -> matching.partnerOf(object.id()).ifPresent(to::add));
            return Restriction.of(diff.to(), to, given);
        }

        /** What the wanted side needs has to be there from the start. */
        private boolean adopt(Snapshot wanted) {
            boolean found = false;
            for (SchemaObject object : wanted.catalog().objects()) {
                ObjectId partner = partners.get(object.id());
                found |= partner != null && from.add(partner);
            }
            return found;
        }

        /** The same part as it is called before the renames. What can't be told apart by name is kept. */
        private Snapshot original(Snapshot present) {
            if (diff.renames().isEmpty()) {
                return present;
            }
            NewNames names = NewNames.of(diff.renames());
            Set<ObjectId> kept = new HashSet<>();
            diff.renames().forEach(rename -> kept.add(rename.before().id()));
            for (SchemaObject object : diff.original().catalog().objects()) {
                ObjectId then = names.of(object.id());
                if (present.catalog().contains(then) || !diff.from().catalog().contains(then)) {
                    kept.add(object.id());
                }
            }
            return Restriction.of(diff.original(), new ArrayList<>(kept), given);
        }
    }
}
