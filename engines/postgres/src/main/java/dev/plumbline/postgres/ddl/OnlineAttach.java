package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proofs that a table can be attached, made while others read and write: checks that say of its rows that they are within the bound, and
 * of those of the default partition that they aren't, which the server takes instead of a look (ALTER TABLE, ATTACH PARTITION).
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
    private final PlanContext context;

    OnlineAttach(Words words, PlanContext context) {
        this.words = words;
        this.context = context;
    }

    /** Proves that the rows of a table are within a bound. */
    List<Statement> within(ObjectId table, String bound) {
        return List.of(
                check(table, bound, "keep new rows of %s within the bound by a check".formatted(table.path())),
                validate(table, "within")
                        .with(Words.mayFail("rows outside of the bound make it fail; new ones stay within")));
    }

    /** Proves that those of the default partition are outside of the bound of another, which takes no rows before it is attached. */
    List<Statement> outside(ObjectId rest, ObjectId table, String bound) {
        Statement look = Statement.of(
                        "SELECT 1 FROM " + Sql.name(rest) + " WHERE " + bound + " LIMIT 1",
                        "make sure that %s holds no rows for %s".formatted(rest.path(), table.path()),
                        LockImpact.NONE)
                .failingOnRows("%s holds rows for %s".formatted(rest.path(), table.path()))
                .in(Statement.TransactionMode.ALONE);
        Statement check = check(
                rest,
                "NOT (" + bound + ")",
                "keep new rows for %s out of %s by a check".formatted(table.path(), rest.path()));
        Hazard refused = new Hazard(
                Hazard.Kind.BREAKS_CLIENTS, "new rows for %s are refused until it is attached".formatted(table.path()));
        return List.of(
                look,
                check.with(refused),
                validate(rest, "outside of")
                        .with(Words.mayFail(
                                "rows of %s inside of the bound make it fail; others like them are refused then until another plan"
                                        .formatted(rest.path()))));
    }

    private Statement check(ObjectId table, String condition, String summary) {
        return words.alterTable(
                table,
                "ADD CONSTRAINT " + name(table) + " CHECK (" + condition + ") NOT VALID",
                summary,
                LockForm.ADD_CHECK_NOT_VALID);
    }

    private Statement validate(ObjectId table, String where) {
        return words.alterTable(
                        table,
                        "VALIDATE CONSTRAINT " + name(table),
                        "check that the rows of %s are %s the bound while others write".formatted(table.path(), where),
                        LockForm.VALIDATE_CONSTRAINT)
                .in(Statement.TransactionMode.ALONE);
    }

    /** Drops the check that was the proof. */
    Statement drop(ObjectId table) {
        return words.alterTable(
                table,
                "DROP CONSTRAINT " + name(table),
                "drop the check, which has done its work",
                LockForm.DROP_CONSTRAINT);
    }

    private String name(ObjectId table) {
        return Sql.name(Identifier.of(AsideName.of(table, "_bound", context)));
    }

    /** What the bound says of a row; empty where that isn't plain. */
    Optional<String> bound(PartitionOf partition) {
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
