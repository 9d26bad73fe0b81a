package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what may be renamed among what only one side has. Stage by stage: what belongs to something is looked at when it is
 * certain what that is called by now.
 */
public final class Inference {
    /** From this on a rename is taken for one. A wrong one that nobody sees is worse than one more question. */
    public static final double AUTOMATIC = 0.95;

    /** From this on nobody knows; below, one goes and another comes. */
    public static final double UNDECIDED = 0.2;

    private static final double HARMLESS = 0.6;
    private static final int MANY = 40_000;

    private final Sides sides;
    private final Predicate<ObjectId> selected;
    private final KnownValues.Asked values;

    /**
     * @param certain the renames that are certain by now
     * @param selected what is compared at all
     * @param values tells what is known of the values in columns
     */
    public Inference(
            Catalog from,
            Catalog to,
            Collection<Change.Rename> certain,
            Predicate<ObjectId> selected,
            KnownValues.Asked values) {
        this.sides = new Sides(from, to, certain);
        this.selected = selected;
        this.values = values;
    }

    /** What is looked at, in this order. */
    public enum Stage {
        SCHEMAS,
        TABLES,
        COLUMNS,
        OTHERS,
        MEMBERS,
        VALUES
    }

    /** A pair with its signs, before it competes with others. */
    public record Weighed(
            SchemaObject before, SchemaObject after, Optional<Change.RenamedValue> value, List<Sign> signs) {}

    /** Pairs of which some exclude each other, and what their signs weigh. */
    public record Group(List<Weighed> pairs, Model model) {
        public Group {
            pairs = List.copyOf(pairs);
        }
    }

    /** What is likely enough to be told: renamed, or undecided. None is in two. */
    public List<Likeness> of(Stage stage) {
        List<Likeness> found = new ArrayList<>();
        for (Group group : groups(stage)) {
            judge(group, stage == Stage.OTHERS || stage == Stage.MEMBERS, found);
        }
        return found;
    }

    private static void judge(Group group, boolean harmless, List<Likeness> found) {
        Map<Object, Integer> olds = new HashMap<>();
        Map<Object, Integer> news = new HashMap<>();
        List<Competition.Pair> pairs = new ArrayList<>();
        for (Weighed pair : group.pairs()) {
            int old = position(olds, List.of(pair.before().id(), pair.value().map(Change.RenamedValue::before)));
            int now = position(news, List.of(pair.after().id(), pair.value().map(Change.RenamedValue::after)));
            pairs.add(new Competition.Pair(old, now, group.model().logOdds(pair.signs())));
        }
        List<Competition.Result> results = new Competition(pairs).results();
        for (int at = 0; at < pairs.size(); at++) {
            Competition.Result result = results.get(at);
            double least = harmless ? HARMLESS : UNDECIDED;
            if (result.chosen() && result.probability() >= least) {
                Weighed pair = group.pairs().get(at);
                boolean certain = harmless || result.probability() >= AUTOMATIC;
                List<String> against = new ArrayList<>(group.model().contradicts(pair.signs()));
                rival(pairs, at)
                        .ifPresent(rival -> against.add(words(group.pairs().get(rival), pair)));
                found.add(new Likeness(
                        pair.before(),
                        pair.after(),
                        pair.value(),
                        Math.round(result.probability() * 1000) / 1000.0,
                        group.model().supports(pair.signs()),
                        against,
                        List.of(),
                        certain ? Likeness.Verdict.RENAMED : Likeness.Verdict.UNDECIDED));
            }
        }
    }

    private static int position(Map<Object, Integer> positions, Object of) {
        return positions.computeIfAbsent(of, absent -> positions.size());
    }

