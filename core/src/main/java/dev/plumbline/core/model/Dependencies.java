package dev.plumbline.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who depends on whom, both ways. Membership is not among it: a column's table is in its id. */
public final class Dependencies {
    public static final Dependencies NONE = new Dependencies(List.of());

    private final List<Dependency> all;
    private final Map<ObjectId, List<ObjectId>> referenced = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> dependents = new HashMap<>();

    private Dependencies(Collection<Dependency> dependencies) {
        this.all = List.copyOf(new LinkedHashSet<>(dependencies));
        for (Dependency dependency : all) {
            referenced
                    .computeIfAbsent(dependency.dependent(), absent -> new ArrayList<>(2))
                    .add(dependency.referenced());
            dependents
                    .computeIfAbsent(dependency.referenced(), absent -> new ArrayList<>(2))
                    .add(dependency.dependent());
        }
    }

    public static Dependencies of(Collection<Dependency> dependencies) {
        return dependencies.isEmpty() ? NONE : new Dependencies(dependencies);
    }

    /** All of them, sorted. */
    public Stream<Dependency> stream() {
        return all.stream().sorted();
    }

    /** What an object directly depends on. */
    public List<ObjectId> referencedBy(ObjectId dependent) {
        return List.copyOf(referenced.getOrDefault(dependent, List.of()));
    }

    /** What directly depends on an object. */
    public List<ObjectId> dependentsOf(ObjectId object) {
        return List.copyOf(dependents.getOrDefault(object, List.of()));
    }
}
