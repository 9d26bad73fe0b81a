package dev.plumbline.core.engine;

import java.sql.Connection;

/** A scratch database; closing it removes it. */
public interface ShadowDatabase extends AutoCloseable {
    /** The one connection to it; closed with the database. */
    Connection connection();

    @Override
    void close();
}
