package dev.plumbline.core.engine;

import java.util.Map;
import java.util.Objects;

/**
 * Where a database is and how to get in. Its text never holds a password.
 *
 * @param display for people: {@code postgresql://ada@db.example:5432/shop}
 * @param jdbcUrl without user and password
 * @param properties what the driver is given, user and password among them
 */
public record DatabaseAddress(String display, String jdbcUrl, Map<String, String> properties) {
    public DatabaseAddress {
        Objects.requireNonNull(display);
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return display;
    }
}
