package dev.plumbline.app.rows;

import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on a scratch database that may fail without harm to what was done before. */
record Session(Connection connection) {
    /** A statement, as often as not refused. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs something so that nothing of it stays if it fails, within a transaction too. */
    <T> T guarded(Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            return work.run();
        }
        Savepoint savepoint = connection.setSavepoint();
        try {
            T result = work.run();
            connection.releaseSavepoint(savepoint);
            return result;
        } catch (SQLException refused) {
            connection.rollback(savepoint);
            throw refused;
        }
    }

    /** The first row of a query; one that fails has none. */
    Optional<List<Optional<String>>> row(SqlText query) {
        try {
            return guarded(() -> rows(query)).stream().findFirst();
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }

    /** Whether a query finds a row; one that fails finds none. */
    boolean finds(SqlText query) {
        return row(query).isPresent();
    }

    /** Whether a query can be run at all. */
    boolean understands(SqlText query) {
        try {
            guarded(() -> rows(query));
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    int update(SqlText sql) throws SQLException {
        try (Statement statement = statement()) {
            return statement.executeUpdate(sql.text());
        }
    }

    /** All rows, each value as a text. */
    List<List<Optional<String>>> rows(SqlText query) throws SQLException {
        List<List<Optional<String>>> rows = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet result = statement.executeQuery(query.text())) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Optional<String>> row = new ArrayList<>();
                for (int at = 1; at <= columns; at++) {
                    row.add(Optional.ofNullable(result.getString(at)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