    /** The likeliest other pair with one of the two, if it is nearly as likely. */
    private static Optional<Integer> rival(List<Competition.Pair> pairs, int at) {
        Competition.Pair own = pairs.get(at);
        int best = -1;
        double most = own.logOdds() - 3;
        for (int other = 0; other < pairs.size(); other++) {
            Competition.Pair pair = pairs.get(other);
            boolean rivals = other != at && (pair.before() == own.before() || pair.after() == own.after());
            if (rivals && pair.logOdds() > most) {
                most = pair.logOdds();
                best = other;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static String words(Weighed rival, Weighed pair) {
        boolean sameOld = rival.before().id().equals(pair.before().id())
                && rival.value()
                        .map(Change.RenamedValue::before)
                        .equals(pair.value().map(Change.RenamedValue::before));
        String name = sameOld
                ? rival.value()
                        .map(Change.RenamedValue::after)
                        .orElse(rival.after().id().name())
                : rival.value()
                        .map(Change.RenamedValue::before)
                        .orElse(rival.before().id().name());
        return sameOld ? name + " could be its new name too" : name + " could have got that name too";
    }

    /** The candidates of a stage. */
    public List<Group> groups(Stage stage) {
        return switch (stage) {
            case SCHEMAS -> schemas();
            case TABLES -> tables();
            case COLUMNS -> columns();
            case OTHERS -> others(id -> id.owner().isEmpty());
            case MEMBERS -> others(id -> id.owner().isPresent());
            case VALUES -> values();
        };
    }

    private boolean isGone(SchemaObject object) {
        return sides.isGone(object) && selected.test(object.id());
    }

    private boolean isNew(SchemaObject object) {
        return sides.isNew(object) && selected.test(object.id());
    }

    private List<Group> schemas() {
        List<Schema> gone = sides.from().all(Schema.KIND).filter(this::isGone).toList();
        List<Schema> come = sides.to().all(Schema.KIND).filter(this::isNew).toList();
        if (gone.isEmpty() || come.isEmpty()) {
            return List.of();
        }
        ContainerSigns signs = new ContainerSigns(sides);
        List<Weighed> pairs = new ArrayList<>();
        gone.forEach(before -> come.forEach(after ->
                pairs.add(new Weighed(before, after, Optional.empty(), signs.ofSchemas(before.id(), after.id())))));
        return List.of(new Group(pairs, ContainerSigns.SCHEMAS));
    }

    private List<Group> tables() {
        boolean any = sides.from().all(Table.KIND).anyMatch(this::isGone)
                && sides.to().all(Table.KIND).anyMatch(this::isNew);
        if (!any) {
            return List.of();
        }
        TableSigns signs = new TableSigns(ColumnSigns.Context.of(sides));
        List<Table> gone = signs.gone().stream().filter(this::isGone).toList();
        List<Table> come = signs.come().stream().filter(this::isNew).toList();
        boolean many = (long) gone.size() * come.size() > MANY;
        List<Weighed> pairs = new ArrayList<>();
        for (Table before : gone) {
            Set<Object> marks = many ? marks(before, sides.from()) : Set.of();
            for (Table after : come) {
                if (signs.fits(before, after) && (!many || share(marks, marks(after, sides.to())))) {
                    pairs.add(new Weighed(before, after, Optional.empty(), signs.of(before, after)));
                }
            }
        }
        return List.of(new Group(pairs, Weights.TABLES));
    }

    /** What two tables have to share to be looked at where there are very many: the number of columns, nearly, or a word. */
    private static Set<Object> marks(Table table, Catalog catalog) {
        Set<Object> marks = new HashSet<>(Words.of(table.id().name()));
        catalog.columns(table.id()).forEach(column -> {
            if (column.id().name().length() > 8) {
                marks.add(column.id().name());
            }
        });
        return marks;
    }

    private static boolean share(Set<Object> one, Set<Object> other) {
        return one.stream().anyMatch(other::contains);
    }

    private List<Group> columns() {
        List<SchemaObject> owners = new ArrayList<>();
        sides.from().all(Table.KIND).forEach(owners::add);
        sides.from().all(CompositeType.KIND).forEach(owners::add);
        List<ObjectId> before = owners.stream()
                .map(SchemaObject::id)
                .filter(this::changesColumns)
                .toList();
        if (before.isEmpty()) {
            return List.of();
        }
        ColumnSigns.Context context = ColumnSigns.Context.of(sides);
        KnownValues known = values.of(before, before.stream().map(sides::now).toList());
        return before.stream()
                .map(owner -> columns(new ColumnSigns(context, known, owner, sides.now(owner))))
                .toList();
    }

    private boolean changesColumns(ObjectId owner) {
        ObjectId now = sides.now(owner);
        return sides.to().contains(now)
                && sides.from().columns(owner).stream().anyMatch(this::isGone)
                && sides.to().columns(now).stream().anyMatch(this::isNew);
    }

    private static Group columns(ColumnSigns signs) {
        boolean many = (long) signs.gone().size() * signs.come().size() > MANY;
        List<Weighed> pairs = new ArrayList<>();
        for (Column before : signs.gone()) {
            for (Column after : signs.come()) {
                if (!many || before.type().equals(after.type())) {
                    pairs.add(new Weighed(before, after, Optional.empty(), signs.of(before, after)));
                }
            }
        }
        return new Group(pairs, Weights.COLUMNS);
    }

    private List<Group> others(Predicate<ObjectId> level) {
        List<Group> groups = new ArrayList<>();
        Others others = new Others(sides);
        for (ObjectKind<?> kind : Others.KINDS) {
            List<SchemaObject> gone = of(kind, sides.from(), level);
            gone.removeIf(object -> !isGone(object));
            List<SchemaObject> come = of(kind, sides.to(), level);
            come.removeIf(object -> !isNew(object));
            others(others, gone, come).ifPresent(groups::add);
        }
        return groups;
    }

    private static List<SchemaObject> of(ObjectKind<?> kind, Catalog catalog, Predicate<ObjectId> level) {
        List<SchemaObject> all = new ArrayList<>();
        catalog.objects().stream()
                .filter(object -> object.kind().equals(kind) && level.test(object.id()))
                .forEach(all::add);
        return all;
    }

    private Optional<Group> others(Others others, List<SchemaObject> gone, List<SchemaObject> come) {
        if (gone.isEmpty() || come.isEmpty()) {
            return Optional.empty();
        }
        Map<Object, List<SchemaObject>> places = new HashMap<>();
        come.forEach(after -> places.computeIfAbsent(place(after.id()), absent -> new ArrayList<>())
                .add(after));
        List<String> all = new ArrayList<>();
        gone.forEach(object -> all.add(object.id().name()));
        come.forEach(object -> all.add(object.id().name()));
        NameSigns names = new NameSigns(all);
        List<Weighed> pairs = new ArrayList<>();
        for (SchemaObject before : gone) {
            for (SchemaObject after : places.getOrDefault(place(sides.now(before.id())), List.of())) {
                others.signs(before, after, names)
                        .ifPresent(signs -> pairs.add(new Weighed(before, after, Optional.empty(), signs)));
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Group(pairs, Others.model()));
    }

    private static Object place(ObjectId id) {
        return List.of(id.owner(), id.namespace());
    }

    private List<Group> values() {
        ContainerSigns signs = new ContainerSigns(sides);
        List<Group> groups = new ArrayList<>();
        sides.from()
                .all(EnumType.KIND)
                .filter(type -> selected.test(type.id()))
                .forEach(before -> sides.to()
                        .find(sides.now(before.id()), EnumType.KIND)
                        .ifPresent(after -> {
                            List<Weighed> pairs = signs.values(before, after);
                            if (!pairs.isEmpty()) {
                                groups.add(new Group(pairs, ContainerSigns.VALUES));
                            }
                        }));
        return groups;
    }
}
