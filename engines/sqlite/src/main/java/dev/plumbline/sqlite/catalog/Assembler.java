package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.Snapshot;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.catalog.Rows.StatementRow;
import dev.plumbline.sqlite.model.DatabaseSettings;
import dev.plumbline.sqlite.sql.Ascii;
import java.util.HashMap;
import java.util.Map;

/** Puts rows and stored statements together. Pure. */
final class Assembler {
    private final Rows rows;
    private final Map<String, RelationRow> byName;
    private final Assembly assembly = new Assembly();
    private final Map<String, StatementRow> relationStatements = new HashMap<>();

    private Assembler(Rows rows) {
        this.rows = rows;
        this.byName = rows.relationsByName();
    }

    static Snapshot assemble(Rows rows) {
        Assembler assembler = new Assembler(rows);
        assembler.relations();
        assembler.parts();
        assembler.database();
        return assembler.assembly.snapshot(rows.version(), rows.encoding());
    }

    /** What is about the database as a whole, and what else the connection sees. */
    private void database() {
        if (rows.applicationId() != 0 || rows.userVersion() != 0) {
            assembly.add(DatabaseSettings.of(rows.applicationId(), rows.userVersion()));
        }
        rows.attached()
                .forEach(name -> assembly.unknown(
                        "the attached database " + name,
                        "only the connection's own is read; name its file as a source"));
    }

    private void relations() {
        for (StatementRow row : rows.statements()) {
            if (row.type().equals("table") || row.type().equals("view")) {
                relationStatements.put(Ascii.lower(row.name()), row);
            }
        }
        for (RelationRow relation : rows.relations()) {
            if (relation.name().isEmpty()) {
                assembly.unknown("a %s without a name".formatted(relation.type()), "Plumbline can't address it");
            } else if (!isInternal(relation.name())) {
                relation(relation);
                hidden(relation);
            }
        }
    }

    /** Statements that name the relation would mean the temporary one. */
    private void hidden(RelationRow relation) {
        if (rows.temporary().contains(Ascii.lower(relation.name()))) {
            assembly.relation(relation.name())
                    .ifPresent(id -> assembly.unknown(
                            id,
                            "the %s %s".formatted(relation.type(), relation.name()),
                            "a temporary one of this connection hides it"));
        }
    }

    private void relation(RelationRow relation) {
        StatementRow statement = relationStatements.get(Ascii.lower(relation.name()));
        if (statement == null || statement.sql().isEmpty()) {
            assembly.unknown(
                    "the %s %s".formatted(relation.type(), relation.name()), "SQLite keeps no statement of it");
            return;
        }
        String sql = statement.sql().get();
        switch (relation.type()) {
            case "table" -> new TableAssembler(assembly, rows, relation).assemble(sql);
            case "virtual" -> new VirtualTableAssembler(assembly, rows).assemble(relation, sql);
            case "view" -> new ViewAssembler(assembly, rows, byName).assemble(relation, sql);
            case "shadow" -> {
                // Part of how a virtual table is stored: it comes and goes with it.
            }
            default ->
                assembly.unknown(
                        "the %s %s".formatted(relation.type(), relation.name()),
                        "this version doesn't know what a %s is".formatted(relation.type()));
        }
    }

    private void parts() {
        IndexAssembler indexes = new IndexAssembler(assembly, rows);
        TriggerAssembler triggers = new TriggerAssembler(assembly, rows, byName);
        for (StatementRow row : rows.statements()) {
            switch (row.type()) {
                case "table", "view" -> {
                    // Done with the relations.
                }
                case "index" -> indexes.assemble(row);
                case "trigger" -> triggers.assemble(row);
                default ->
                    assembly.unknown(
                            "the %s %s".formatted(row.type(), row.name()),
                            "this version doesn't know what a %s is".formatted(row.type()));
            }
        }
    }

    /** Names that begin with sqlite_ are SQLite's own, in any case of letters. */
    static boolean isInternal(String name) {
        return Ascii.lower(name).startsWith("sqlite_");
    }
}
