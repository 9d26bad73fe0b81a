package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signs of schemas, by what is in them, and of the values of enumerated types, by their order. */
final class ContainerSigns {
    static final Model SCHEMAS =
            new Model(-2, Map.of("style", 2.0, "words", 1.0, "within", 0.5, "numbers", -1.0, "contents", 6.0));
    static final Model VALUES = new Model(
            -3,
            Map.of(
                    "style", 4.0, "words", 3.0, "within", 0.5, "numbers", -2.0, "place", 2.0, "order", 1.0, "alone",
                    1.0));

    private static final double RICH = 4;

    private final Sides sides;

    ContainerSigns(Sides sides) {
        this.sides = sides;
    }

    List<Sign> ofSchemas(ObjectId before, ObjectId after) {
        NameSigns names = new NameSigns(Stream.of(sides.from(), sides.to())
                .flatMap(catalog -> catalog.all(Schema.KIND))
                .map(schema -> schema.id().name())
                .toList());
        List<Sign> signs = new ArrayList<>(names.of(before.name(), after.name()));
        Set<String> old = contents(sides.from(), before);
        Set<String> now = contents(sides.to(), after);
        Set<String> both = new HashSet<>(old);
        both.retainAll(now);
        int most = Math.max(old.size(), now.size());
        double share = most == 0 ? 0 : both.size() / (double) most;
        double value = (2 * share - 1) * Math.min(1, most / RICH);
        signs.add(
                new Sign("contents", value, "%d of %d objects in it have the same names".formatted(both.size(), most)));
        return signs;
    }

    private static Set<String> contents(Catalog catalog, ObjectId schema) {
        return catalog.roots()
                .filter(object -> object.id()
                        .namespace()
                        .schema()
                        .filter(name -> name.text().equals(schema.name()))
                        .isPresent())
                .map(object -> object.kind() + " " + object.id().name())
                .collect(Collectors.toSet());
    }

    /** The pairs of values of which each type has one alone. */
    List<Inference.Weighed> values(EnumType before, EnumType after) {
        List<String> old = before.values().stream()
                .map(value -> sides.names().value(before.id(), value))
                .toList();
        List<String> gone =
                old.stream().filter(value -> !after.values().contains(value)).toList();
        List<String> come =
                after.values().stream().filter(value -> !old.contains(value)).toList();
        List<String> all = new ArrayList<>(old);
        all.addAll(after.values());
        NameSigns names = new NameSigns(all);
        List<Inference.Weighed> pairs = new ArrayList<>();
        for (String one : gone) {
            for (String other : come) {
                List<Sign> signs = new ArrayList<>(names.of(one, other));
                signs.add(place(old, after.values(), one, other));
                boolean alone = gone.size() == 1 && come.size() == 1;
                signs.add(new Sign("alone", alone ? 1 : 0, alone ? "no other value comes or goes" : ""));
                pairs.add(
                        new Inference.Weighed(before, after, Optional.of(new Change.RenamedValue(one, other)), signs));
            }
        }
        return pairs;
    }

    private static Sign place(List<String> old, List<String> now, String before, String after) {
        boolean same = old.size() == now.size() && old.indexOf(before) == now.indexOf(after);
        boolean last = old.indexOf(before) == old.size() - 1;
        double value = same ? (last ? 0.5 : 1) : -1;
        return new Sign("place", value, same ? "the same place among the values" : "another place among the values");
    }
}
