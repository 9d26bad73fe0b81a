package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.Event;
import dev.plumbline.mysql.model.NameRules;

/** Says of which objects a text couldn't be read whole. */
record UnclearAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        for (Unclear unclear : rows.unclear()) {
            ObjectId id = id(unclear);
            if (assembly.contains(id)) {
                assembly.unknown(
                        id,
                        unclear.what(),
                        "the server's catalogue has question marks for some of its characters, and what shows them"
                                + " isn't to be had");
            }
        }
    }

    private ObjectId id(Unclear unclear) {
        Row row = unclear.row();
        NameRules names = rows.names();
        return switch (unclear.query()) {
            case COLUMNS -> NameRules.member(owner(row), Column.KIND, row.text("name"));
            case CHECKS ->
                row.text("level").equals("Column")
                        ? NameRules.member(owner(row), Column.KIND, row.text("name"))
                        : NameRules.member(owner(row), Check.KIND, row.text("name"));
            case KEYS -> NameRules.member(owner(row), Index.KIND, row.text("name"));
            case TRIGGERS -> new MemberId(owner(row), Trigger.KIND, names.table(row.text("name")));
            case VIEWS -> names.root(View.KIND, row.text("name"));
            case ROUTINES ->
                RoutineAssembler.id(row.text("name"), row.text("type").equals("FUNCTION"));
            case EVENTS -> new NamedId(Event.KIND, Namespace.DEFAULT, NameRules.folded(row.text("name")));
            case SERVER,
                    EXTENDED_TABLES,
                    DATABASE,
                    TABLES,
                    FOREIGN_KEYS,
                    FOREIGN_KEY_COLUMNS,
                    PARTITIONS,
                    ROUTINE_HEADS,
                    GRANTS -> throw new IllegalArgumentException(unclear.query() + " has no such text");
        };
    }

    private NamedId owner(Row row) {
        NamedId table = rows.names().root(Table.KIND, row.text("table_name"));
        return assembly.contains(table) ? table : rows.names().root(View.KIND, row.text("table_name"));
    }
}
