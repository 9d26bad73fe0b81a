package dev.plumbline.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader learned that helps to decide but says nothing of what the schema is. Never part of equality; each part
 * may be empty.
 *
 * @param dependencies who needs whom
 * @param physicalIds by object: what the server calls it inside ({@code 16384/3}), comparable within one database only
 * @param sizes by table: what it holds, as the server estimates it
 * @param generatedNames the constraints and indexes whose name the server seems to have made up
 * @param writtenText by object: the statement as somebody wrote it, where the engine keeps it
 * @param listed by object: names in the order in which the catalogue lists what has no order of its own, options and
 *     grantees, where that isn't the alphabet's
 */
public record Evidence(
        Dependencies dependencies,
        Map<ObjectId, String> physicalIds,
        Map<ObjectId, Size> sizes,
        Set<ObjectId> generatedNames,
        Map<ObjectId, String> writtenText,
        Map<ObjectId, List<String>> listed) {
    public static final Evidence NONE = of(Dependencies.NONE);

    public Evidence {
        physicalIds = Collections.unmodifiableMap(new LinkedHashMap<>(physicalIds));
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        generatedNames = Collections.unmodifiableSet(new LinkedHashSet<>(generatedNames));
        writtenText = Collections.unmodifiableMap(new LinkedHashMap<>(writtenText));
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    public static Evidence of(Dependencies dependencies) {
        return new Evidence(dependencies, Map.of(), Map.of(), Set.of(), Map.of(), Map.of());
    }

    /**
     * What a table holds.
     *
     * @param rows an estimate; -1 when the server has none
     * @param bytes with indexes; -1 when unknown
     */
    public record Size(long rows, long bytes) {}
}
