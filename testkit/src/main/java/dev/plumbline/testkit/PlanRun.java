package dev.plumbline.testkit;

import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs plans as they stand, step by step. */
public final class PlanRun {
    private final Connection connection;

    public PlanRun(Connection connection) {
        this.connection = connection;
    }

    /** Runs a plan to its end; the failure of a step names the step. */
    public void run(Plan plan) throws SQLException {
        for (TransactionGroup group : plan.groups()) {
            run(group);
        }
    }

    private void run(TransactionGroup group) throws SQLException {
        for (SqlText sql : group.before()) {
            returnsRow(sql);
        }
        connection.setAutoCommit(!group.transactional());
        for (Step step : group.steps()) {
            if (returnsRow(step.sql()) && step instanceof Step.Assert assertion) {
                throw new AssertionError(assertion.failure() + ": " + step.sql());
            }
        }
        if (group.transactional()) {
            connection.commit();
        }
        connection.setAutoCommit(true);
        for (SqlText sql : group.after()) {
            returnsRow(sql);
        }
    }

    private boolean returnsRow(SqlText sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql.text())) {
                return false;
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e.getSQLState(), e);
        }
    }
}
