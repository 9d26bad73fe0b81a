package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** The tables with columns of a domain: a new rule for the domain's values is a rule for theirs. */
final class DomainUsers {
    private DomainUsers() {}

    /** The statement with the locks under which the server looks at all values of the domain. */
    static Statement scanned(Words words, Statement statement, ObjectId domain, PlanContext context) {
        Statement scanning = statement;
        for (ObjectId table : tables(domain, context)) {
            scanning = words.also(scanning, LockForm.CHECK_DOMAIN, LockRole.USER, table)
                    .with(Words.scans(table));
        }
        return scanning;
    }

    private static List<ObjectId> tables(ObjectId domain, PlanContext context) {
        return context.from().evidence().dependencies().dependentsOf(domain).stream()
                .flatMap(dependent -> context.before(dependent, Column.class).stream())
                .map(column -> column.id().parent())
                .filter(table -> table.kind().equals(Table.KIND))
                .distinct()
                .sorted()
                .toList();
    }
}
