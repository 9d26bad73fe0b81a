package dev.plumbline.testkit;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs plans as they stand, step by step, as a scratch database does it: what a machine lacks, a collation say, is stood in
 * for. A group that fails is rolled back.
 */
public final class PlanRun {
    private final ShadowDatabase database;
    private final Connection connection;

    public PlanRun(ShadowDatabase database) {
        this.database = database;
        this.connection = database.connection();
    }

    /**
     * Runs a plan to its end.
     *
     * @throws SQLException if a step is refused or an assertion finds a row; it names the step
     */
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
        try {
            for (Step step : group.steps()) {
                run(step);
            }
            if (group.transactional()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            if (group.transactional()) {
                connection.rollback();
            }
            throw failure;
        } finally {
            connection.setAutoCommit(true);
            for (SqlText sql : group.after()) {
                returnsRow(sql);
            }
        }
    }

    private void run(Step step) throws SQLException {
        try {
            switch (step) {
                case Step.Execute execute -> database.run(execute.sql());
                case Step.Assert check -> {
                    if (returnsRow(check.sql())) {
                        throw new SQLException(check.failure());
                    }
                }
            }
        } catch (SQLException failure) {
            throw new SQLException(failure.getMessage() + " in: " + step.sql(), failure.getSQLState(), failure);
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
        }
    }
}
