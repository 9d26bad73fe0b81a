package dev.plumbline.app.apply;

import dev.plumbline.app.config.Progress;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Runs statements on the connection of an apply, so that a halt stops the one that runs. */
final class Execution {
    private final Connection connection;
    private final SecretValues secrets;
    private final Cancellation cancellation;
    private final Progress progress;
    private final Applier.Ground ground;

    Execution(
            Connection connection,
            SecretValues secrets,
            Cancellation cancellation,
            Progress progress,
            Applier.Ground ground) {
        this.connection = connection;
        this.secrets = secrets;
        this.cancellation = cancellation;
        this.progress = progress;
        this.ground = ground;
    }

    Connection connection() {
        return connection;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void begin(String what) {
        progress.begin(what);
    }

    void tell(String what) {
        progress.tell(what);
    }

    void step(Step step) throws Halt {
        if (cancellation.requested()) {
            throw Halt.requested();
        }
        progress.begin(step.summary());
        try (Statement statement = statement()) {
            if (!cancellation.running(statement)) {
                throw Halt.requested();
            }
            switch (step) {
                case Step.Execute execute -> ground.run(execute, statement);
                case Step.Assert check -> check(check, statement);
            }
        } catch (SQLException refused) {
            throw cancellation.requested()
                    ? Halt.requestedDuring(step)
                    : Halt.refused(step, secrets.masked(String.valueOf(refused.getMessage()), step.sql()), refused);
        } finally {
            cancellation.idle();
        }
    }

    private static void check(Step.Assert check, Statement statement) throws SQLException, Halt {
        try (ResultSet rows = statement.executeQuery(check.sql().text())) {
            if (rows.next()) {
                throw Halt.found(check);
            }
        }
    }

    /** What stands around the steps is run whether or not somebody has asked for a halt. */
    void around(List<SqlText> statements) throws Halt {
        for (SqlText sql : statements) {
            try {
                execute(sql);
            } catch (SQLException refused) {
                throw Halt.outsideSteps(sql.text(), refused);
            }
        }
    }

    /** Puts back what was set before, even if one of the statements fails. */
    void putBack(List<SqlText> statements) {
        for (SqlText sql : statements) {
            try {
                execute(sql);
            } catch (SQLException refused) {
                progress.tell("%s failed: %s".formatted(sql, refused.getMessage()));
            }
        }
    }

    private void execute(SqlText sql) throws SQLException {
        try (Statement statement = statement()) {
            statement.execute(sql.text());
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
