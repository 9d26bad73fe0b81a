package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attaching a partition whose rows were seen to be within its bound while others read and write: by a check that says what the bound says,
 * which the server takes for a proof (ALTER TABLE, ATTACH PARTITION).
 *
 * <p>Only for keys of one column, by range or list: of others the check would have to be put in the server's own words.
 */
final class OnlineAttach {
    private static final String NAME = "\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_$]*";
    private static final String LITERAL = "'(?:[^']|'')*'|-?[0-9.]+|true|false";
    private static final Pattern KEY = Pattern.compile("(?:RANGE|LIST) \\((" + NAME + ")\\)");
    private static final Pattern RANGE =
            Pattern.compile("FOR VALUES FROM \\((" + LITERAL + "|MINVALUE)\\) TO \\((" + LITERAL + "|MAXVALUE)\\)");
    private static final Pattern LIST =
            Pattern.compile("FOR VALUES IN \\(((?:" + LITERAL + ")(?:, (?:" + LITERAL + "))*)\\)");

    private final Words words;

    OnlineAttach(Words words) {
        this.words = words;
    }

    /**
     * The statement with what is done before it and after it; empty where there is no such way.
     *
     * @param attach attaches the table
     */
    Optional<List<Statement>> around(Statement attach, ObjectId table, PartitionOf partition, PlanContext context) {
        return Online.isThere(table, context)
                ? bound(partition, context).map(bound -> around(attach, table, bound, context))
                : Optional.empty();
    }

    private List<Statement> around(Statement attach, ObjectId table, String bound, PlanContext context) {
        String check = Sql.name(Identifier.of(AsideName.of(table, "_bound", context)));
        List<Statement> statements = new ArrayList<>();
        statements.add(words.alterTable(
                table,
                "ADD CONSTRAINT " + check + " CHECK (" + bound + ") NOT VALID",
                "keep new rows of %s within the bound by a check".formatted(table.path()),
                LockForm.ADD_CHECK_NOT_VALID));
        statements.add(words.alterTable(
                        table,
                        "VALIDATE CONSTRAINT " + check,
                        "check that the rows of %s are within the bound while others write".formatted(table.path()),
                        LockForm.VALIDATE_CONSTRAINT)
                .with(Words.mayFail("rows outside of the bound make it fail; new ones stay within"))
                .in(Statement.TransactionMode.ALONE));
        statements.add(attach);
        statements.add(words.alterTable(
                table,
                "DROP CONSTRAINT " + check,
                "drop the check, which has done its work",
                LockForm.DROP_CONSTRAINT));
        return statements;
    }

    /** What the bound says of a row; empty where that isn't plain. */
    private static Optional<String> bound(PartitionOf partition, PlanContext context) {
        return context.after(partition.parent(), Table.class)
                .flatMap(parent -> TableDdl.detail(parent).partitionBy())
                .map(key -> KEY.matcher(key.text()))
                .filter(Matcher::matches)
                .flatMap(key -> bound(key.group(1), partition.bound().text()));
    }

    private static Optional<String> bound(String column, String bound) {
        Matcher range = RANGE.matcher(bound);
        if (range.matches()) {
            String from = range.group(1).equals("MINVALUE") ? "" : " AND " + column + " >= " + quoted(range.group(1));
            String to = range.group(2).equals("MAXVALUE") ? "" : " AND " + column + " < " + quoted(range.group(2));
            return Optional.of(column + " IS NOT NULL" + from + to);
        }
        Matcher list = LIST.matcher(bound);
        return list.matches()
                ? Optional.of(column + " IS NOT NULL AND " + column + " IN (" + list.group(1) + ")")
                : Optional.empty();
    }

    /** In quotes a literal is of the column's type. */
    private static String quoted(String literal) {
        return literal.startsWith("'") ? literal : "'" + literal + "'";
    }
}
