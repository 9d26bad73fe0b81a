package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.plan.PlanContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that are inherited from a column, near and far, by tables that go on inheriting it. What is done to a column is done to its
 * heirs' unless it is said to be for ONLY its table (manual, ALTER TABLE, "Notes"; ATSimpleRecursion in the server's tablecmds.c): a
 * type always for all, a default for all where all are to have it, storage and statistics for each by itself.
 */
final class Heirs {
    private final PlanContext context;

    Heirs(PlanContext context) {
        this.context = context;
    }

    /** What a statement on a column of a table has to say to leave the heirs alone: {@code ONLY} and a space, or nothing. */
    String only(ObjectId table) {
        return near(table).findAny().isPresent() ? "ONLY " : "";
    }

    /** The same for what had better be said once where all are to have it. */
    String onlyOf(ObjectId column, Property<Column, ?> said) {
        return context.after(column, Column.class)
                        .filter(wanted -> share(wanted, said))
                        .isPresent()
                ? ""
                : only(column.owner().orElseThrow());
    }

    /** Whether a column gets or loses something by a statement on a table that it is inherited from. */
    boolean haveFromAbove(Column after, Property<Column, ?> said) {
        return Parents.columns(after, context).stream()
                .filter(context.projection()::selects)
                .flatMap(parent -> context.after(parent, Column.class).stream())
                .anyMatch(parent -> haveFromAbove(parent, said)
                        || (context.before(parent.id(), Column.class)
                                        .filter(before -> saysAgain(said, before, parent))
                                        .isPresent()
                                && share(parent, said)));
    }

    /** A default is taken away before another type comes, and given again after it. */
    private static boolean saysAgain(Property<Column, ?> said, Column before, Column after) {
        return !same(said, before, after) || (said.equals(Column.DEFAULT_VALUE) && !same(Column.TYPE, before, after));
    }

    private static boolean same(Property<Column, ?> said, Column one, Column other) {
        return Objects.equals(said.of(one), said.of(other));
    }

    /** Whether all heirs are to have the same. */
    boolean share(Column wanted, Property<Column, ?> said) {
        return after(wanted.id()).allMatch(heir -> same(said, heir, wanted));
    }

    /** Whether a column or an heir has a default now, which would be in the way of another type. */
    boolean haveDefault(Column before) {
        return before.defaultValue().isPresent()
                || of(before.id()).stream()
                        .flatMap(heir -> context.before(heir, Column.class).stream())
                        .anyMatch(heir -> heir.defaultValue().isPresent());
    }

    /** Those that forbid nulls, and go on doing so. */
    List<Column> forbidding(ObjectId column) {
        return after(column)
                .filter(heir -> !heir.nullable())
                .filter(heir -> context.before(heir.id(), Column.class)
                        .filter(before -> !before.nullable())
                        .isPresent())
                .toList();
    }

    private Stream<Column> after(ObjectId column) {
        return of(column).stream().flatMap(heir -> context.after(heir, Column.class).stream());
    }

    /** What tables have under the name of a column or check of another because they go on inheriting from that, near and far. */
    Set<ObjectId> of(ObjectId member) {
        Set<ObjectId> heirs = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(member));
        while (!open.isEmpty()) {
            ObjectId next = open.removeFirst();
            near(next.owner().orElseThrow())
                    .map(table -> Parents.inherited(table, next))
                    .filter(heirs::add)
                    .forEach(open::add);
        }
        return heirs;
    }

    /** The tables that go on inheriting from a table. */
    Stream<ObjectId> near(ObjectId table) {
        return context.from().evidence().dependencies().dependentsOf(table).stream()
                .filter(heir -> !context.dropped().contains(heir)
                        && Parents.kept(heir, context).contains(table));
    }
}
