package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.ddl.AlterCost.Algorithm;
import dev.plumbline.mysql.ddl.AlterCost.Lock;
import dev.plumbline.mysql.ddl.LockTable.Instant;
import dev.plumbline.mysql.ddl.LockTable.Row;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How clauses of ALTER TABLE are carried out together. Wrong words make a plan fail, so they are found only for InnoDB tables
 * that are in no way special, before the plan and after it.
 */
record AlterCosts(MysqlVersion version, PlanContext context) {
    private static final Set<String> HARMLESS =
            Set.of("STATS_PERSISTENT", "STATS_AUTO_RECALC", "STATS_SAMPLE_PAGES", "MAX_ROWS", "MIN_ROWS");

    private static final Set<String> USUAL_FORMATS = Set.of("DYNAMIC", "COMPACT");

    AlterCost of(ObjectId table, List<AlterForm> forms) {
        LockTable known = new LockTable(version);
        List<Row> rows =
                forms.stream().map(known::row).flatMap(Optional::stream).toList();
        if (rows.size() < forms.size() || isSpecial(table, forms)) {
            return AlterCost.WORST;
        }
        if (rows.stream().allMatch(row -> row.instant() == Instant.SURE)) {
            return new AlterCost(Algorithm.INSTANT, Lock.NONE, false, instantly());
        }
        if (rows.stream().noneMatch(row -> row.instant() == Instant.NO)) {
            return new AlterCost(Algorithm.INSTANT, Lock.NONE, false, instantlyIfItCan());
        }
        if (rows.stream().anyMatch(row -> row.inplace().isEmpty())) {
            return AlterCost.WORST;
        }
        return inplace(rows);
    }

    /** Of a column's rename, for which the server has to look at foreign keys. */
    AlterCost of(Change.Rename rename) {
        List<ObjectId> tables =
                List.of(rename.before().id().root(), rename.after().id().root());
        List<String> columns =
                List.of(rename.before().id().name(), rename.after().id().name());
        boolean tied = Stream.of(context.before(), context.after())
                .flatMap(catalog -> catalog.all(ForeignKey.KIND))
                .anyMatch(key -> (tables.contains(key.id().root()) && isAmong(columns, key.columns()))
                        || (tables.contains(key.referencedTable()) && isAmong(columns, key.referencedColumns())));
        return tied ? AlterCost.WORST : of(rename.before().id().root(), List.of(AlterForm.RENAME_COLUMN));
    }

    private static boolean isAmong(List<String> columns, List<Identifier> names) {
        return names.stream()
                .map(Identifier::text)
                .anyMatch(name -> columns.stream().anyMatch(name::equalsIgnoreCase));
    }

    /** MySQL takes no LOCK beside INSTANT. */
    private String instantly() {
        return version.isMariadb() ? "ALGORITHM=INSTANT, LOCK=NONE" : "ALGORITHM=INSTANT";
    }

    /**
     * MariaDB does the best that is within INPLACE. MySQL takes INPLACE for a wish to write the table again, even if only
     * LOCK=NONE asks for it (9.7), and chooses best by itself; it lets others go on either way.
     */
    private String instantlyIfItCan() {
        return version.isMariadb() ? "ALGORITHM=INPLACE, LOCK=NONE" : "";
    }

    private AlterCost inplace(List<Row> rows) {
        Lock lock = rows.stream()
                .flatMap(row -> row.inplace().stream())
                .max(Lock::compareTo)
                .orElse(Lock.SHARED);
        // MariaDB adds and drops columns without writing rows only if that is all there is to do.
        boolean rewrites = rows.stream().anyMatch(Row::rewrites);
        Algorithm algorithm = rewrites ? Algorithm.INPLACE : Algorithm.NOCOPY;
        String word = version.isMariadb() ? algorithm.name() : "INPLACE";
        return new AlterCost(algorithm, lock, rewrites, "ALGORITHM=%s, LOCK=%s".formatted(word, lock));
    }

    private boolean isSpecial(ObjectId table, List<AlterForm> forms) {
        boolean plain = forms.equals(List.of(AlterForm.ADD_FULLTEXT)) || forms.equals(List.of(AlterForm.ADD_SPATIAL));
        boolean there = context.before().contains(table);
        boolean goesFirst = there && forms.stream().allMatch(AlterForm.DROP_FOREIGN_KEY::equals);
        return isSpecial(context.before(), table, false)
                || (!goesFirst && isSpecial(context.after(), table, plain))
                || (!there && !context.after().contains(table));
    }

    private boolean isSpecial(Catalog catalog, ObjectId table, boolean plain) {
        return catalog.find(table, Table.KIND).filter(AlterCosts::isSpecial).isPresent()
                || hasHiddenKey(catalog, table)
                || (!plain && isSpecial(catalog, table));
    }

    private static boolean isSpecial(Table table) {
        MysqlTable detail = TableText.detail(table);
        return !detail.engine().equalsIgnoreCase("InnoDB")
                || detail.tablespace().isPresent()
                || detail.systemVersioned()
                || !detail.periods().isEmpty()
                || detail.partitioning().isPresent()
                || !detail.options().stream().allMatch(AlterCosts::isHarmless);
    }

    private static boolean isHarmless(Option option) {
        return option.name().equals("ROW_FORMAT")
                ? USUAL_FORMATS.contains(option.value().toUpperCase(Locale.ROOT))
                : HARMLESS.contains(option.name());
    }

    /** Where there is no primary key, rows are kept in the order of a unique one, and whatever concerns that writes them again. */
    private static boolean hasHiddenKey(Catalog catalog, ObjectId table) {
        return catalog.members(table, PrimaryKey.KIND).isEmpty()
                && catalog.members(table, Index.KIND).stream().anyMatch(Index::unique);
    }

    /** Full-text and spatial indexes stand in the way of much; on MariaDB so do generated columns. */
    private boolean isSpecial(Catalog catalog, ObjectId table) {
        boolean generated = version.isMariadb()
                && catalog.members(table, Column.KIND).stream()
                        .anyMatch(column -> column.generated().isPresent());
        return generated
                || catalog.members(table, Index.KIND).stream()
                        .anyMatch(index -> !index.method().equalsIgnoreCase("btree"));
    }
}
