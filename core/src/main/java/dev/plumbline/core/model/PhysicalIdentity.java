package dev.plumbline.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server calls things inside, whatever their names are. It says who is who only between two states of one and the same
 * database.
 *
 * @param database which database that is, the world over; empty where the engine has no such thing or doesn't tell
 * @param ids by object: {@code 16384/3}; unique among the objects of a kind
 * @param values by enumerated type: what its values are called inside, in their order
 */
public record PhysicalIdentity(
        Optional<String> database, Map<ObjectId, String> ids, Map<ObjectId, List<String>> values) {
    public static final PhysicalIdentity NONE = new PhysicalIdentity(Optional.empty(), Map.of(), Map.of());

    public PhysicalIdentity {
        Objects.requireNonNull(database);
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether equal ids mean the same object. */
    public boolean isComparableWith(PhysicalIdentity other) {
        return database.isPresent() && database.equals(other.database);
    }
}
