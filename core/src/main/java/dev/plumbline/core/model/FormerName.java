package dev.plumbline.core.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What an object was called before, as whoever wrote it says.
 *
 * @param value a value of the object, which is an enumerated type then; empty for the object itself
 * @param name as it is written there: {@code shop.orders}, {@code "the name"}
 */
public record FormerName(ObjectId object, Optional<String> value, String name) {
    public FormerName {
        Objects.requireNonNull(value);
    }
}
