package dev.plumbline.core.sql;

import java.util.List;

/**
 * Takes a script apart into statements, as the engine's own client would.
 *
 * <p>It knows the dialect's quotes, comments and blocks, nothing else: a text that isn't SQL comes back as a statement
 * for the server to refuse.
 */
public interface StatementSplitter {
    /** The statements in order, each with its place; empty ones and comments alone are left out. */
    List<ScriptStatement> split(String script);

    /**
     * A statement of a script.
     *
     * @param line where it begins, from 1
     */
    record ScriptStatement(SqlText sql, int line) {}
}
