package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.Option;
import dev.plumbline.mysql.model.Period;
import java.util.List;
import java.util.Map;

/**
 * What changes about a table itself, as clauses of ALTER TABLE.
 *
 * @param namesPartitions whether somebody named its partitions
 */
record TableOptions(Table before, Table after, Projection projection, boolean namesPartitions) {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    /** What takes an option back. The engines of MariaDB that have options of their own know DEFAULT for all. */
    private static final Map<String, String> UNSET = Map.ofEntries(
            Map.entry("KEY_BLOCK_SIZE", "0"),
            Map.entry("CHECKSUM", "0"),
            Map.entry("DELAY_KEY_WRITE", "0"),
            Map.entry("MIN_ROWS", "0"),
            Map.entry("MAX_ROWS", "0"),
            Map.entry("AVG_ROW_LENGTH", "0"),
            Map.entry("AUTOEXTEND_SIZE", "0"),
            Map.entry("PAGE_CHECKSUM", "1"),
            Map.entry("COMPRESSION", "''"),
            Map.entry("ENCRYPTION", "'N'"),
            Map.entry("CONNECTION", "''"),
            Map.entry("ENGINE_ATTRIBUTE", "''"),
            Map.entry("SECONDARY_ENGINE_ATTRIBUTE", "''"),
            Map.entry("SECONDARY_ENGINE", "NULL"),
            Map.entry("INSERT_METHOD", "NO"),
            Map.entry("UNION", "()"));

    void write(Change.Alter change, Clauses clauses) {
        MysqlTable old = TableText.detail(before);
        MysqlTable now = TableText.detail(after);
        versioning(old, now, clauses);
        if (!old.engine().equals(now.engine())) {
            clauses.option(
                    "ENGINE=" + now.engine(),
                    "move it to the engine " + now.engine(),
                    AlterForm.TABLE_ENGINE,
                    List.of());
        }
        if (!old.collation().equals(now.collation()) && !now.collation().isEmpty()) {
            clauses.option(
                    TableText.collation(now.collation()),
                    "set the default collation " + now.collation(),
                    AlterForm.TABLE_COLLATION,
                    List.of());
        }
        options(old, now, clauses);
        if (projection.compares(Aspect.TABLESPACES) && !old.tablespace().equals(now.tablespace())) {
            String tablespace = now.tablespace().orElse("innodb_file_per_table");
            clauses.option(
                    "TABLESPACE " + QUOTING.identifier(tablespace),
                    "move it to the tablespace " + tablespace,
                    AlterForm.TABLE_ENGINE,
                    List.of());
        }
        String comment = after.common().comment();
        if (projection.compares(Aspect.COMMENTS) && !before.common().comment().equals(comment)) {
            clauses.option("COMMENT=" + QUOTING.literal(comment), "comment on it", AlterForm.TABLE_COMMENT, List.of());
        }
        new PartitionChange(before, old.partitioning(), now.partitioning(), namesPartitions).write(clauses);
    }

    private void options(MysqlTable old, MysqlTable now, Clauses clauses) {
        for (Option option : now.options()) {
            if (!old.options().contains(option)) {
                option(option, clauses);
            }
        }
        for (Option option : old.options()) {
            if (now.options().stream().noneMatch(other -> other.name().equals(option.name()))) {
                option(new Option(option.name(), UNSET.getOrDefault(option.name(), "DEFAULT")), clauses);
            }
        }
    }

    private static void option(Option option, Clauses clauses) {
        AlterForm form = switch (option.name()) {
            case "ROW_FORMAT", "KEY_BLOCK_SIZE", "PAGE_COMPRESSED", "ENCRYPTED", "ENCRYPTION", "COMPRESSION" ->
                AlterForm.ROW_FORMAT;
            case "STATS_PERSISTENT", "STATS_AUTO_RECALC", "STATS_SAMPLE_PAGES" -> AlterForm.TABLE_STATISTICS;
            default -> AlterForm.TABLE_OPTION;
        };
        clauses.option(TableText.option(option), "set " + TableText.option(option), form, List.of());
    }

    private void versioning(MysqlTable old, MysqlTable now, Clauses clauses) {
        for (Period period : old.periods()) {
            if (!now.periods().contains(period) && !endsWithVersioning(period, now)) {
                clauses.option(
                        "DROP PERIOD FOR " + name(period),
                        "drop the period " + period.name(),
                        AlterForm.PERIOD,
                        List.of());
            }
        }
        for (Period period : now.periods()) {
            if (!old.periods().contains(period)) {
                clauses.option(
                        "ADD " + TableText.period(period),
                        "add the period " + period.name(),
                        AlterForm.PERIOD,
                        List.of());
            }
        }
        if (now.systemVersioned() && !old.systemVersioned()) {
            clauses.beginHistory();
        } else if (old.systemVersioned() && !now.systemVersioned()) {
            clauses.option(
                    "DROP SYSTEM VERSIONING",
                    "keep no history of its rows",
                    AlterForm.SYSTEM_VERSIONING,
                    List.of(new Hazard(
                            Hazard.Kind.DATA_LOSS,
                            "the history of %s is lost".formatted(before.id().path()))));
        }
    }

    private static boolean endsWithVersioning(Period period, MysqlTable now) {
        return period.name().key().equals("system_time")
                && !now.systemVersioned()
                && now.periods().isEmpty();
    }

    private static String name(Period period) {
        return period.name().key().equals("system_time") ? "SYSTEM_TIME" : QUOTING.identifier(period.name());
    }
}
