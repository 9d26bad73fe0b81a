package dev.plumbline.app.engines;

import dev.plumbline.core.engine.Engine;

/**
 * An engine and one of its versions.
 *
 * @param version as a header tells it, or just the major; empty for the newest
 */
public record EngineVersion(Engine engine, String version) {
    /**
     * What {@code postgres:17} names.
     *
     * @throws dev.plumbline.core.problem.UsageException if there is no such engine
     */
    public static EngineVersion parse(String text, Engines engines) {
        int colon = text.indexOf(':');
        return colon < 0
                ? engines.called(text, "")
                : engines.called(text.substring(0, colon), text.substring(colon + 1));
    }

    /** For a person: {@code PostgreSQL 17}. */
    public String describe() {
        return engine.describe(version);
    }
}
