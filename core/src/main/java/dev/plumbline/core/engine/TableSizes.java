package dev.plumbline.core.engine;

import dev.plumbline.core.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** How much a live database holds. */
@FunctionalInterface
public interface TableSizes {
    /**
     * The bytes of tables, with their indexes and all their partitions. What isn't there, holds no rows of its own or can't be told
     * without waiting for somebody is left out.
     */
    Map<ObjectId, Long> of(Connection connection, Collection<ObjectId> tables) throws SQLException;
}
