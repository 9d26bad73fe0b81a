package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The signs of the columns that only one side of a table has. */
final class ColumnSigns {
    private final Sides sides;
    private final List<Column> old;
    private final List<Column> now;
    private final List<Column> gone;
    private final List<Column> come;
    private final NameSigns names;
    private final Uses usesBefore;
    private final Uses usesAfter;
    private final List<Sides.WordChange> changes;
    private final ValueSigns values;

    /** What all tables share. */
    record Context(Sides sides, Uses before, Uses after, List<Sides.WordChange> changes) {
        static Context of(Sides sides) {
            return new Context(
                    sides,
                    new Uses(sides.from(), sides::now, sides.words()),
                    new Uses(sides.to(), id -> id, Map.of()),
                    sides.wordChanges());
        }
    }

    ColumnSigns(Context context, KnownValues known, ObjectId before, ObjectId after) {
        this.sides = context.sides();
        this.old = sides.from().columns(before);
        this.now = sides.to().columns(after);
        this.gone = old.stream().filter(sides::isGone).toList();
        this.come = now.stream().filter(sides::isNew).toList();
        List<String> all = new ArrayList<>();
        old.forEach(column -> all.add(column.id().name()));
        now.forEach(column -> all.add(column.id().name()));
        this.names = new NameSigns(all);
        this.usesBefore = context.before();
        this.usesAfter = context.after();
        this.changes = context.changes();
        this.values = new ValueSigns(known, old, sides);
    }

    List<Column> gone() {
        return gone;
    }

    List<Column> come() {
        return come;
    }

    List<Sign> of(Column before, Column after) {
        List<Sign> signs =
                new ArrayList<>(names.of(before.id().name(), after.id().name()));
        signs.addAll(type(before, after));
        signs.add(nullable(before, after));
        signs.add(filled(before, after));
        signs.add(values.of(before, after));
        signs.addAll(place(before, after));
        signs.add(Uses.compared("uses", usesBefore.of(before), usesAfter.of(after), "keys and indexes"));
        signs.add(Uses.compared(
                "references", usesBefore.references(before), usesAfter.references(after), "tables referred to"));
        signs.add(Uses.lingering(usesBefore.parts(before), usesAfter.parts(after)));
        signs.add(Sides.mentions(changes, before.id().name(), after.id().name()));
        signs.add(comment(before.common().comment(), after.common().comment()));
        boolean alone = gone.size() == 1 && come.size() == 1;
        signs.add(new Sign("alone", alone ? 1 : 0, alone ? "no other column comes or goes" : ""));
        return signs;
    }

    private List<Sign> type(Column before, Column after) {
        String one = before.type().text();
        String other = after.type().text();
        int likeness = Types.likeness(one, other);
        String words = likeness == 1 ? "both are " + one : "the type is " + other + ", not " + one;
        long like =
                old.stream().filter(column -> column.type().text().equals(one)).count();
        double rare = likeness == 1 && old.size() > 2 ? 1 - (like - 1.0) / (old.size() - 1) : 0;
        return List.of(
                new Sign("type", likeness, words),
                new Sign("rareType", rare, rare > 0.7 ? "a type that few of the columns have" : ""));
    }

    private static Sign nullable(Column before, Column after) {
        boolean same = before.nullable() == after.nullable();
        return new Sign("nullable", same ? 0 : -1, same ? "" : "only one may be null");
    }

    /** Where its values come from if nobody gives any. */
    private static Sign filled(Column before, Column after) {
        boolean same = before.defaultValue().equals(after.defaultValue())
                && before.identity().isPresent() == after.identity().isPresent()
                && before.generated().isPresent() == after.generated().isPresent();
        boolean none = before.defaultValue().isEmpty()
                && before.identity().isEmpty()
                && before.generated().isEmpty();
        double value = same ? (none ? 0 : 1) : -1;
        return new Sign("default", value, value > 0 ? "the same default" : value < 0 ? "another default" : "");
    }

    /** Its place among the columns that both sides have; at the end, where new columns come, that says less. */
    private List<Sign> place(Column before, Column after) {
        Gap one = gap(old, before);
        Gap other = gap(now, after);
        boolean same = one.previous().equals(other.previous()) && one.next().equals(other.next());
        boolean last = same && one.next().isEmpty();
        double half = one.previous().equals(other.previous()) || one.next().equals(other.next()) ? -0.3 : -1;
        double place = same ? (last ? 0.5 : 1) : half;
        boolean ordered = same && one.size() > 1 && one.size() == other.size();
        double order = ordered ? (one.place() == other.place() ? 1 : -1) : 0;
        return List.of(
                new Sign("place", place, same ? "the same place in the table" : "another place in the table"),
                new Sign("order", order, order > 0 ? "the same order of columns" : order < 0 ? "another order" : ""));
    }

    /**
     * Where a column stands.
     *
     * @param previous the nearest before it that both sides have, as the wanted side calls it
     * @param place among those between, from 0
     * @param size how many there are between
     */
    private record Gap(Optional<Identifier> previous, Optional<Identifier> next, int place, int size) {}

    private Gap gap(List<Column> all, Column column) {
        int at = all.indexOf(column);
        int first = at;
        while (first > 0 && isOneSided(all.get(first - 1))) {
            first--;
        }
        int last = at;
        while (last + 1 < all.size() && isOneSided(all.get(last + 1))) {
            last++;
        }
        return new Gap(
                first > 0 ? Optional.of(name(all.get(first - 1))) : Optional.empty(),
                last + 1 < all.size() ? Optional.of(name(all.get(last + 1))) : Optional.empty(),
                at - first,
                last - first + 1);
    }

    private boolean isOneSided(Column column) {
        return gone.contains(column) || come.contains(column);
    }

    private Identifier name(Column column) {
        return old.contains(column)
                ? sides.names().column(column.id().parent(), column.id().identifier())
                : column.id().identifier();
    }

    static Sign comment(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new Sign("comment", 0, "");
        }
        if (before.equals(after)) {
            return new Sign("comment", 1, "the same comment");
        }
        Set<String> one = Words.in(before.toLowerCase(Locale.ROOT));
        Set<String> other = Words.in(after.toLowerCase(Locale.ROOT));
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        one.retainAll(other);
        double value = all.isEmpty() ? 0 : one.size() / (double) all.size() - 0.5;
        return new Sign("comment", value, value > 0 ? "nearly the same comment" : "another comment");
    }
}
