package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.ddl.Clauses.Clause;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that carry out all that is done to one table at a time: one, if the server lets it be one. */
record AlterTable(MysqlVersion version, PlanContext context) {
    List<Statement> write(List<Operation> operations) {
        ObjectId table = operations.getFirst().subject().root();
        Clauses clauses = new TableAlteration(version, context, operations).clauses();
        return clauses.statements().stream()
                .map(together -> statement(table, together))
                .toList();
    }

    private Statement statement(ObjectId table, List<Clause> clauses) {
        AlterCost cost = new AlterCosts(version).of(clauses, present(table));
        String sql = "ALTER TABLE %s%s%s"
                .formatted(
                        Definitions.name(table),
                        clauses.size() == 1 ? " " : "\n  ",
                        clauses.stream().map(Clause::sql).collect(Collectors.joining(",\n  ")));
        Statement statement = Statements.of(sql, summary(table, clauses), Locks.altering(table, cost), settings(table));
        if (cost.algorithm() == AlterCost.Algorithm.COPY) {
            statement = statement.with(
                    new Hazard(Hazard.Kind.REWRITES_TABLE, "all rows of %s are written again".formatted(table.path())));
        }
        for (Clause clause : clauses) {
            for (Hazard hazard : clause.hazards()) {
                statement = statement.with(hazard);
            }
        }
        return statement;
    }

    private static String summary(ObjectId table, List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clauses.getFirst().summary() + " in " + table.path();
        }
        return "alter %s: %s"
                .formatted(table.path(), clauses.stream().map(Clause::summary).collect(Collectors.joining(", ")));
    }

    private Optional<Table> present(ObjectId table) {
        return context.before(table, Table.class).or(() -> context.after(table, Table.class));
    }

    private List<SqlText> settings(ObjectId table) {
        boolean versioned = present(table)
                .map(TableText::detail)
                .filter(MysqlTable::systemVersioned)
                .isPresent();
        return versioned ? Settings.keepingHistory() : Settings.usual();
    }
}
