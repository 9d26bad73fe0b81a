package dev.plumbline.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a reader learned that helps to decide but says nothing of what the schema is. Never part of equality; each part
 * may be empty.
 *
 * @param dependencies who needs whom
 * @param physical what the server calls things inside
 * @param sizes by table: what it holds, as the server estimates it
 * @param generatedNames the constraints and indexes whose name the server seems to have made up
 * @param writtenText by object: the statement as somebody wrote it, where the engine keeps it
 * @param listed by object: names in the order in which the catalogue lists what has no order of its own, options and
 *     grantees, where that isn't the alphabet's
 * @param formerNames what was called how before, as whoever wrote it says
 */
public record Evidence(
        Dependencies dependencies,
        PhysicalIdentity physical,
        Map<ObjectId, Size> sizes,
        Set<ObjectId> generatedNames,
        Map<ObjectId, String> writtenText,
        Map<ObjectId, List<String>> listed,
        List<FormerName> formerNames) {
    public static final Evidence NONE = of(Dependencies.NONE);

    public Evidence {
        Objects.requireNonNull(physical);
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        generatedNames = Collections.unmodifiableSet(new LinkedHashSet<>(generatedNames));
        writtenText = Collections.unmodifiableMap(new LinkedHashMap<>(writtenText));
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
        formerNames = List.copyOf(formerNames);
    }

    public static Evidence of(Dependencies dependencies) {
        return new Evidence(dependencies, PhysicalIdentity.NONE, Map.of(), Set.of(), Map.of(), Map.of(), List.of());
    }

    /** The same with who depends on whom, and with who was called what before. */
    public Evidence with(Dependencies others, List<FormerName> names) {
        return new Evidence(others, physical, sizes, generatedNames, writtenText, listed, names);
    }

    /** The same with nothing that tells who is who in another state of the database. */
    public Evidence withoutPhysical() {
        return new Evidence(
                dependencies, PhysicalIdentity.NONE, sizes, generatedNames, writtenText, listed, formerNames);
    }

    /** By object: what the server calls it inside. */
    public Map<ObjectId, String> physicalIds() {
        return physical.ids();
    }

    /**
     * What a table holds.
     *
     * @param rows an estimate; -1 when the server has none
     * @param bytes with indexes; -1 when unknown
     */
    public record Size(long rows, long bytes) {}
}
