package dev.plumbline.core.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Where the journal of what was run in a database is kept: in two tables of that database itself, so that a step and its line in the
 * journal are committed together, where the engine can. Readers leave these tables out, by {@link OwnObjects}.
 */
public interface JournalStore {
    /** The journal that is there, wherever it is. */
    Optional<Place> find(Connection connection) throws SQLException;

    /**
     * Where a journal goes for which nobody named a schema: in one of its own, or where this role may make none, in one in which it may
     * make tables. Empty if there is none.
     *
     * @param going the schemas that won't stay
     */
    Optional<String> usualSchema(Connection connection, Set<String> going) throws SQLException;

    /**
     * Makes one, and the schema if there is none.
     *
     * @param kept whether it stays when there is nothing left to tell
     * @throws SQLException if the server refuses
     */
    Place create(Connection connection, String schema, boolean kept) throws SQLException;

    /** Makes one that is there stay, in a schema that may be another. */
    Place keep(Connection connection, Place place, String schema) throws SQLException;

    /**
     * Removes what is left of one that was being made or removed when somebody was killed, where that isn't one transaction. Only for whoever has
     * the database to himself.
     */
    default void tidy(Connection connection) throws SQLException {}

    /** Removes one, and its schema if it was made for it and holds nothing else. */
    void remove(Connection connection, Place place) throws SQLException;

    /**
     * The tables of a journal. That of the applies has the columns {@code id, plan, steps, who, program, started, ended, outcome,
     * message}, that of the steps {@code apply, step, summary, started, ended, outcome}.
     *
     * @param schema as it is called
     * @param applies the table, as it stands in a statement
     * @param steps the table, as it stands in a statement
     * @param kept whether it stays when there is nothing left to tell
     */
    record Place(String schema, String applies, String steps, boolean kept) {}
}
