package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check before a table is rebuilt that it has nothing of which the plan doesn't know: a column, index or trigger that somebody
 * made meanwhile, or that another database has on which the script is run, would go without a word.
 */
record KnownParts(Table table, PlanContext context) {
    private static final SqliteQuoting QUOTING = new SqliteQuoting();

    Statement check() {
        String sql = "SELECT name FROM pragma_table_xinfo(%s) WHERE lower(name) NOT IN %s\n"
                        .formatted(QUOTING.literal(table.id().name()), list(columns()))
                + "UNION ALL SELECT name FROM sqlite_schema WHERE lower(tbl_name) = %s AND type IN ('index', 'trigger')\n"
                        .formatted(QUOTING.literal(table.id().identifier().key()))
                + "AND sql IS NOT NULL AND lower(name) NOT IN " + list(parts());
        return Statement.of(
                        sql,
                        "make sure that nothing else is part of " + table.id().path(),
                        LockImpact.NONE)
                .failingOnRows("%s has columns, indexes or triggers that this plan doesn't know"
                        .formatted(table.id().path()));
    }

    private Set<String> columns() {
        return table.columnOrder().stream().map(Identifier::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that are there, and those that a step before may have made. */
    private Set<String> parts() {
        return Stream.of(context.before(), context.after())
                .flatMap(catalog -> Stream.concat(
                        catalog.members(table.id(), Index.KIND).stream(),
                        catalog.members(table.id(), Trigger.KIND).stream()))
                .map(part -> Ascii.lower(part.id().name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Set<String> names) {
        return names.stream().map(QUOTING::literal).collect(Collectors.joining(", ", "(", ")"));
    }
}
