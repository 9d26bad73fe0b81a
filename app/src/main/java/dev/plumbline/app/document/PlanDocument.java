package dev.plumbline.app.document;

import dev.plumbline.app.shadow.Restriction;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan that can be written, read back and applied later.
 *
 * <p>Of both sides it holds what the plan touches (see {@code Reach}) and what that depends on, and nothing else; what a database has
 * beside that doesn't matter to it. Of secrets it holds the names alone once it was written.
 *
 * @param plan with both sides restricted
 * @param basis how it is known what the plan starts from
 * @param lost for a way back, what doesn't come back by it, for a person; empty for a way there
 */
public record PlanDocument(Plan plan, Basis basis, List<String> lost) {
    public PlanDocument {
        lost = List.copyOf(lost);
    }

    /** How it is known what a plan starts from. */
    public enum Basis {
        /** It was read from a database; so every property of it counts. */
        READ,
        /** It is what should be there, by a script or after another plan; what the comparison leaves out doesn't count. */
        EXPECTED
    }

    /** Of a plan whose source was read. */
    public static PlanDocument of(Plan plan) {
        return of(plan, Basis.READ);
    }

    /** Of a plan. */
    public static PlanDocument of(Plan plan, Basis basis) {
        return new PlanDocument(restricted(plan), basis, List.of());
    }

    /**
     * Of a way back from where another plan leads.
     *
     * @param lost what doesn't come back by it
     */
    public static PlanDocument of(Plan back, List<String> lost) {
        return new PlanDocument(restricted(back), Basis.EXPECTED, lost);
    }

    private static Plan restricted(Plan plan) {
        Diff diff = plan.diff();
        Snapshot to = part(diff.to(), Reach.of(diff, diff.to()));
        Set<ObjectId> needed = ids(to);
        Snapshot from = part(diff.from(), with(Reach.of(diff, diff.from()), needed));
        Snapshot original =
                diff.renames().isEmpty() ? from : part(diff.original(), with(Reach.of(diff, diff.original()), needed));
        return new Plan(
                new Diff(
                        original,
                        diff.renames(),
                        from,
                        to,
                        diff.projection(),
                        diff.changes(),
                        diff.notCompared(),
                        diff.likenesses().stream()
                                .filter(likeness -> original.catalog()
                                                .contains(likeness.before().id())
                                        && to.catalog()
                                                .contains(likeness.after().id()))
                                .toList(),
                        diff.notices()),
                plan.strategy(),
                plan.groups(),
                plan.unplanned(),
                plan.proof(),
                plan.sizes());
    }

    /** The part of a database that this is about, as the database is now. */
    public Snapshot partOf(Snapshot present) {
        Set<ObjectId> known = with(ids(plan.diff().original()), ids(plan.diff().to()));
        return part(present, with(Reach.of(plan.diff(), present), known));
    }

    /** What the plan touches of a snapshot. */
    public Set<ObjectId> touched(Snapshot side) {
        return Reach.of(plan.diff(), side);
    }

    private static Set<ObjectId> ids(Snapshot snapshot) {
        Set<ObjectId> ids = new LinkedHashSet<>();
        snapshot.catalog().objects().forEach(object -> ids.add(object.id()));
        return ids;
    }

    private static Set<ObjectId> with(Set<ObjectId> some, Set<ObjectId> others) {
        Set<ObjectId> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Snapshot part(Snapshot whole, Set<ObjectId> wanted) {
        Snapshot part = Restriction.of(whole, wanted, Catalog.EMPTY);
        Header header = whole.header();
        return new Snapshot(
                new Header(header.engine(), header.version(), header.settings(), header.unknowns(), List.of()),
                part.catalog(),
                evidence(part));
    }

    /** What the server calls things inside and how large they are says nothing of a plan. */
    private static Evidence evidence(Snapshot part) {
        Evidence evidence = part.evidence();
        Set<ObjectId> generated = new LinkedHashSet<>(evidence.generatedNames());
        generated.retainAll(ids(part));
        return new Evidence(
                evidence.dependencies(),
                PhysicalIdentity.NONE,
                Map.of(),
                generated,
                only(evidence.writtenText(), part),
                only(evidence.listed(), part),
                List.of());
    }

    private static <V> Map<ObjectId, V> only(Map<ObjectId, V> all, Snapshot part) {
        Map<ObjectId, V> some = new LinkedHashMap<>(all);
        some.keySet().retainAll(ids(part));
        return some;
    }
}
