package dev.plumbline.app.shadow;

import dev.plumbline.app.engines.EngineVersion;
import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Delta;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.problem.EnvironmentException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out whether what differs in text alone differs at all. A server's text is not always a fixed point: what it prints
 * for a statement may print differently once it is loaded again. So the objects are loaded from both sides into scratch
 * databases and compared as they are read back; only what still differs there is a difference.
 */
public final class TextConfirmation {
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_NAMED = 3;

    private final Shadows shadows;
    private final Engine engine;

    public TextConfirmation(Shadows shadows, Engine engine) {
        this.shadows = shadows;
        this.engine = engine;
    }

    /**
     * The diff without the changes that turn out to be none. No server is started if there is nothing to find out; if none
     * is to be had, the changes stay and a notice says so.
     */
    public Diff confirm(Diff diff) {
        List<Change.Alter> doubtful = doubtful(diff);
        if (doubtful.isEmpty()) {
            return diff;
        }
        try {
            EngineVersion wanted = EngineVersion.of(engine, diff.to().header());
            return settle(diff, doubtful, new Reload(shadows, wanted));
        } catch (EnvironmentException none) {
            return unconfirmed(diff, doubtful, none.problem().what());
        } catch (SQLException failure) {
            return unconfirmed(diff, doubtful, Reload.broken(failure).problem().what());
        }
    }

    private static List<Change.Alter> doubtful(Diff diff) {
        List<Change.Alter> doubtful = new ArrayList<>();
        for (Change change : diff.changes()) {
            if (change instanceof Change.Alter alter && alter.deltas().stream().allMatch(Delta::inServerTextOnly)) {
                doubtful.add(alter);
            }
        }
        return doubtful;
    }

    private static Diff settle(Diff diff, List<Change.Alter> doubtful, Reload reload) throws SQLException {
        Set<Change> none = new HashSet<>();
        List<Change.Alter> open = new ArrayList<>(doubtful);
        Snapshot from = diff.from();
        Snapshot to = diff.to();
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            List<ObjectId> before =
                    open.stream().map(alter -> alter.before().id()).toList();
            List<ObjectId> after =
                    open.stream().map(alter -> alter.after().id()).toList();
            Snapshot nextFrom = reload.part(from, before);
            Snapshot nextTo = reload.part(to, after);
            Set<ObjectId> differing = differing(diff, nextFrom, nextTo);
            for (Change.Alter alter : List.copyOf(open)) {
                if (isThere(alter, nextFrom, nextTo) && !differing.contains(alter.id())) {
                    none.add(alter);
                    open.remove(alter);
                }
            }
            if (same(before, from, nextFrom) && same(after, to, nextTo)) {
                break;
            }
            from = nextFrom;
            to = nextTo;
        }
        return without(diff, none, lost(open, from, to));
    }

    private static Set<ObjectId> differing(Diff diff, Snapshot from, Snapshot to) {
        return new Differ(diff.projection())
                .diff(from, to).changes().stream().map(Change::id).collect(Collectors.toSet());
    }

    private static boolean isThere(Change.Alter alter, Snapshot from, Snapshot to) {
        return from.catalog().contains(alter.before().id())
                && to.catalog().contains(alter.after().id());
    }

    /** Whether nothing is printed in another way any more. */
    private static boolean same(List<ObjectId> ids, Snapshot before, Snapshot after) {
        return ids.stream()
                .allMatch(id -> before.catalog().find(id).equals(after.catalog().find(id)));
    }

    /** What couldn't be made on the scratch server. */
    private static List<Change.Alter> lost(List<Change.Alter> open, Snapshot from, Snapshot to) {
        return open.stream().filter(alter -> !isThere(alter, from, to)).toList();
    }

    private static Diff without(Diff diff, Set<Change> none, List<Change.Alter> lost) {
        List<Change> changes =
                diff.changes().stream().filter(change -> !none.contains(change)).toList();
        Diff settled = diff.with(changes);
        return lost.isEmpty()
                ? settled
                : unconfirmed(settled, lost, "what they need couldn't be made in a scratch database");
    }

    private static Diff unconfirmed(Diff diff, List<Change.Alter> changes, String reason) {
        String named = changes.stream()
                .limit(MOST_NAMED)
                .map(change -> change.id().describe())
                .collect(Collectors.joining(", "));
        String more = changes.size() > MOST_NAMED ? " and %d more".formatted(changes.size() - MOST_NAMED) : "";
        return diff.told(List.of(new Notice(
                "PLB-1453", "The text differs, which is not confirmed, of %s%s: %s".formatted(named, more, reason))));
    }
}
