package dev.plumbline.app.proof;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Values;
import dev.plumbline.core.plan.Proof;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a scratch server isn't equipped for, and what has to do without it. */
final class Lacking {
    private final List<Snapshot> sides;
    private final Map<ObjectId, String> lacks = new LinkedHashMap<>();
    private final List<Proof.LeftOut> leftOut = new ArrayList<>();

    Lacking(Snapshot from, Snapshot to) {
        this.sides = List.of(from, to);
    }

    /** What was left out so far. */
    List<Proof.LeftOut> leftOut() {
        return leftOut;
    }

    /** An object that couldn't be made to begin with. */
    void lacksObject(ObjectId id, String lack) {
        if (lacks.putIfAbsent(id, lack) == null
                && id.owner().filter(lacks::containsKey).isEmpty()) {
            leftOut.add(new Proof.LeftOut(Optional.empty(), id.describe(), lack));
        }
    }

    /** A step that can't be tried; what it was to make is lacking then, too. */
    void lacksStep(Proof.StepName step, Collection<ObjectId> objects, String lack) {
        objects.forEach(id -> lacks.putIfAbsent(id, lack));
        leftOut.add(new Proof.LeftOut(Optional.of(step), step.summary(), lack));
    }

    /** How many objects couldn't be made. */
    int size() {
        return lacks.size();
    }

    /** What objects need and isn't there; if nothing is known of that, what the server's refusal names. */
    Optional<String> behind(Collection<ObjectId> objects, String refusal) {
        if (lacks.isEmpty()) {
            return Optional.empty();
        }
        return needed(objects).or(() -> named(refusal));
    }

    /** Whether an object, or something that it needs, couldn't be made. */
    boolean covers(ObjectId id) {
        return !lacks.isEmpty() && needed(List.of(id)).isPresent();
    }

    private Optional<String> needed(Collection<ObjectId> objects) {
        Set<ObjectId> seen = new HashSet<>(objects);
        Deque<ObjectId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            String lack = lacks.get(id);
            if (lack != null) {
                return Optional.of(lack);
            }
            needs(id).filter(seen::add).forEach(open::add);
        }
        return Optional.empty();
    }

    private Stream<ObjectId> needs(ObjectId id) {
        Stream<ObjectId> elsewhere = sides.stream()
                .flatMap(side -> Stream.concat(
                        side.evidence().dependencies().referencedBy(id).stream(),
                        side.catalog().find(id).stream().flatMap(Values::references)));
        return Stream.concat(id.owner().stream(), elsewhere);
    }

    private Optional<String> named(String refusal) {
        return lacks.entrySet().stream()
                .filter(lack -> Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(lack.getKey().name()) + "(?![\\w$])")
                        .matcher(refusal)
                        .find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
