package dev.plumbline.mutation;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.mutation.Databases.Copy;
import dev.plumbline.report.DiffText;
import dev.plumbline.report.TextOptions;
import dev.plumbline.testkit.PlanRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes mutations of a database and says which promises don't hold. Everything is compared: owners, order of columns, the rest. */
final class MutationRun implements AutoCloseable {
    /** How many mutations a copy is made of and taken back from before the next begins anew. */
    private static final int USES = 20;

    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());
    private static final int WIDTH = 116;

    private final Engine engine;
    private final Databases databases;
    private final Snapshot base;
    private final CatalogColumns columns;
    private final DiffText text = new DiffText(TextOptions.plain(WIDTH));
    private Optional<Copy> copy = Optional.empty();
    private int used;

    MutationRun(Engine engine, Databases databases) throws SQLException {
        this.engine = engine;
        this.databases = databases;
        try (Copy copy = databases.copy()) {
            this.base = read(copy);
            this.columns = databases.columns(copy.connection());
        }
    }

    @Override
    public void close() {
        copy.ifPresent(Copy::close);
    }

    /**
     * What was found.
     *
     * @param text the diff, for people
     * @param broken by promise what was seen instead
     * @param unchanged the columns that the mutation was to change and didn't
     */
    record Outcome(String text, Map<Promise, String> broken, List<CatalogColumn> unchanged) {}

    Outcome check(Mutation mutation) throws SQLException {
        Copy database = copy.orElseGet(databases::copy);
        copy = Optional.empty();
        try {
            Outcome outcome = check(mutation, database);
            if (outcome.broken().isEmpty() && mutation.given().isBlank() && ++used < USES) {
                copy = Optional.of(database);
            }
            return outcome;
        } finally {
            if (copy.isEmpty()) {
                used = 0;
                database.close();
            }
        }
    }

    /** How the base, as a role without any rights reads it, differs from what it is. */
    Diff asSeenByAnyone() throws SQLException {
        try (Copy database = databases.copy()) {
            database.load("CREATE ROLE anyone; SET SESSION AUTHORIZATION anyone");
            Snapshot seen = read(database);
            database.load("RESET SESSION AUTHORIZATION; DROP ROLE anyone");
            return new Differ(EVERYTHING).diff(base, seen);
        }
    }

    private Outcome check(Mutation mutation, Copy database) throws SQLException {
        Snapshot before = base;
        if (!mutation.given().isBlank()) {
            database.load(mutation.given());
            before = read(database);
        }
        List<String> sums = columns.sums(database.connection(), mutation.covers());
        database.load(mutation.flip());
        List<CatalogColumn> unchanged =
                unchanged(mutation.covers(), sums, columns.sums(database.connection(), mutation.covers()));
        Snapshot mutated = read(database);
        Diff diff = new Differ(EVERYTHING).diff(before, mutated);
        Map<Promise, String> broken = new EnumMap<>(Promise.class);
        String said = text(diff);
        if (diff.isEmpty()) {
            broken.put(Promise.SEEN, "the diff is empty");
            return new Outcome(said, broken, unchanged);
        }
        if (!diff.notCompared().isEmpty()) {
            broken.put(Promise.SEEN, "not compared: " + diff.notCompared());
        } else if (!said.equals(mutation.says())) {
            broken.put(Promise.NAMED, "the diff says:\n" + said);
        }
        Plan back = plan(new Differ(EVERYTHING).diff(mutated, before));
        settle(database, back, Promise.TAKEN_BACK, broken);
        if (broken.containsKey(Promise.TAKEN_BACK)) {
            putRight(mutation, diff, broken);
        } else {
            settle(database, plan(diff), Promise.PUT_RIGHT, broken);
        }
        if (broken.isEmpty()) {
            new PlanRun(database).run(back);
        }
        return new Outcome(said, broken, unchanged);
    }

    /** On a database that was never mutated; the mutated one will do where it was made what it was before. */
    private void putRight(Mutation mutation, Diff diff, Map<Promise, String> broken) throws SQLException {
        try (Copy present = databases.copy()) {
            present.load(mutation.given());
            settle(present, plan(diff), Promise.PUT_RIGHT, broken);
        }
    }

    private Plan plan(Diff diff) {
        return new Planner(engine.writer(base.header().version())).plan(diff);
    }

    /** Runs a plan on what it is from, which then must not differ from what it is to. */
    private void settle(Copy database, Plan plan, Promise promise, Map<Promise, String> broken) throws SQLException {
        List<String> failures = new ArrayList<>();
        plan.unplanned()
                .forEach(unplanned -> failures.add(
                        "no plan for %s: %s".formatted(unplanned.change().id().describe(), unplanned.reason())));
        try {
            new PlanRun(database).run(plan);
            Diff rest = new Differ(EVERYTHING).diff(read(database), plan.diff().to());
            if (!rest.isEmpty()) {
                failures.add("still to do:\n" + text(rest));
            }
        } catch (SQLException refusal) {
            failures.add("refused: " + refusal.getMessage());
        }
        if (!failures.isEmpty()) {
            broken.put(promise, String.join("\n", failures));
        }
    }

    private Snapshot read(Copy database) throws SQLException {
        return engine.reader().read(database.connection());
    }

    /** The text without the count at its end; nothing was left out. */
    private String text(Diff diff) {
        String whole = text.render(diff).stripTrailing();
        return whole.substring(0, Math.max(0, whole.lastIndexOf('\n'))).stripTrailing();
    }

    private static List<CatalogColumn> unchanged(List<CatalogColumn> columns, List<String> before, List<String> after) {
        List<CatalogColumn> unchanged = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (before.get(at).equals(after.get(at)) && !before.get(at).isEmpty()) {
                unchanged.add(columns.get(at));
            }
        }
        return unchanged;
    }
}
