package dev.plumbline.core.engine;

import dev.plumbline.core.model.ColumnStatistics;
import dev.plumbline.core.model.ObjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** What the planner of a live database knows of the values in it. */
@FunctionalInterface
public interface PlannerStatistics {
    /**
     * By column, what is known of tables. No table is read, and nobody is waited for; a column of which nothing is known, or that the role
     * may not see, is left out.
     */
    Map<ObjectId, ColumnStatistics> of(Connection connection, Collection<ObjectId> tables) throws SQLException;
}
