package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.mysql.model.MysqlTrigger;
import dev.plumbline.mysql.model.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the triggers, each with the one before it. */
record TriggerAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        Map<List<String>, List<Row>> byName = new LinkedHashMap<>();
        for (Row row : rows.of(CatalogQuery.TRIGGERS)) {
            byName.computeIfAbsent(List.of(row.text("table_name"), row.text("name")), absent -> new ArrayList<>(1))
                    .add(row);
        }
        Map<List<String>, List<List<Row>>> queues = new LinkedHashMap<>();
        for (List<Row> trigger : byName.values()) {
            Row row = trigger.getFirst();
            queues.computeIfAbsent(
                            List.of(row.text("table_name"), row.text("timing"), row.text("event")),
                            absent -> new ArrayList<>(1))
                    .add(trigger);
        }
        for (List<List<Row>> queue : queues.values()) {
            queue.sort(Comparator.comparingLong(trigger -> trigger.getFirst().number("position")));
            Optional<Identifier> before = Optional.empty();
            for (List<Row> trigger : queue) {
                before = Optional.of(add(trigger, before));
            }
        }
    }

    private Identifier add(List<Row> trigger, Optional<Identifier> before) {
        Row row = trigger.getFirst();
        NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
        Identifier name = rows.names().table(row.text("name"));
        MemberId id = new MemberId(table, Trigger.KIND, name);
        assembly.addPart(new Trigger(
                id,
                new Definition(row.text("body")),
                CommonProperties.NONE,
                new MysqlTrigger(
                        MysqlTrigger.Timing.valueOf(row.text("timing")),
                        trigger.stream()
                                .map(each -> each.text("event"))
                                .sorted()
                                .toList(),
                        before,
                        row.text("sql_mode"),
                        row.text("definer"),
                        session(row))));
        before.ifPresent(other -> assembly.dependency(id, new MemberId(table, Trigger.KIND, other)));
        return name;
    }

    static Session session(Row row) {
        return new Session(
                row.text("character_set_client"),
                row.text("collation_connection"),
                ServerText.collation(row.text("database_collation")));
    }
}
