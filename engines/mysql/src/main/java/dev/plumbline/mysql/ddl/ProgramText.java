package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlRoutine;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.MysqlView;
import dev.plumbline.mysql.model.Security;
import dev.plumbline.mysql.script.Token;
import dev.plumbline.mysql.script.Tokenizer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements that create what isn't a table: views, triggers, routines, sequences. */
final class ProgramText {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    private ProgramText() {}

    /**
     * The statement that makes a view.
     *
     * @param create {@code CREATE} or {@code CREATE OR REPLACE}
     * @param definer the clause
     */
    static String view(View view, String create, String definer) {
        StringBuilder text = new StringBuilder(create);
        String check = "";
        if (view.detail() instanceof MysqlView detail) {
            if (detail.algorithm() != MysqlView.Algorithm.UNDEFINED) {
                text.append(" ALGORITHM=").append(detail.algorithm());
            }
            text.append(definer);
            text.append(" SQL SECURITY ").append(detail.security());
            check = switch (detail.checkOption()) {
                case NONE -> "";
                case LOCAL -> " WITH LOCAL CHECK OPTION";
                case CASCADED -> " WITH CASCADED CHECK OPTION";
            };
        }
        return text.append(" VIEW %s%s AS %s%s"
                        .formatted(
                                QUOTING.name(view.id()),
                                columns(view),
                                view.query().text().strip(),
                                check))
                .toString();
    }

    /** The servers name the columns in the query; only where they don't a list has to. */
    private static String columns(View view) {
        Set<String> names =
                Tokenizer.tokens(view.query().text()).stream().map(Token::value).collect(Collectors.toSet());
        return view.columnOrder().stream().map(Identifier::text).allMatch(names::contains)
                ? ""
                : " " + QUOTING.list(view.columnOrder());
    }

    /** @param precedes the trigger before which it is to run; empty where it follows others */
    static String trigger(Trigger trigger, String create, String definer, Optional<Identifier> precedes) {
        MysqlTrigger detail = (MysqlTrigger) trigger.detail();
        String place = precedes.map(other -> " PRECEDES " + QUOTING.identifier(other))
                .or(() -> detail.follows().map(other -> " FOLLOWS " + QUOTING.identifier(other)))
                .orElse("");
        return "%s%s TRIGGER %s %s %s ON %s FOR EACH ROW%s %s"
                .formatted(
                        create,
                        definer,
                        QUOTING.identifier(trigger.id().name()),
                        detail.timing(),
                        String.join(" OR ", detail.events()),
                        QUOTING.name(trigger.id().parent()),
                        place,
                        trigger.definition().text().strip());
    }

    static String routine(Routine routine, String create, String definer) {
        MysqlRoutine detail = (MysqlRoutine) routine.detail();
        boolean function = routine.routineKind() == Routine.RoutineKind.FUNCTION;
        StringBuilder text = new StringBuilder(create);
        text.append(definer);
        text.append(detail.aggregate() ? " AGGREGATE" : "");
        text.append(function ? " FUNCTION " : " PROCEDURE ");
        text.append(QUOTING.name(routine.id()));
        text.append('(').append(routine.arguments()).append(')');
        if (function) {
            text.append(" RETURNS ").append(routine.result());
        }
        if (detail.deterministic()) {
            text.append("\n    DETERMINISTIC");
        }
        text.append(characteristics(routine, detail));
        return text.append('\n').append(routine.definition().text().strip()).toString();
    }

    /** What ALTER can change too. */
    static String characteristics(Routine routine, MysqlRoutine detail) {
        StringBuilder text = new StringBuilder();
        if (detail.dataAccess() != MysqlRoutine.DataAccess.CONTAINS_SQL) {
            text.append("\n    ").append(detail.dataAccess().name().replace('_', ' '));
        }
        if (detail.security() != Security.DEFINER) {
            text.append("\n    SQL SECURITY ").append(detail.security());
        }
        String comment = routine.common().comment();
        if (!comment.isEmpty()) {
            text.append("\n    COMMENT ").append(QUOTING.literal(comment));
        }
        return text.toString();
    }

    /** @param verb CREATE or ALTER, which take the same */
    static String event(Event event, String verb, String definer) {
        String comment = event.common().comment();
        boolean says = verb.equals("ALTER") || !comment.isEmpty();
        return "%s%s EVENT %s ON SCHEDULE %s ON COMPLETION %s %s%s DO %s"
                .formatted(
                        verb,
                        definer,
                        QUOTING.name(event.id()),
                        event.schedule(),
                        event.preserved() ? "PRESERVE" : "NOT PRESERVE",
                        event.status().words(),
                        says ? " COMMENT " + QUOTING.literal(comment) : "",
                        event.body().text().strip());
    }

    static String sequence(Sequence sequence) {
        return "CREATE SEQUENCE %s START WITH %d%s"
                .formatted(QUOTING.name(sequence.id()), sequence.options().start(), counting(sequence.options()));
    }

    /** How it counts from now on. Where it is stays as it is. */
    static String counting(SequenceOptions options) {
        return " MINVALUE %d MAXVALUE %d INCREMENT BY %d CACHE %d %s"
                .formatted(
                        options.minimum(),
                        options.maximum(),
                        options.increment(),
                        options.cache(),
                        options.cycle() ? "CYCLE" : "NOCYCLE");
    }
}
