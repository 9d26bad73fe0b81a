package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.mysql.model.Database;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.List;

/** Writes what changes an object that stays. */
record Alteration(MysqlVersion version, PlanContext context) {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    List<Statement> write(Operation.Alter alter) {
        Change.Alter change = alter.change();
        return switch (change.after()) {
            case Database database -> DatabaseDdl.alter((Database) change.before(), database, context.projection());
            case View view -> List.of(new Creation(version, context).view(view, "CREATE OR REPLACE"));
            case Trigger trigger -> new Creation(version, context).again(change.before(), trigger);
            case Routine routine -> new Creation(version, context).again(change.before(), routine);
            case Event event -> List.of(event((Event) change.before(), event));
            case Sequence sequence -> sequence((Sequence) change.before(), sequence);
            case SchemaObject other -> new AlterTable(version, context).write(List.of(alter));
        };
    }

    /** To MariaDB's ALTER EVENT an end that isn't said is the one that was. */
    private Statement event(Event before, Event event) {
        boolean endless =
                before.schedule().contains(" ENDS ") && !event.schedule().contains(" ENDS ");
        String verb = endless && version.isMariadb() ? "CREATE OR REPLACE" : "ALTER";
        String sql = ProgramText.event(event, verb, new Definers(context).clause(event));
        return Statements.of(
                sql, "change " + event.id().describe(), Locks.exclusive(event.id()), Creation.settings(event, version));
    }

    private static List<Statement> sequence(Sequence before, Sequence after) {
        List<Statement> statements = new ArrayList<>();
        boolean start = before.options().start() != after.options().start();
        String sql = "ALTER SEQUENCE %s%s%s"
                .formatted(
                        QUOTING.name(after.id()),
                        start ? " START WITH " + after.options().start() : "",
                        ProgramText.counting(after.options()));
        statements.add(Statements.of(sql, "change " + after.id().describe(), Locks.exclusive(after.id())));
        return statements;
    }
}
