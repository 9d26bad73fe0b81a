package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.Database;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlRoutine;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.SqlModes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes CREATE, and CREATE OR REPLACE for what is changed by it. */
record Creation(MysqlVersion version, PlanContext context) {
    List<Statement> write(Operation.Create create) {
        SchemaObject object = create.object().object();
        return switch (object) {
            case Database database -> DatabaseDdl.create(database);
            case Table table -> List.of(table(table, create));
            case View view -> List.of(view(view, "CREATE"));
            case Trigger trigger -> List.of(trigger(trigger, "CREATE"));
            case Routine routine -> List.of(routine(routine, "CREATE"));
            case Event event -> List.of(event(event));
            case Sequence sequence ->
                List.of(Statements.of(ProgramText.sequence(sequence), summary("create", sequence), LockImpact.NONE));
            case SchemaObject other -> new AlterTable(version, context).write(List.of(create));
        };
    }

    /** A trigger or a routine by itself. */
    List<Statement> created(SchemaObject object) {
        return switch (object) {
            case Trigger trigger -> List.of(trigger(trigger, "CREATE"));
            case Routine routine -> List.of(routine(routine, "CREATE"));
            case SchemaObject other -> throw new IllegalArgumentException("Not made by itself: " + other.id());
        };
    }

    private Statement table(Table table, Operation.Create create) {
        List<SchemaObject> members =
                create.inlined().stream().map(Operation.Wanted::object).toList();
        String sql = new TableText(version)
                .create(
                        table,
                        TableParts.ordered(table, members),
                        create.object().common(),
                        context.to().evidence().writtenText());
        return Statements.of(sql, summary("create", table), LockImpact.NONE);
    }

    Statement view(View view, String verb) {
        return Statements.of(ProgramText.view(view, verb, definer(view)), summary(verb, view), lock(verb, view.id()));
    }

    /** What of the change replaces it at one stroke where the server can, else drops and creates it. */
    List<Statement> again(SchemaObject before, SchemaObject after) {
        String verb = "CREATE OR REPLACE";
        if (version.isMariadb()) {
            return switch (after) {
                case Trigger trigger -> List.of(trigger(trigger, verb));
                case Routine routine -> List.of(routine(routine, verb));
                case SchemaObject other -> throw new IllegalArgumentException("Not replaced: " + other.id());
            };
        }
        List<Statement> statements = new ArrayList<>(new Removal(version, context).write(before));
        statements.add(
                switch (after) {
                    case Trigger trigger -> trigger(trigger, "CREATE");
                    case Routine routine -> routine(routine, "CREATE");
                    case SchemaObject other -> throw new IllegalArgumentException("Not replaced: " + other.id());
                });
        return statements;
    }

    private Statement trigger(Trigger trigger, String verb) {
        MysqlTrigger detail = (MysqlTrigger) trigger.detail();
        return Statements.of(
                ProgramText.trigger(trigger, verb, definer(trigger), follower(trigger, detail)),
                summary(verb, trigger),
                Locks.exclusive(trigger.id().parent()),
                Settings.modes(SqlModes.known(detail.sqlMode(), version)));
    }

    /** A trigger that is there and shall run just behind one that runs first. */
    private Optional<Identifier> follower(Trigger trigger, MysqlTrigger detail) {
        if (detail.follows().isPresent()) {
            return Optional.empty();
        }
        return context.after().members(trigger.id().parent(), Trigger.KIND).stream()
                .filter(other -> other.detail() instanceof MysqlTrigger known
                        && known.timing() == detail.timing()
                        && known.events().equals(detail.events())
                        && known.follows()
                                .filter(trigger.id().identifier()::equals)
                                .isPresent())
                .filter(other -> context.before().contains(other.id())
                        && !context.created().contains(other.id()))
                .map(other -> other.id().identifier())
                .findFirst();
    }

    private Statement routine(Routine routine, String verb) {
        MysqlRoutine detail = (MysqlRoutine) routine.detail();
        return Statements.of(
                ProgramText.routine(routine, verb, definer(routine)),
                summary(verb, routine),
                lock(verb, routine.id()),
                Settings.modes(SqlModes.known(detail.sqlMode(), version)));
    }

    private Statement event(Event event) {
        return Statements.of(
                ProgramText.event(event, "CREATE", definer(event)),
                summary("create", event),
                LockImpact.NONE,
                settings(event, version));
    }

    private String definer(SchemaObject object) {
        return new Definers(context).clause(object);
    }

    static List<SqlText> settings(Event event, MysqlVersion version) {
        return Settings.modes(SqlModes.known(event.sqlMode(), version), event.timeZone());
    }

    private static LockImpact lock(String verb, ObjectId id) {
        return verb.equals("CREATE") ? LockImpact.NONE : Locks.exclusive(id);
    }

    private static String summary(String verb, SchemaObject object) {
        return (verb.equals("CREATE OR REPLACE") ? "replace " : "create ")
                + object.id().describe();
    }
}
