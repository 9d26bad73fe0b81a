package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.NameRules;
import java.util.List;

/** Makes the events. */
record EventAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        for (Row row : rows.of(CatalogQuery.EVENTS)) {
            assembly.add(new Event(
                    new NamedId(Event.KIND, Namespace.DEFAULT, NameRules.folded(row.text("name"))),
                    schedule(row),
                    row.text("on_completion").equals("PRESERVE"),
                    status(row.text("status")),
                    new Definition(row.text("body")),
                    row.text("sql_mode"),
                    row.text("time_zone"),
                    row.text("definer"),
                    TriggerAssembler.session(row),
                    TableAssembler.commented(row.text("comment"))));
        }
    }

    private static Event.Status status(String shown) {
        return switch (shown) {
            case "ENABLED" -> Event.Status.ENABLED;
            case "DISABLED" -> Event.Status.DISABLED;
            default -> Event.Status.DISABLED_ON_REPLICA;
        };
    }

    /** Where nobody says when it begins, the server notes the moment of the statement; who says that moment means the same. */
    private static String schedule(Row row) {
        MysqlQuoting quoting = MysqlQuoting.MYSQL;
        if (row.text("type").equals("ONE TIME")) {
            return "AT " + quoting.literal(moment(row.text("execute_at")));
        }
        StringBuilder schedule =
                new StringBuilder("EVERY %s %s".formatted(row.text("interval_value"), row.text("interval_field")));
        List<String> made = List.of(moment(row.text("created")), moment(row.text("last_altered")));
        String starts = moment(row.text("starts"));
        if (!starts.isEmpty() && !made.contains(starts)) {
            schedule.append(" STARTS ").append(quoting.literal(starts));
        }
        if (!row.text("ends").isEmpty()) {
            schedule.append(" ENDS ").append(quoting.literal(moment(row.text("ends"))));
        }
        return schedule.toString();
    }

    /** The driver adds fractions of seconds that the servers don't keep. */
    private static String moment(String shown) {
        int point = shown.indexOf('.');
        return point < 0 ? shown : shown.substring(0, point);
    }
}
