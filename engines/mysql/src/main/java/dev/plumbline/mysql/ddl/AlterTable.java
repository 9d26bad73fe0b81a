package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.ddl.Clauses.Clause;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that carry out all that is done to one table at a time: one, if the server lets it be one. */
record AlterTable(MysqlVersion version, PlanContext context) {
    List<Statement> write(List<Operation> operations) {
        ObjectId table = operations.getFirst().subject().root();
        TableAlteration alteration = new TableAlteration(version, context, operations);
        Clauses clauses = alteration.clauses();
        List<Statement> statements = new ArrayList<>(alteration.filling().statements());
        statements.addAll(write(table, clauses));
        return statements;
    }

    List<Statement> write(ObjectId table, Clauses clauses) {
        return clauses.statements(version).stream()
                .map(together -> statement(table, together))
                .toList();
    }

    private Statement statement(ObjectId table, List<Clause> clauses) {
        AlterCost cost = new AlterCosts(version, context)
                .of(table, clauses.stream().map(Clause::form).toList());
        Statement statement = costing(
                "ALTER TABLE %s%s%s"
                        .formatted(Definitions.name(table), clauses.size() == 1 ? " " : "\n  ", text(clauses)),
                summary(table, clauses),
                table,
                cost);
        List<Hazard> hazards = clauses.stream()
                .flatMap(clause -> clause.hazards().stream())
                .distinct()
                .toList();
        for (Hazard hazard : hazards) {
            statement = statement.with(hazard);
        }
        return statement;
    }

    private static String text(List<Clause> clauses) {
        StringBuilder text = new StringBuilder(clauses.getFirst().sql());
        for (Clause clause : clauses.subList(1, clauses.size())) {
            text.append(clause.partitions() ? "\n" : ",\n  ").append(clause.sql());
        }
        return text.toString();
    }

    /** A statement with the words for what it costs, and with what is to be said of that. */
    Statement costing(String sql, String summary, ObjectId table, AlterCost cost) {
        String separator = sql.contains("\n  ") ? ",\n  " : ", ";
        String whole = cost.words().isEmpty() ? sql : sql + separator + cost.words();
        Statement statement = Statements.of(whole, summary, Locks.altering(table, cost), settings(table));
        return cost.rewrites()
                ? statement.with(new Hazard(
                        Hazard.Kind.REWRITES_TABLE, "all rows of %s are written again".formatted(table.path())))
                : statement;
    }

    private static String summary(ObjectId table, List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clauses.getFirst().summary() + " in " + table.path();
        }
        return "alter %s: %s"
                .formatted(table.path(), clauses.stream().map(Clause::summary).collect(Collectors.joining(", ")));
    }

    private List<SqlText> settings(ObjectId table) {
        boolean versioned = Stream.of(context.before(table, Table.class), context.after(table, Table.class))
                .flatMap(Optional::stream)
                .anyMatch(found -> TableText.detail(found).systemVersioned());
        return versioned ? Settings.keepingHistory() : Settings.usual();
    }
}
