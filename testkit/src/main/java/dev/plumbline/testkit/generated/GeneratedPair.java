package dev.plumbline.testkit.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A schema with rows, and what a chain of changes makes of it. The same seed gives the same pair. */
public final class GeneratedPair {
    private static final int MOST_CHANGES = 6;

    private final Dialect dialect;
    private final Draft draft;
    private final List<Change> changes;

    private GeneratedPair(Dialect dialect, Draft draft, List<Change> changes) {
        this.dialect = dialect;
        this.draft = draft;
        this.changes = List.copyOf(changes);
    }

    public static GeneratedPair of(long seed, Dialect dialect) {
        Random random = new Random(seed);
        int[] counter = {0};
        Draft draft = new SchemaGenerator(dialect, random, prefix -> prefix + ++counter[0]).schema();
        int count = 1 + random.nextInt(MOST_CHANGES);
        return new GeneratedPair(
                dialect,
                draft,
                Stream.generate(() -> new Change(random.nextLong()))
                        .limit(count)
                        .toList());
    }

    /** The script of what is there, with its rows. */
    public String from() {
        return DraftScript.withRows(draft, dialect);
    }

    /** The script of what is wanted. */
    public String to() {
        Draft wanted = draft;
        for (Change change : changes) {
            wanted = change.of(wanted, dialect);
        }
        return DraftScript.of(wanted, dialect);
    }

    /** A smaller pair of which something still holds, such as that it fails; as small as leaving one thing out at a time makes it. */
    public GeneratedPair shrunk(Predicate<GeneratedPair> holds) {
        for (GeneratedPair smaller : smaller()) {
            if (holds.test(smaller)) {
                return smaller.shrunk(holds);
            }
        }
        return this;
    }

    private List<GeneratedPair> smaller() {
        List<GeneratedPair> smaller = new ArrayList<>();
        changes.forEach(change -> smaller.add(new GeneratedPair(
                dialect,
                draft,
                changes.stream().filter(other -> !other.equals(change)).toList())));
        draft.views()
                .forEach(view -> smaller.add(with(draft.withViews(draft.views().stream()
                        .filter(other -> !other.equals(view))
                        .toList()))));
        draft.tables().forEach(table -> {
            if (draft.tables().size() > 1) {
                smaller.add(with(draft.without(table::equals)));
            }
            table.parts()
                    .forEach(part -> smaller.add(with(draft.with(
                            table,
                            other -> other.withParts(other.parts().stream()
                                    .filter(each -> !each.equals(part))
                                    .toList())))));
            table.columns().stream()
                    .skip(1)
                    .forEach(column -> smaller.add(with(draft.with(
                            table,
                            other -> other.withColumns(other.columns().stream()
                                    .filter(each -> !each.equals(column))
                                    .toList())))));
        });
        return smaller;
    }

    private GeneratedPair with(Draft other) {
        return new GeneratedPair(dialect, other, changes);
    }

    @Override
    public String toString() {
        return "-- What is there\n" + from() + "\n-- What is wanted\n" + to();
    }
}
