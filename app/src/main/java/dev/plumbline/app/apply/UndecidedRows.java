package dev.plumbline.app.apply;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.plan.AtStake;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether a plan would lose rows by accident: those of what may only be called otherwise, which nobody has decided. */
public final class UndecidedRows {
    private final Connection connection;
    private final DdlWriter writer;

    public UndecidedRows(Connection connection, DdlWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /** Why the plan must not be run; empty if nothing is at stake, or there are no rows. */
    public Optional<Problem> refusal(Diff diff) throws SQLException {
        List<String> found = new ArrayList<>();
        for (AtStake one : AtStake.of(diff)) {
            Optional<SqlText> query =
                    writer.findingRows(one.object(), diff.original().catalog());
            if (query.isPresent() && findsRow(query.get())) {
                found.add(one.failure());
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "PLB-1714",
                        "Nothing was run: " + String.join("; ", found),
                        "Decide it with one of the options"));
    }

    private boolean findsRow(SqlText query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.text())) {
            return rows.next();
        }
    }
}
