package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.RenameSteps;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.problem.EnvironmentException;
import dev.plumbline.core.problem.UsageException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out renames in a scratch database that holds what they touch, and finds what a whole snapshot is like after them:
 * where the server wrote an object anew, as it is read there; everything else as it was.
 */
public final class Rehearsal {
    private final Shadows shadows;
    private final EngineVersion wanted;

    public Rehearsal(Shadows shadows, EngineVersion wanted) {
        this.shadows = shadows;
        this.wanted = wanted;
    }

    /**
     * What is there after the renames.
     *
     * @param notices why names in texts had to be left as they were
     */
    public record Rehearsed(Snapshot snapshot, List<Notice> notices) {
        public Rehearsed {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The snapshot after renames of some of its objects.
     *
     * @throws UsageException if the server refuses one, or names in texts would have to be followed and can't be
     */
    public Rehearsed of(Snapshot present, List<Change.Rename> renames) {
        try {
            return rehearse(present, renames);
        } catch (EnvironmentException none) {
            return unrehearsed(present, renames, none.problem().what());
        } catch (SQLException failure) {
            return unrehearsed(
                    present, renames, Reload.broken(failure).problem().what());
        }
    }

    private Rehearsed rehearse(Snapshot present, List<Change.Rename> renames) throws SQLException {
        Catalog given = wanted.engine().empty(wanted.version()).catalog();
        Snapshot part = Restriction.of(present, touched(present, renames), given);
        Run run = run(part, renames);
        if (!run.refused().isEmpty() || run.failure().isPresent()) {
            run = run(present, renames);
        }
        if (run.failure().isEmpty()) {
            return new Rehearsed(new Aftermath(renames, run.before(), run.after()).of(present), List.of());
        }
        if (run.refused().isEmpty()) {
            throw new UsageException(
                    "PLB-1709",
                    "%s refuses a rename: %s"
                            .formatted(wanted.engine().title(), run.failure().get()),
                    "Leave the rename out, or settle by hand what stands in its way");
        }
        return unrehearsed(present, renames, "what they need couldn't be made in a scratch database");
    }

    /**
     * What happened.
     *
     * @param refused the steps that couldn't make what was to be there
     * @param failure what the server said to a rename that it refused
     */
    private record Run(Snapshot before, Snapshot after, List<Step> refused, Optional<String> failure) {}

    private Run run(Snapshot present, List<Change.Rename> renames) throws SQLException {
        try (Scratch scratch = shadows.open(wanted)) {
            List<Step> refused = Reload.fill(scratch, present);
            Snapshot before = scratch.read();
            Optional<String> failure = carryOut(scratch, before, asThere(renames, before));
            return new Run(before, failure.isPresent() ? before : scratch.read(), refused, failure);
        }
    }

    /** The renames of what was made: it has nobody's privileges. */
    private static List<Change.Rename> asThere(List<Change.Rename> renames, Snapshot there) {
        return renames.stream()
                .map(rename -> rename.between(
                        there.catalog().find(rename.before().id()).orElse(rename.before()), rename.after()))
                .toList();
    }

    private static Optional<String> carryOut(Scratch scratch, Snapshot present, List<Change.Rename> renames)
            throws SQLException {
        DdlWriter writer = scratch.engine().engine().writer(scratch.engine().version());
        RenameGround ground = new RenameGround(scratch, present);
        for (Operation.Rename step : RenameSteps.of(renames, present.catalog(), writer)) {
            Snapshot at = ground.before(step);
            PlanContext context = new PlanContext(at, at, Reload.TEXTS, Set.of(), Set.of());
            for (Statement statement : writer.write(step, context)) {
                try {
                    scratch.run(statement.sql());
                } catch (SQLException refused) {
                    return Optional.of("%s: %s".formatted(statement.summary(), refused.getMessage()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What is renamed, what belongs to it, and what mentions any of that, near and far: a column has its name in the tables that inherit
     * it, too. All where a schema is renamed.
     */
    private static Set<ObjectId> touched(Snapshot present, List<Change.Rename> renames) {
        Catalog catalog = present.catalog();
        Set<ObjectId> touched = new LinkedHashSet<>();
        if (renames.stream().anyMatch(rename -> rename.before().kind().equals(Schema.KIND))) {
            catalog.objects().forEach(object -> touched.add(object.id()));
            return touched;
        }
        Set<ObjectId> roots = new LinkedHashSet<>();
        renames.forEach(rename -> roots.add(rename.before().id().root()));
        Deque<ObjectId> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            ObjectId id = open.removeFirst();
            if (touched.add(id)) {
                catalog.members(id).forEach(member -> open.add(member.id()));
                open.addAll(present.evidence().dependencies().dependentsOf(id));
            }
        }
        for (SchemaObject object : catalog.objects()) {
            if (Values.references(object).anyMatch(id -> roots.contains(id.root()))) {
                touched.add(object.id());
            }
        }
        return touched;
    }

    /** Names where they are data; in texts they stay, so what has such a text will differ and be made anew. */
    private Rehearsed unrehearsed(Snapshot present, List<Change.Rename> renames, String reason) {
        Optional<Change.Rename> inTypes = renames.stream()
                .filter(rename -> Aftermath.isInTypes(rename.before()))
                .findFirst();
        if (inTypes.isPresent()) {
            throw new UsageException(
                    "PLB-1713",
                    "The rename of %s needs a scratch database: %s"
                            .formatted(inTypes.get().before().id().describe(), reason),
                    "Allow one: --shadow auto, or --shadow URL");
        }
        Notice notice = new Notice(
                "PLB-1710",
                "Renames were not tried in a scratch database, and what mentions an old name in its text is made anew: "
                        + reason);
        List<Notice> notices = new ArrayList<>(List.of(notice));
        return new Rehearsed(Aftermath.byNameAlone(renames, present), notices);
    }
}
