package dev.plumbline.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who depends on whom, both ways. Membership is not among it: a column's table is in its id. */
public final class Dependencies {
    public static final Dependencies NONE = new Dependencies(List.of());

    private final List<Dependency> all;
    private volatile @Nullable Index index;

    private Dependencies(Collection<Dependency> dependencies) {
        this.all = List.copyOf(dependencies);
    }

    public static Dependencies of(Collection<Dependency> dependencies) {
        return dependencies.isEmpty() ? NONE : new Dependencies(dependencies);
    }

    /** All of them, sorted, each once. */
    public Stream<Dependency> stream() {
        return all.stream().sorted().distinct();
    }

    /** What an object directly depends on. */
    public List<ObjectId> referencedBy(ObjectId dependent) {
        return Collections.unmodifiableList(index().referenced().getOrDefault(dependent, List.of()));
    }

    /** What directly depends on an object. */
    public List<ObjectId> dependentsOf(ObjectId object) {
        return Collections.unmodifiableList(index().dependents().getOrDefault(object, List.of()));
    }

    /** Made when it is first asked for: who only reads a schema doesn't need it. */
    private Index index() {
        Index made = index;
        if (made == null) {
            made = Index.of(all);
            index = made;
        }
        return made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dependencies that && Set.copyOf(all).equals(Set.copyOf(that.all));
    }

    @Override
    public int hashCode() {
        return Set.copyOf(all).hashCode();
    }

    private record Index(Map<ObjectId, List<ObjectId>> referenced, Map<ObjectId, List<ObjectId>> dependents) {
        static Index of(List<Dependency> all) {
            Index index = new Index(new HashMap<>(), new HashMap<>());
            for (Dependency dependency : all) {
                List<ObjectId> referenced = list(index.referenced(), dependency.dependent());
                if (!referenced.contains(dependency.referenced())) {
                    referenced.add(dependency.referenced());
                    list(index.dependents(), dependency.referenced()).add(dependency.dependent());
                }
            }
            return index;
        }

        private static List<ObjectId> list(Map<ObjectId, List<ObjectId>> map, ObjectId key) {
            return map.computeIfAbsent(key, absent -> new ArrayList<>(2));
        }
    }
}
