package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Firing;
import dev.plumbline.postgres.model.NotNull;
import dev.plumbline.postgres.model.PostgresColumnDetail;
import dev.plumbline.postgres.model.PostgresTableDetail;
import dev.plumbline.postgres.model.PostgresTriggerDetail;
import dev.plumbline.postgres.model.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the rows that are there, a few at a time along the primary key, while others read and write: one statement that commits after
 * each batch.
 *
 * <p>What is undone is seen in the rows themselves, so that a statement that was stopped is simply run again: it passes over what is
 * done. A batch is as large as a moment allows, doesn't wait long for rows that somebody holds, and leaves others a part of the
 * time. Rows whose key changes meanwhile may slip behind: passes follow until one finds nothing to do.
 */
final class Backfill {
    private static final Pattern EVERY_UPDATE = Pattern.compile("\\bUPDATE\\b(?! OF )");

    @SuppressWarnings("InlineFormatString") // a page of text is read by itself
    private static final String TEXT = """
        -- %9$s
        DECLARE
        %1$s
            plumb_size integer := 100;
            plumb_last boolean;
            plumb_done bigint;
            plumb_pass bigint;
            plumb_before bigint;
            plumb_start timestamptz;
            plumb_seconds double precision;
        BEGIN
            LOOP
                plumb_pass := 0;
                SELECT %2$s INTO %3$s FROM %5$s ORDER BY %2$s LIMIT 1;
                plumb_last := NOT FOUND;
                WHILE NOT plumb_last LOOP
                    SELECT %2$s INTO %4$s FROM %5$s
                        WHERE (%2$s) >= (%3$s) ORDER BY %2$s OFFSET plumb_size LIMIT 1;
                    plumb_last := NOT FOUND;
                    plumb_start := clock_timestamp();
                    BEGIN
                        PERFORM set_config('lock_timeout', '100ms', true);
                        IF plumb_last THEN
                            UPDATE %5$s SET %6$s WHERE (%2$s) >= (%3$s) AND %7$s;
                        ELSE
                            UPDATE %5$s SET %6$s WHERE (%2$s) >= (%3$s) AND (%2$s) < (%4$s) AND %7$s;
                        END IF;
                        GET DIAGNOSTICS plumb_done = ROW_COUNT;
                    EXCEPTION WHEN lock_not_available OR deadlock_detected OR serialization_failure THEN
                        plumb_done := -1;
                    END;
                    COMMIT;
                    plumb_seconds := greatest(extract(epoch FROM clock_timestamp() - plumb_start), 0.0001);
                    IF plumb_done < 0 THEN
                        plumb_last := false;
                        plumb_size := greatest(plumb_size / 4, 1);
                        PERFORM pg_sleep(0.1);
                    ELSE
                        plumb_pass := plumb_pass + plumb_done;
                        plumb_size := greatest(least(plumb_size * 2, plumb_size * 0.05 / plumb_seconds, 20000), 1);
        %8$s
                        PERFORM pg_sleep(plumb_seconds / 10);
                    END IF;
                END LOOP;
                EXIT WHEN plumb_pass = 0 OR plumb_pass >= plumb_before;
                plumb_before := plumb_pass;
            END LOOP;
        END
        """;

    private final Words words;
    private final ObjectId table;
    private final List<Identifier> key;

    private Backfill(Words words, ObjectId table, List<Identifier> key) {
        this.words = words;
        this.table = table;
        this.key = key;
    }

    /** Whether rows can be written so, and by which key; see {@link #obstacle}. */
    static Optional<Backfill> of(Words words, ObjectId table, PlanContext context) {
        return obstacle(table, context).isPresent()
                ? Optional.empty()
                : key(table, context).map(key -> new Backfill(words, table, key.columns()));
    }

