package dev.plumbline.app;

import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of a plan that was stopped half-way: the difference between what is there now and what the plan leads to. All of it must
 * come from the plan, what is settled only in part and what the plan made to get along; else somebody else was at it too.
 */
final class Rest {
    private final Comparison comparison;
    private final PlanDocument document;

    Rest(Comparison comparison, PlanDocument document) {
        this.comparison = comparison;
        this.document = document;
    }

    /** Empty if something differs that is none of the plan's doing. */
    Optional<Diff> of(Snapshot present) {
        Plan whole = document.plan();
        Diff diff = whole.diff();
        Snapshot now = document.partOf(present);
        Set<ObjectId> touched = new HashSet<>(document.touched(now));
        touched.addAll(document.touched(diff.to()));
        Diff rest = comparison.rest(diff.renames(), now, diff.to(), diff.projection());
        Diff left = rest.with(rest.changes().stream()
                .filter(change -> touched.contains(change.id()))
                .toList());
        Known known = new Known(whole);
        return left.changes().stream().allMatch(known::explains) ? Optional.of(left) : Optional.empty();
    }

    /** What a plan changes on its way. */
    private static final class Known {
        private final Plan plan;
        private final Set<ObjectId> changed = new HashSet<>();
        private final Map<ObjectId, Set<Property<?, ?>>> altered = new HashMap<>();

        Known(Plan plan) {
            this.plan = plan;
            Diff diff = plan.diff();
            diff.renames().forEach(this::add);
            diff.changes().forEach(this::add);
        }

        private void add(Change change) {
            switch (change) {
                case Change.Create create -> changed.add(create.id());
                case Change.Drop drop -> changed.add(drop.id());
                case Change.Rename rename -> {
                    changed.add(rename.before().id());
                    changed.add(rename.after().id());
                }
                case Change.Alter alter -> {
                    Set<Property<?, ?>> properties = alter.deltas().stream()
                            .map(delta -> delta.property())
                            .collect(Collectors.toSet());
                    altered.put(alter.before().id(), properties);
                    altered.put(alter.after().id(), properties);
                }
            }
        }

        boolean explains(Change change) {
            ObjectId id = change.id();
            return switch (change) {
                case Change.Create create -> isChanged(id) || altered.containsKey(id) || wasThere(id);
                case Change.Drop drop ->
                    isChanged(id) || isAside(id) || isMarked(drop.object()) || isUnfinished(drop.object());
                case Change.Rename rename -> isChanged(id) || isAside(id);
                case Change.Alter alter -> isChanged(id) || isAltered(alter);
            };
        }

        /** It, or what it is part of, comes or goes by the plan. */
        private boolean isChanged(ObjectId id) {
            return changed.contains(id) || id.owner().map(this::isChanged).orElse(false);
        }

        /** It makes way in the middle of the plan and comes back. */
        private boolean wasThere(ObjectId id) {
            return plan.diff().from().catalog().contains(id);
        }

        private boolean isAltered(Change.Alter alter) {
            Set<Property<?, ?>> properties = altered.getOrDefault(alter.id(), Set.of());
            return alter.deltas().stream()
                    .allMatch(delta -> delta.property().isPassing() || properties.contains(delta.property()));
        }

        /** It was made only to get along. What holds values is never made so. */
        private boolean isAside(ObjectId id) {
            return (id.kind().equals(Check.KIND) || id.kind().equals(Index.KIND)) && !wasThere(id) && isNamed(id);
        }

        /** It says itself, in words of the plan's, what the plan made it for. */
        private boolean isMarked(SchemaObject object) {
            String comment = object.common().comment();
            return !comment.isEmpty()
                    && !wasThere(object.id())
                    && isNamed(object.id())
                    && plan.steps().anyMatch(step -> step.sql().text().contains(comment));
        }

        /** What was built beside an index of the plan's and never came to be one. */
        private boolean isUnfinished(SchemaObject object) {
            ObjectId id = object.id();
            return id.kind().equals(Index.KIND)
                    && !wasThere(id)
                    && isUnusual(object.detail().detailKind(), object.detail())
                    && changed.stream()
                            .anyMatch(one -> one.kind().equals(Index.KIND)
                                    && one.owner().equals(id.owner())
                                    && id.name().startsWith(one.name()));
        }

        private static <D extends Detail> boolean isUnusual(DetailKind<D> kind, Detail detail) {
            D typed = kind.type().cast(detail);
            return kind.properties().stream().anyMatch(property -> isUnusual(property, typed));
        }

        private static <D, V> boolean isUnusual(Property<D, V> property, D detail) {
            return property.isPassing()
                    && property.usual()
                            .filter(usual -> !usual.equals(property.of(detail)))
                            .isPresent();
        }

        private boolean isNamed(ObjectId id) {
            return plan.steps().anyMatch(step -> step.sql().text().contains(id.name()));
        }
    }
}
