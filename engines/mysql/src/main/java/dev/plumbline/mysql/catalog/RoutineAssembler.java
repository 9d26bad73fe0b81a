package dev.plumbline.mysql.catalog;

import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Routine.RoutineKind;
import dev.plumbline.mysql.model.MysqlRoutine;
import dev.plumbline.mysql.model.MysqlRoutine.DataAccess;
import dev.plumbline.mysql.model.NameRules;
import dev.plumbline.mysql.model.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes functions and procedures. What they take and give is as somebody wrote it, which only their statement shows. */
final class RoutineAssembler {
    private final Assembly assembly;
    private final Rows rows;
    private final Map<String, RoutineHead> heads;

    RoutineAssembler(Assembly assembly, Rows rows) {
        this.assembly = assembly;
        this.rows = rows;
        this.heads = heads(rows.of(CatalogQuery.ROUTINE_HEADS), rows.routineStatements());
    }

    /** The heads by type and name. */
    static Map<String, RoutineHead> heads(List<Row> known, Map<String, String> statements) {
        Map<String, RoutineHead> heads = new HashMap<>();
        for (Row row : known) {
            heads.put(
                    row.text("type") + " " + row.text("name"),
                    new RoutineHead(
                            row.text("arguments"),
                            row.text("result"),
                            row.text("aggregate").equals("GROUP"),
                            row.text("body")));
        }
        statements.forEach((key, statement) -> RoutineHead.of(statement).ifPresent(head -> heads.put(key, head)));
        return heads;
    }

    void assemble() {
        for (Row row : rows.of(CatalogQuery.ROUTINES)) {
            switch (row.text("type")) {
                case "FUNCTION", "PROCEDURE" -> routine(row);
                default ->
                    assembly.unknown(
                            "the %s %s"
                                    .formatted(row.text("type").toLowerCase(java.util.Locale.ROOT), row.text("name")),
                            "this version doesn't know what that is");
            }
        }
    }

    private void routine(Row row) {
        boolean function = row.text("type").equals("FUNCTION");
        OverloadedId id = id(row.text("name"), function);
        Optional<RoutineHead> found = Optional.ofNullable(heads.get(row.text("type") + " " + row.text("name")));
        Optional<String> body = row.maybe("body");
        if (found.isEmpty() || body.isEmpty()) {
            assembly.unknown(
                    id,
                    "definition",
                    "the server shows its body only to its definer and to those who may see all routines");
            return;
        }
        RoutineHead head = found.get();
        String external = row.text("external_language");
        assembly.add(new Routine(
                id,
                function ? RoutineKind.FUNCTION : RoutineKind.PROCEDURE,
                head.arguments(),
                function ? head.result() : "",
                external.isEmpty() ? row.text("language") : external,
                new Definition(body.get()),
                TableAssembler.commented(row.text("comment")),
                new MysqlRoutine(
                        head.aggregate(),
                        row.flag("is_deterministic"),
                        DataAccess.valueOf(row.text("data_access").replace(' ', '_')),
                        Security.valueOf(row.text("security")),
                        row.text("sql_mode"),
                        row.text("definer"),
                        TriggerAssembler.session(row))));
    }

    /** A function and a procedure may share a name. */
    static OverloadedId id(String name, boolean function) {
        return new OverloadedId(Routine.KIND, Namespace.DEFAULT, NameRules.folded(name), function ? "" : "procedure");
    }
}