    /** Why the rows of a table can't be written bit by bit; empty if they can. */
    static Optional<String> obstacle(ObjectId table, PlanContext context) {
        Catalog before = context.before();
        Optional<PostgresTableDetail> detail =
                before.find(table).filter(Table.class::isInstance).map(found -> TableDdl.detail((Table) found));
        if (detail.isEmpty()) {
            return Optional.of("it is no table");
        }
        boolean related = detail.get().partitionBy().isPresent()
                || detail.get().partitionOf().isPresent()
                || detail.get().ofType().isPresent()
                || !detail.get().inherits().isEmpty()
                || before.all(Table.KIND)
                        .anyMatch(other -> TableDdl.detail(other).inherits().contains(table));
        if (related) {
            return Optional.of("it shares its columns with other tables");
        }
        if (detail.get().forceRowSecurity()) {
            return Optional.of("its row security hides rows from its owner, too");
        }
        if (!before.members(table, Rule.KIND).isEmpty()) {
            return Optional.of("its rules would be followed for each row");
        }
        Optional<Trigger> trigger = before.members(table, Trigger.KIND).stream()
                .filter(Backfill::firesOnUpdate)
                .findFirst();
        if (trigger.isPresent()) {
            return Optional.of("its trigger %s would fire for each row"
                    .formatted(trigger.get().id().name()));
        }
        Optional<ObjectId> unchecked = unchecked(table, context);
        if (unchecked.isPresent()) {
            return Optional.of("its rows were never held against %s, and can't be written where they violate it"
                    .formatted(unchecked.get().describe()));
        }
        Optional<PrimaryKey> key = key(table, context);
        if (key.isEmpty()) {
            return Optional.of("it has no primary key that stays");
        }
        boolean checked = before.columns(table).stream()
                .filter(column -> key.get().columns().contains(column.id().identifier()))
                .anyMatch(column -> Underlying.of(column.type(), before).checked());
        return checked ? Optional.of("its primary key is of a domain that takes no NULL") : Optional.empty();
    }

    /** A check, or a column without nulls, that there is and that stays as little proved as it is. */
    private static Optional<ObjectId> unchecked(ObjectId table, PlanContext context) {
        Stream<ObjectId> checks = context.after().members(table, Check.KIND).stream()
                .filter(check ->
                        !check.validated() && ConstraintDdl.detail(check).enforced())
                .map(Check::id);
        Stream<ObjectId> columns = context.after().columns(table).stream()
                .filter(column -> !column.nullable()
                        && column.detail() instanceof PostgresColumnDetail detail
                        && !NotNull.of(detail).validated())
                .map(Column::id);
        return Stream.concat(checks, columns).filter(context.before()::contains).findFirst();
    }

    private static boolean firesOnUpdate(Trigger trigger) {
        boolean disabled =
                trigger.detail() instanceof PostgresTriggerDetail detail && detail.firing() == Firing.DISABLED;
        return !disabled && EVERY_UPDATE.matcher(trigger.definition().text()).find();
    }

    private static Optional<PrimaryKey> key(ObjectId table, PlanContext context) {
        return context.before().members(table, PrimaryKey.KIND).stream()
                .filter(key -> !context.dropped().contains(key.id()))
                .filter(key -> context.after().contains(key.id()))
                .findFirst();
    }

    /**
     * The statement.
     *
     * @param assignment what each row gets, as UPDATE has it
     * @param undone which rows don't have it yet
     * @param summary for a person
     */
    Statement statement(String assignment, String undone, String summary) {
        String columns = list(at -> Sql.name(key.get(at)));
        String body = TEXT.formatted(
                declarations(),
                columns,
                list(at -> from(at)),
                list(at -> to(at)),
                Sql.name(table),
                assignment,
                undone,
                moves(),
                "UPDATE %s SET %s WHERE %s, a few rows at a time"
                        .formatted(Sql.name(table), assignment, undone)
                        .replaceAll("\\R", " "));
        return words.locking("DO " + Sql.body("\n" + body), summary, LockForm.BACKFILL, table)
                .in(Statement.TransactionMode.OUTSIDE);
    }

    private String declarations() {
        return IntStream.range(0, key.size())
                .boxed()
                .flatMap(at -> List.of(from(at), to(at)).stream()
                        .map(name -> "    %s %s.%s%%TYPE;".formatted(name, Sql.name(table), Sql.name(key.get(at)))))
                .collect(Collectors.joining("\n"));
    }

    private String moves() {
        return IntStream.range(0, key.size())
                .mapToObj(at -> " ".repeat(16) + from(at) + " := " + to(at) + ";")
                .collect(Collectors.joining("\n"));
    }

    private String list(IntFunction<String> part) {
        return IntStream.range(0, key.size()).mapToObj(part).collect(Collectors.joining(", "));
    }

    private static String from(int at) {
        return "plumb_from" + (at + 1);
    }

    private static String to(int at) {
        return "plumb_to" + (at + 1);
    }
}
