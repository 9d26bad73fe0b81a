package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.rename.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signs of the tables that only one side has. */
final class TableSigns {
    private static final double RICH = 3;

    private final Sides sides;
    private final List<Table> gone;
    private final List<Table> come;
    private final NameSigns names;
    private final Uses usesBefore;
    private final Uses usesAfter;
    private final List<Sides.WordChange> changes;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final Rewriting rewriting;

    TableSigns(ColumnSigns.Context context) {
        this.sides = context.sides();
        this.gone = sides.from().all(Table.KIND).filter(sides::isGone).toList();
        this.come = sides.to().all(Table.KIND).filter(sides::isNew).toList();
        this.names = new NameSigns(Stream.of(sides.from(), sides.to())
                .flatMap(catalog -> catalog.all(Table.KIND))
                .map(table -> table.id().name())
                .toList());
        this.usesBefore = context.before();
        this.usesAfter = context.after();
        this.changes = context.changes();
        this.rewriting = new Rewriting(sides.names());
        if (!gone.isEmpty() && !come.isEmpty()) {
            count(sides.from());
            count(sides.to());
        }
    }

    private void count(Catalog catalog) {
        catalog.all(Table.KIND)
                .forEach(table ->
                        features(catalog, table).keySet().forEach(key -> frequencies.merge(key, 1, Integer::sum)));
    }

    List<Table> gone() {
        return gone;
    }

    List<Table> come() {
        return come;
    }

    /** Whether one could be the other at all: parts of another table that hold other rows are not. */
    boolean fits(Table before, Table after) {
        boolean place = sides.now(before.id()).namespace().equals(after.id().namespace())
                || before.id().identifier().equals(after.id().identifier());
        boolean part = Values.references(before).findAny().isPresent()
                || Values.references(after).findAny().isPresent();
        return place
                && (!part
                        || (sameDetail(before, after)
                                && !NameSigns.differInNumbers(
                                        before.id().name(), after.id().name())));
    }

    private boolean sameDetail(Table before, Table after) {
        return Portrait.ofDetail(rewriting.of(before)).becomes(Portrait.ofDetail(after), sides.words());
    }

    List<Sign> of(Table before, Table after) {
        List<Sign> signs =
                new ArrayList<>(names.of(before.id().name(), after.id().name()));
        signs.addAll(columns(before, after));
        signs.add(Uses.compared(
                "referrers",
                usesBefore.referrers(before.id()),
                usesAfter.referrers(after.id()),
                "tables that refer to it"));
        signs.add(Uses.compared(
                "references",
                usesBefore.references(before.id()),
                usesAfter.references(after.id()),
                "tables referred to"));
        signs.add(Sides.mentions(changes, before.id().name(), after.id().name()));
        signs.add(ColumnSigns.comment(before.common().comment(), after.common().comment()));
        signs.add(Uses.compared("checks", usesBefore.checks(before.id()), usesAfter.checks(after.id()), "checks"));
        signs.add(Uses.lingering(usesBefore.parts(before.id()), usesAfter.parts(after.id())));
        boolean same = sameDetail(before, after);
        signs.add(new Sign("detail", same ? 0 : -1, same ? "" : "another form of storage"));
        boolean alone = gone.size() == 1 && come.size() == 1;
        signs.add(new Sign("alone", alone ? 1 : 0, alone ? "no other table comes or goes" : ""));
        return signs;
    }

    private List<Sign> columns(Table before, Table after) {
        Map<String, Column> old = features(sides.from(), before);
        Map<String, Column> now = features(sides.to(), after);
        double whole = weight(old.keySet()) + weight(now.keySet());
        double common = 0;
        double weight = 0;
        int count = 0;
        for (Map.Entry<String, Column> entry : old.entrySet()) {
            Column other = now.get(entry.getKey());
            if (other != null) {
                int type = Types.likeness(
                        entry.getValue().type().text(), other.type().text());
                double own = weight(entry.getKey());
                common += 2 * own * (type == 1 ? 1 : type == 0 ? 0.85 : 0.5);
                weight += own;
                count++;
            }
        }
        double share = whole == 0 ? 0 : common / whole;
        double rich = Math.min(1, weight / RICH);
        String words = "%d of %d columns are the same".formatted(count, Math.max(old.size(), now.size()));
        return List.of(
                new Sign("columns", 2 * share - 1, words),
                new Sign("rich", share > 0.6 ? rich * (share - 0.6) / 0.4 : 0, ""),
                new Sign("odd", share < 0.35 ? 1 - share / 0.35 : 0, ""));
    }

    private double weight(Set<String> keys) {
        return keys.stream().mapToDouble(this::weight).sum();
    }

    /** What every other table has says little. */
    private double weight(String key) {
        // A table's column is counted on both sides where the table stays.
        return 1 / (1 + Math.log(Math.max(1, frequencies.getOrDefault(key, 1) / 2.0)));
    }

    /** The columns by the words of their names, without those of the table's own name. */
    private static Map<String, Column> features(Catalog catalog, Table table) {
        Set<String> own =
                Words.of(table.id().name()).stream().map(Words::singular).collect(Collectors.toSet());
        Map<String, Column> features = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Column column : catalog.columns(table.id())) {
            List<String> words = Words.of(column.id().name());
            String whole = String.join("_", words);
            String key = words.stream()
                    .filter(word -> !own.contains(Words.singular(word)))
                    .collect(Collectors.joining("_"));
            String chosen = key.isEmpty() || !taken.add(key) ? whole : key;
            features.put(chosen.isEmpty() ? column.id().name() : chosen, column);
        }
        return features;
    }
}
