package dev.plumbline.app.engines;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Header;
import java.util.List;

/**
 * An engine and one of its versions.
 *
 * @param version as a header tells it, or just the major; empty for the newest
 * @param settings what a database of it has set as a whole, as a header tells it, so that a scratch one can have it too
 */
public record EngineVersion(Engine engine, String version, List<Header.Setting> settings) {
    public EngineVersion {
        settings = List.copyOf(settings);
    }

    /** One of which no database is known. */
    public EngineVersion(Engine engine, String version) {
        this(engine, version, List.of());
    }

    /** What a snapshot is of. */
    public static EngineVersion of(Engine engine, Header header) {
        return new EngineVersion(engine, header.version(), header.settings());
    }

    /** The same version of the same engine with another one's settings. */
    public EngineVersion asSet(EngineVersion other) {
        return new EngineVersion(engine, version, other.settings);
    }

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
