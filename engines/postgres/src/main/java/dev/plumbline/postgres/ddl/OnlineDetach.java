package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.PartitionOf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * DETACH PARTITION CONCURRENTLY: the whole is read and written meanwhile. It commits half-way, and waits for all who use the whole then; if
 * it is stopped there, it has to be finished, which the catalogue tells (ALTER TABLE, DETACH PARTITION).
 *
 * <p>It leaves a check that says what the bound said. Only for keys of one column: of others the server makes up another name for that.
 */
final class OnlineDetach {
    private static final int SINCE = 14;
    private static final Pattern KEY =
            Pattern.compile("(?:RANGE|LIST|HASH) \\((\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_$]*)\\)");

    private final Words words;
    private final PlanContext context;

    OnlineDetach(Words words, PlanContext context) {
        this.words = words;
        this.context = context;
    }

    /**
     * The server doesn't while there is a default partition. Where foreign keys lead from or to the whole, it locks the tables at their other
     * ends too, and would be waited for there as long as it has patience.
     */
    boolean isPossible(ObjectId table, PartitionOf partition) {
        ObjectId whole = partition.parent();
        return words.major() >= SINCE
                && table.kind().equals(Table.KIND)
                && context.before().contains(table)
                && Online.isThere(whole, context)
                && !PartitionDdl.isMissed(table, context)
                && Stream.of(context.from(), context.to()).noneMatch(side -> hasDefault(whole, side))
                && context.before().all(ForeignKey.KIND).noneMatch(key -> leadsFromOrTo(whole, key))
                && check(table, partition).isPresent();
    }

    private static boolean hasDefault(ObjectId whole, Snapshot side) {
        return side.evidence().dependencies().dependentsOf(whole).stream()
                .flatMap(other -> Parents.partitionOf(other, side.catalog()).stream())
                .anyMatch(other ->
                        other.parent().equals(whole) && other.bound().text().equals("DEFAULT"));
    }

    private static boolean leadsFromOrTo(ObjectId whole, ForeignKey key) {
        return key.referencedTable().equals(whole)
                || key.id().owner().filter(whole::equals).isPresent();
    }

    List<Statement> statements(ObjectId table, PartitionOf partition) {
        Identifier check = check(table, partition).orElseThrow();
        return List.of(
                detach(table, partition),
                words.alterTable(
                        table,
                        "DROP CONSTRAINT IF EXISTS " + Sql.name(check),
                        "drop the check that the server has left in place of the bound",
                        LockForm.DROP_CONSTRAINT));
    }

    Statement detach(ObjectId table, PartitionOf partition) {
        return locking(
                        alter(table, partition) + " CONCURRENTLY",
                        "make %s a table of its own while others use %s"
                                .formatted(table.describe(), partition.parent().path()),
                        table,
                        partition)
                .in(Statement.TransactionMode.OUTSIDE_TO_THE_END);
    }

    /** Does what is left to do; where nothing was begun, as on a server on which the plan is tried, all. */
    Statement finish(ObjectId table, PartitionOf partition) {
        String detach = alter(table, partition);
        String body = """

            BEGIN
                IF EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = %s::regclass AND inhdetachpending) THEN
                    %s FINALIZE;
                ELSE
                    %s;
                END IF;
            END
            """.formatted(Sql.literal(Sql.name(table)), detach, detach);
        return locking(
                "DO " + Sql.body(body),
                "make %s a table of its own, which was begun and not finished".formatted(table.describe()),
                table,
                partition);
    }

    private static String alter(ObjectId table, PartitionOf partition) {
        return "ALTER TABLE " + Sql.name(partition.parent()) + " DETACH PARTITION " + Sql.name(table);
    }

    private Statement locking(String sql, String summary, ObjectId table, PartitionOf partition) {
        Statement statement = words.locking(sql, summary, LockForm.DETACH_PARTITION_CONCURRENTLY, table);
        return words.also(statement, LockForm.DETACH_PARTITION_CONCURRENTLY, LockRole.PARENT, partition.parent());
    }

    /** What the server calls the check; empty if it would make up another name. */
    private Optional<Identifier> check(ObjectId table, PartitionOf partition) {
        boolean nested = Stream.of(context.before(), context.after())
                .anyMatch(side -> Parents.partitionOf(partition.parent(), side).isPresent());
        return context.before(partition.parent(), Table.class)
                .filter(whole -> !nested)
                .flatMap(whole -> TableDdl.detail(whole).partitionBy())
                .map(key -> KEY.matcher(key.text()))
                .filter(Matcher::matches)
                .map(key -> GeneratedNames.make(
                        table.name(), Sql.identifier(key.group(1)).text(), "check"))
                .filter(name -> context.before()
                        .all(Check.KIND)
                        .noneMatch(other -> other.id().name().equals(name)
                                && other.id().root().namespace().equals(table.namespace())))
                .map(Identifier::of);
    }
}
