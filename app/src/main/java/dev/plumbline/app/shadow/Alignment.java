package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Secrets;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.EnvironmentException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes snapshots of different versions comparable. The texts of two majors are never compared: both sides are written into
 * a scratch database of the wanted side's major and read there.
 */
public final class Alignment {
    private static final int MOST_NAMED = 3;
    private static final Projection EVERYTHING = new Projection(Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private final Shadows shadows;
    private final Engine engine;

    public Alignment(Shadows shadows, Engine engine) {
        this.shadows = shadows;
        this.engine = engine;
    }

    /**
     * Two snapshots in the texts of one version. Their headers stay as they were.
     *
     * @param notices what a person should hear of: why texts of different versions had to be compared after all
     */
    public record Aligned(Snapshot from, Snapshot to, List<Notice> notices) {
        public Aligned {
            notices = List.copyOf(notices);
        }
    }

    /** The snapshots themselves where their versions print the same; no server is started then. */
    public Aligned align(Snapshot from, Snapshot to) {
        String present = from.header().version();
        String wanted = to.header().version();
        if (engine.samePrinting(present, wanted)) {
            return new Aligned(from, to, List.of());
        }
        try {
            return render(from, to);
        } catch (EnvironmentException none) {
            return unaligned(from, to, none.problem().what());
        } catch (SQLException failure) {
            return unaligned(from, to, Reload.broken(failure).problem().what());
        }
    }

    private Aligned render(Snapshot from, Snapshot to) throws SQLException {
        String version = to.header().version();
        Reload reload = new Reload(shadows, EngineVersion.of(engine, to.header()));
        List<Notice> notices = new ArrayList<>();
        Reload.Reloaded reloaded = reload.whole(from);
        Snapshot present = merge(from, reloaded, notices);
        Snapshot wanted = engine.samePrinting(version, reloaded.version()) ? to : merge(to, reload.whole(to), notices);
        return applicable(present, wanted, notices);
    }

    /** What one side's version can't have is no difference. */
    private Aligned applicable(Snapshot from, Snapshot to, List<Notice> notices) {
        String older = from.header().version();
        String newer = to.header().version();
        return new Aligned(asKnownTo(newer, asKnownTo(older, from)), asKnownTo(newer, asKnownTo(older, to)), notices);
    }

    private Snapshot asKnownTo(String version, Snapshot snapshot) {
        List<SchemaObject> objects = snapshot.catalog().objects().stream()
                .map(object -> engine.asKnownTo(version, object))
                .toList();
        return new Snapshot(snapshot.header(), Catalog.of(objects), snapshot.evidence());
    }

    private Aligned unaligned(Snapshot from, Snapshot to, String reason) {
        String message =
                "Versions %s and %s may print the same in different words, and their texts are compared as they are: %s"
                        .formatted(from.header().version(), to.header().version(), reason);
        return applicable(from, to, List.of(new Notice("PLB-1454", message)));
    }

    /** What the scratch server printed, and as it was what couldn't be made there. */
    private static Snapshot merge(Snapshot original, Reload.Reloaded reloaded, List<Notice> notices) {
        Snapshot printed = reloaded.snapshot();
        List<SchemaObject> objects = new ArrayList<>(printed.catalog().objects());
        objects.replaceAll(object -> withSecrets(object, original.catalog()));
        Set<ObjectId> there = new HashSet<>();
        objects.forEach(object -> there.add(object.id()));
        List<String> missing = new ArrayList<>();
        for (SchemaObject object : original.catalog().objects()) {
            if (!there.contains(object.id())
                    && object.id().owner().map(there::contains).orElse(true)) {
                there.add(object.id());
                objects.add(object);
                missing.add(object.id().describe());
            }
        }
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            String more = missing.size() > MOST_NAMED ? " and %d more".formatted(missing.size() - MOST_NAMED) : "";
            notices.add(new Notice(
                    "PLB-1455",
                    "What version %s says of %s%s is compared as it is: a scratch database of version %s doesn't take it"
                            .formatted(original.header().version(), named, more, reloaded.version())));
        }
        return new Snapshot(original.header(), Catalog.of(objects), evidence(original.evidence(), printed.evidence()));
    }

    /** No secret goes to a scratch server, so it is taken from where it was known. */
    private static SchemaObject withSecrets(SchemaObject printed, Catalog original) {
        return Secrets.mayBeIn(printed.kind())
                ? original.find(printed.id())
                        .filter(known ->
                                new Differ(EVERYTHING).between(printed, known).isEmpty())
                        .orElse(printed)
                : printed;
    }

    /** What is physical stays the original's; what speaks of the objects themselves is of both. */
    private static Evidence evidence(Evidence original, Evidence printed) {
        List<Dependency> dependencies =
                new ArrayList<>(original.dependencies().stream().toList());
        dependencies.addAll(printed.dependencies().stream().toList());
        Set<ObjectId> generatedNames = new LinkedHashSet<>(original.generatedNames());
        generatedNames.addAll(printed.generatedNames());
        return new Evidence(
                Dependencies.of(dependencies),
                original.physical(),
                original.sizes(),
                generatedNames,
                original.writtenText(),
                original.listed(),
                original.formerNames());
    }
}
