package dev.plumbline.sqlite;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.plan.Planner;
import dev.plumbline.core.plan.Step;
import dev.plumbline.core.plan.TransactionGroup;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter.ScriptStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in memory with what tests do to one. */
final class Database implements AutoCloseable {
    static final SqliteEngine ENGINE = new SqliteEngine();

    private final Connection connection;

    Database(Connection connection) {
        this.connection = connection;
    }

    static Database empty() {
        return new Database(SqliteConnections.openMemory());
    }

    static Database of(String script) {
        Database database = empty();
        database.load(script);
        return database;
    }

    Connection connection() {
        return connection;
    }

    Database load(String script) {
        for (ScriptStatement statement : ENGINE.splitter().split(script)) {
            run(statement.sql().text());
        }
        return this;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** Whether a statement is refused. */
    boolean fails(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    /** All rows, each with its values joined by a bar. */
    List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int at = 1; at <= width; at++) {
                    text.append(at == 1 ? "" : "|").append(row.getString(at));
                }
                rows.add(text.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + query, e);
        }
        return rows;
    }

    Snapshot read() {
        try {
            return ENGINE.reader().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Diff diff(Snapshot from, Snapshot to) {
        return new Differ(Projection.STANDARD).diff(from, to);
    }

    static Plan plan(Snapshot from, Snapshot to) {
        return new Planner(ENGINE.writer(to.header().version())).plan(diff(from, to));
    }

    /** Plans the way to what is wanted, and goes it. */
    Plan migrateTo(Snapshot wanted) {
        Plan plan = plan(read(), wanted);
        apply(plan);
        return plan;
    }

    void apply(Plan plan) {
        for (TransactionGroup group : plan.groups()) {
            group.before().forEach(sql -> run(sql.text()));
            run("BEGIN");
            try {
                group.steps().forEach(this::step);
                run("COMMIT");
            } catch (IllegalStateException e) {
                run("ROLLBACK");
                throw e;
            } finally {
                group.after().forEach(sql -> run(sql.text()));
            }
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Execute execute -> run(execute.sql().text());
            case Step.Assert check -> {
                if (!rows(check.sql().text()).isEmpty()) {
                    throw new IllegalStateException(check.failure());
                }
            }
        }
    }

    /** A plan as the engine's own client would be given it. */
    static String script(Plan plan) {
        StringBuilder script = new StringBuilder();
        ENGINE.clientPrologue().forEach(line -> script.append(line).append('\n'));
        for (TransactionGroup group : plan.groups()) {
            group.before().forEach(sql -> line(script, sql));
            script.append("BEGIN;\n");
            for (Step step : group.steps()) {
                SqlText sql = step instanceof Step.Assert check
                        ? ENGINE.writer("").failingOnRows(check.sql(), check.failure())
                        : step.sql();
                line(script, sql);
            }
            script.append("COMMIT;\n");
            group.after().forEach(sql -> line(script, sql));
        }
        return script.toString();
    }

    private static void line(StringBuilder script, SqlText sql) {
        script.append(sql.text()).append("\n;\n");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
