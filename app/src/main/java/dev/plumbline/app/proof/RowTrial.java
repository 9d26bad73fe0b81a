package dev.plumbline.app.proof;

import dev.plumbline.app.config.Progress;
import dev.plumbline.app.rows.KeptRows;
import dev.plumbline.app.rows.Partners;
import dev.plumbline.app.rows.RowFilling;
import dev.plumbline.app.rows.Violation;
import dev.plumbline.app.rows.Violations;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Proof;
import dev.plumbline.core.plan.Proof.StepName;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.plan.RowProof.Lost;
import dev.plumbline.core.plan.RowProof.WouldFail;
import dev.plumbline.core.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries a plan that holds without rows on rows that are made up: on such as fit, whose values must still be there when all is done, and
 * on such as don't fit what is to be added, to see where the plan would stop.
 */
final class RowTrial {
    /** As often as some table is given fewer rows. */
    private static final int TRIES = 12;

    private static final int FINDINGS = 20;

    private final RowRun run;
    private final Plan plan;
    private final Closure closure;
    private final Partners partners;
    private final Progress progress;
    private final List<Step> steps;
    private final Map<ObjectId, Integer> limits = new LinkedHashMap<>();
    private final List<RowProof.Empty> emptied = new ArrayList<>();
    private final List<WouldFail> wouldFail = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();
    private final IdentityHashMap<Step, List<ObjectId>> leftOut = new IdentityHashMap<>();
    private final IdentityHashMap<Step, Integer> numbers = new IdentityHashMap<>();

    RowTrial(RowRun run, Plan plan, Closure closure, Partners partners, Progress progress) {
        this.run = run;
        this.plan = plan;
        this.closure = closure;
        this.partners = partners;
        this.progress = progress;
        this.steps = plan.steps().toList();
        steps.forEach(step -> numbers.put(step, numbers.size() + 1));
    }

    Proof run(Proof.Proved proved) throws SQLException {
        progress.begin("proving the plan on rows");
        Survival survival = new Survival();
        Optional<RowRun.Outcome> outcome = fitting(survival);
        if (outcome.isEmpty()) {
            return proved.with(new RowProof(0, 0, 0, emptied, unchecked, wouldFail));
        }
        if (!outcome.get().ran()) {
            return new Proof.Refuted(
                    proved.server(),
                    proved.extent(),
                    Proof.Direction.THERE,
                    outcome.get().step().map(this::name),
                    "on rows: " + outcome.get().message(),
                    List.of());
        }
        List<KeptRows.Gone> gone = unannounced(survival);
        if (!gone.isEmpty()) {
            return refuted(proved, gone);
        }
        violate();
        RowFilling.Filled filled = outcome.get().filled();
        List<RowProof.Empty> empty = new ArrayList<>(emptied);
        empty.addAll(filled.empty());
        int rows = filled.rows().values().stream().mapToInt(Integer::intValue).sum();
        return proved.with(new RowProof(
                filled.rows().size(), rows, survival.columns - survival.gone.size(), empty, unchecked, wouldFail));
    }

    /** Sees what is left when all is done. */
    private static final class Survival implements RowRun.Onlooker {
        private List<KeptRows.Gone> gone = List.of();
        private int columns;

        @Override
        public void end(KeptRows rows) throws SQLException {
            gone = rows.gone();
            columns = rows.columns();
        }
    }

