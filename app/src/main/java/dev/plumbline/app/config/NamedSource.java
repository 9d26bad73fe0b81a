package dev.plumbline.app.config;

import java.util.Optional;

/**
 * A source that has a name: {@code env:production}.
 *
 * @param url as a source is written, with variables of the environment; may hold a password all the same
 * @param engine for a {@code .sql} file
 * @param filters what of it is looked at
 */
public record NamedSource(String url, Optional<String> engine, Selection filters) {
    /** Never shows the address. */
    @Override
    public String toString() {
        return "NamedSource[***]";
    }
}
