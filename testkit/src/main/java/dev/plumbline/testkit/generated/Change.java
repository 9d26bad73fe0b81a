package dev.plumbline.testkit.generated;

import dev.plumbline.testkit.generated.Draft.ColumnDraft;
import dev.plumbline.testkit.generated.Draft.Part;
import dev.plumbline.testkit.generated.Draft.TableDraft;
import dev.plumbline.testkit.generated.Draft.TypeDraft;
import dev.plumbline.testkit.generated.Draft.ViewDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A change of a draft, the same whenever it is made: it can be left out of a chain without those behind it becoming others. No row
 * stands in its way, nor in that of the way back: what can't come back with its values is nothing that must have some.
 *
 * @param seed what it does, of all that it could do
 */
record Change(long seed) {
    private static final int CHOICES = 12;

    Draft of(Draft draft, Dialect dialect) {
        Random random = new Random(seed);
        int[] counter = {0};
        SchemaGenerator generator = new SchemaGenerator(
                dialect, random, prefix -> "%s%d_%d".formatted(prefix, Math.floorMod(seed, 100_000), counter[0]++));
        int choice = random.nextInt(CHOICES);
        if (choice == 0) {
            return draft.and(generator.table("n", "n", draft));
        }
        if (choice == 1) {
            return withoutTable(draft, generator);
        }
        if (choice == 2) {
            return views(draft, generator, random);
        }
        if (choice == 3) {
            return types(draft, generator, random);
        }
        Optional<TableDraft> table = generator.any(draft.tables());
        return table.map(changed -> ofTable(draft, changed, choice, generator, random))
                .orElse(draft);
    }

    private static Draft ofTable(Draft draft, TableDraft table, int choice, SchemaGenerator generator, Random random) {
        return switch (choice) {
            case 4 ->
                draft.with(table, changed -> {
                    List<ColumnDraft> columns = new ArrayList<>(changed.columns());
                    columns.add(generator.column("a", random.nextBoolean(), draft));
                    return changed.withColumns(columns);
                });
            case 5 -> draft.with(table, changed -> withoutColumn(changed, generator));
            case 6 ->
                draft.with(
                        table,
                        changed -> column(
                                changed,
                                generator,
                                column -> generator
                                        .alike(column.type())
                                        .map(type -> new ColumnDraft(
                                                column.name(), type, column.required(), column.standard()))
                                        .orElse(column)));
            case 7 ->
                draft.with(
                        table,
                        changed -> column(
                                changed,
                                generator,
                                column -> new ColumnDraft(
                                        column.name(),
                                        column.type(),
                                        !column.required() && column.name().startsWith(SchemaGenerator.FIRST),
                                        column.standard())));
            case 8 ->
                draft.with(
                        table,
                        changed -> column(
                                changed,
                                generator,
                                column -> new ColumnDraft(
                                        column.name(),
                                        column.type(),
                                        column.required(),
                                        column.standard().isEmpty() || random.nextBoolean()
                                                ? column.type().value(2)
                                                : column.required()
                                                                && !column.name()
                                                                        .startsWith(SchemaGenerator.FIRST)
                                                        ? column.standard()
                                                        : "")));
            case 9 ->
                draft.with(
                        table,
                        changed -> generator.and(
                                changed,
                                generator.any(List.of(Part.Sort.values())).orElseThrow(),
                                draft));
            case 10 -> draft.with(table, changed -> withoutPart(changed, generator));
            default ->
                draft.with(
                        table,
                        changed -> new TableDraft(
                                changed.name(),
                                changed.columns(),
                                changed.parts(),
                                random.nextBoolean() ? "changed" : ""));
        };
    }

    /** One that others refer to stays: their rows would refer to nothing when it comes back empty. */
    private static Draft withoutTable(Draft draft, SchemaGenerator generator) {
        return generator
                .any(draft.tables().stream()
                        .filter(table -> !table.name().startsWith(SchemaGenerator.REFERRED))
                        .toList())
                .filter(table -> draft.tables().size() > 1)
                .map(table -> draft.without(table::equals))
                .orElse(draft);
    }

    private static TableDraft withoutColumn(TableDraft table, SchemaGenerator generator) {
        return generator
                .any(table.columns().stream()
                        .filter(column -> !column.required())
                        .filter(column -> !column.name().startsWith(SchemaGenerator.REQUIRED))
                        .toList())
                .map(column -> table.withColumns(table.columns().stream()
                        .filter(other -> !other.equals(column))
                        .toList()))
                .orElse(table);
    }

    private static TableDraft withoutPart(TableDraft table, SchemaGenerator generator) {
        return generator
                .any(table.parts())
                .map(part -> table.withParts(table.parts().stream()
                        .filter(other -> !other.equals(part))
                        .toList()))
                .orElse(table);
    }

    private static TableDraft column(TableDraft table, SchemaGenerator generator, UnaryOperator<ColumnDraft> change) {
        return generator
                .any(table.columns().stream().skip(1).toList())
                .map(column -> table.withColumns(table.columns().stream()
                        .map(other -> other.equals(column) ? change.apply(other) : other)
                        .toList()))
                .orElse(table);
    }

    private static Draft views(Draft draft, SchemaGenerator generator, Random random) {
        List<ViewDraft> views = new ArrayList<>(draft.views());
        if (!views.isEmpty() && random.nextBoolean()) {
            ViewDraft gone = views.remove(random.nextInt(views.size()));
            if (random.nextBoolean()) {
                views.add(new ViewDraft(gone.name(), gone.table(), gone.columns(), "id > 7"));
            }
        } else {
            views.add(generator.view(draft));
        }
        return draft.withViews(views);
    }

    /** Values come and go, and change their places; the one that rows have stays. */
    private static Draft types(Draft draft, SchemaGenerator generator, Random random) {
        return draft.withTypes(draft.types().stream()
                .map(type -> {
                    List<String> values = new ArrayList<>(type.values());
                    switch (random.nextInt(3)) {
                        case 0 ->
                            values.add(
                                    random.nextInt(values.size() + 1),
                                    generator.type().values().get(1));
                        case 1 ->
                            values.remove(
                                    values.size() - 1 == values.indexOf(SchemaGenerator.FIRST_VALUE)
                                            ? 0
                                            : values.size() - 1);
                        default -> Collections.rotate(values, 1);
                    }
                    if (!values.contains(SchemaGenerator.FIRST_VALUE)) {
                        values.addFirst(SchemaGenerator.FIRST_VALUE);
                    }
                    return new TypeDraft(type.name(), values);
                })
                .toList());
    }
}