    /**
     * On rows that fit. Where a step fails on them all the same, its tables have one row only; if it fails on that one too, it is told and
     * left out, or the tables have none.
     *
     * @return what came of it; empty if the plan fails on whatever rows, in a way that nobody could get around
     */
    private Optional<RowRun.Outcome> fitting(Survival survival) throws SQLException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            RowRun.Outcome outcome = run.run(onFitting(), survival);
            if (outcome.ran() && !leftOut.isEmpty() && !unannounced(survival).isEmpty()) {
                doWithoutRows();
                continue;
            }
            if (outcome.ran() || !outcome.aboutRows()) {
                return Optional.of(outcome);
            }
            List<ObjectId> tables = concerned(outcome);
            if (tables.isEmpty()) {
                unchecked.add(outcome.message());
                return Optional.empty();
            }
            if (tables.stream().anyMatch(table -> limits.getOrDefault(table, RowFilling.ROWS) > 1)) {
                tables.forEach(table -> limits.put(table, 1));
            } else {
                failsOnAny(outcome, tables);
            }
        }
        return Optional.empty();
    }

    private RowRun.Setting onFitting() {
        return new RowRun.Setting(limits, List.of(), step -> !(step instanceof Step.Assert) && !isLeftOut(step));
    }

    private boolean isLeftOut(Step step) {
        return leftOut.containsKey(step);
    }

    private List<KeptRows.Gone> unannounced(Survival survival) {
        return survival.gone.stream().filter(one -> !isAnnounced(one.column())).toList();
    }

    /** Values are only gone for want of the steps that were left out: rather they are run, and on no rows. */
    private void doWithoutRows() {
        steps.stream().filter(this::isLeftOut).forEach(step -> {
            List<ObjectId> tables = Objects.requireNonNull(leftOut.get(step));
            doWithoutRows(tables, "step " + name(step).number());
        });
        leftOut.clear();
    }

    private void doWithoutRows(List<ObjectId> tables, String failing) {
        for (ObjectId table : tables) {
            limits.put(table, 0);
            emptied.add(new RowProof.Empty(table, "any row makes " + failing + " fail"));
        }
    }

    private List<ObjectId> concerned(RowRun.Outcome outcome) {
        Set<ObjectId> filled = outcome.filled().rows().keySet();
        return outcome.step().map(step -> tables(step, filled)).orElseGet(() -> List.copyOf(filled));
    }

    /** The rest is tried without the step if it can do without it: if not, without the rows. */
    private void failsOnAny(RowRun.Outcome outcome, List<ObjectId> tables) throws SQLException {
        String names = tables.stream().map(ObjectId::path).collect(Collectors.joining(", "));
        add(outcome, "any row of " + names);
        if (outcome.step().isPresent()) {
            leftOut.put(outcome.step().get(), tables);
            Survival without = new Survival();
            RowRun.Outcome rest = run.run(onFitting(), without);
            if (rest.ran() ? without.gone.isEmpty() : rest.aboutRows()) {
                return;
            }
            leftOut.remove(outcome.step().get());
        }
        String by = outcome.step().map(step -> "step " + name(step).number()).orElse("the plan");
        doWithoutRows(tables, by);
    }

    /** The tables with rows that a step is about, the most likely ones alone. */
    private List<ObjectId> tables(Step step, Set<ObjectId> filled) {
        Stream<ObjectId> byHazard = step.hazards().stream().map(Hazard::table).flatMap(Optional::stream);
        Stream<ObjectId> byCause = step.cause().objects().stream();
        Stream<ObjectId> byLock = step.lock().locks().stream().map(LockImpact.Lock::object);
        for (Stream<ObjectId> ids : List.of(byHazard, byCause, byLock)) {
            List<ObjectId> tables = ids.map(id -> partners.original(id.root()))
                    .distinct()
                    .filter(filled::contains)
                    .toList();
            if (!tables.isEmpty()) {
                return tables;
            }
        }
        return List.copyOf(filled);
    }

    /** What a step says of itself is no surprise: the values of a column that is made anew. */
    private boolean isAnnounced(ObjectId column) {
        Set<ObjectId> known = new HashSet<>(List.of(column, column.owner().orElseThrow()));
        return steps.stream()
                .filter(step -> step.hazards().stream().anyMatch(hazard -> hazard.kind() == Hazard.Kind.DATA_LOSS))
                .flatMap(step -> step.cause().objects().stream())
                .map(partners::original)
                .anyMatch(known::contains);
    }

    private Proof refuted(Proof.Proved proved, List<KeptRows.Gone> gone) throws SQLException {
        Map<ObjectId, Step> lastSeen = new HashMap<>();
        Set<ObjectId> there = new HashSet<>();
        gone.forEach(one -> there.add(one.column()));
        run.run(onFitting(), new RowRun.Onlooker() {
            @Override
            public void after(Step step, KeptRows rows) throws SQLException {
                for (KeptRows.Gone one : gone) {
                    Optional<Boolean> has = rows.has(one.column());
                    if (has.isPresent() && has.get()) {
                        there.add(one.column());
                        lastSeen.remove(one.column());
                    } else if (has.isPresent() && there.remove(one.column())) {
                        lastSeen.put(one.column(), step);
                    }
                }
            }
        });
        List<Lost> lost = gone.stream()
                .map(one -> new Lost(
                        one.column(),
                        Optional.ofNullable(lastSeen.get(one.column())).map(this::name),
                        one.values(),
                        one.of()))
                .toList();
        return new Proof.Refuted(
                proved.server(), proved.extent(), Proof.Direction.THERE, Optional.empty(), "", List.of(), lost);
    }

    /** On rows that don't fit what is to be added: each step that stops is told, and then the rest is tried without its rows. */
    private void violate() throws SQLException {
        List<Violation> open = new ArrayList<>(
                Violations.of(plan.diff(), partners, closure.original().catalog()));
        boolean guarded = steps.stream().anyMatch(Step.Assert.class::isInstance);
        while (!open.isEmpty() || guarded) {
            if (wouldFail.size() == FINDINGS) {
                unchecked.add("there may be more rows on which steps fail");
                return;
            }
            RowRun.Outcome outcome = violated(open);
            if (outcome.ran()) {
                return;
            }
            List<Violation> found = concerned(outcome, open);
            boolean guard = outcome.step().filter(Step.Assert.class::isInstance).isPresent();
            if (found.isEmpty() && !guard) {
                unchecked.add("rows that don't fit: " + outcome.message());
                return;
            }
            if (found.size() > 1 && oneByOne(found)) {
                open.removeAll(found);
                continue;
            }
            add(outcome, rows(outcome, found));
            if (found.isEmpty()) {
                outcome.step().ifPresent(step -> leftOut.put(step, List.of()));
            } else {
                open.remove(found.getFirst());
            }
        }
    }

    private RowRun.Outcome violated(List<Violation> violations) throws SQLException {
        return run.run(new RowRun.Setting(limits, violations, step -> !isLeftOut(step)), new RowRun.Onlooker() {});
    }

    /** Tells which of several rows, any of which may have stopped a step, stop one by themselves; false if none does. */
    private boolean oneByOne(List<Violation> found) throws SQLException {
        boolean any = false;
        for (Violation violation : found) {
            RowRun.Outcome alone = violated(List.of(violation));
            if (!alone.ran()) {
                any = true;
                add(alone, rows(alone, List.of(violation)));
            }
        }
        return any;
    }

    private static String rows(RowRun.Outcome outcome, List<Violation> found) {
        boolean exact = !found.isEmpty() && isExact(outcome, found.getFirst());
        if (exact) {
            return found.getFirst().rows();
        }
        return found.isEmpty()
                ? "rows that are there"
                : "rows of %s that what is there allows"
                        .formatted(found.getFirst().table().path());
    }

    private static boolean isExact(RowRun.Outcome outcome, Violation violation) {
        return outcome.step()
                .filter(step -> step.cause().objects().contains(violation.change()))
                .isPresent();
    }

    /** The violations that a step is about, those of what it changes first. */
    private List<Violation> concerned(RowRun.Outcome outcome, List<Violation> open) {
        if (outcome.step().isEmpty()) {
            return open;
        }
        Step step = outcome.step().get();
        List<Violation> exact =
                open.stream().filter(violation -> isExact(outcome, violation)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        Set<ObjectId> filled = new HashSet<>();
        open.forEach(violation -> filled.add(violation.table()));
        List<ObjectId> tables = tables(step, filled);
        return open.stream()
                .filter(violation -> tables.contains(violation.table()))
                .toList();
    }

    private void add(RowRun.Outcome outcome, String rows) {
        boolean guard = outcome.step().filter(Step.Assert.class::isInstance).isPresent();
        WouldFail finding = new WouldFail(
                outcome.step().map(this::name),
                rows,
                outcome.message(),
                guard ? RowProof.Catch.GUARD : RowProof.Catch.STATEMENT,
                outcome.done());
        boolean told = wouldFail.stream()
                .anyMatch(one ->
                        one.step().equals(finding.step()) && one.message().equals(finding.message()));
        if (!told) {
            wouldFail.add(finding);
        }
    }

    private StepName name(Step step) {
        return new StepName(Objects.requireNonNull(numbers.get(step)), step.summary());
    }
}
