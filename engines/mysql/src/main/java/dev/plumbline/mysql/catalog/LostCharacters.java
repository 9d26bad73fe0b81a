package dev.plumbline.mysql.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the texts that the relations of the catalogue don't show whole, and puts the right ones in their places. Only what has a
 * question mark in it costs a statement, and views, triggers and events with literals. Comments and names can't hold what the relations can't show.
 */
final class LostCharacters {
    private final ShowStatements show;
    private final boolean mariadb;
    private final Map<CatalogQuery, List<Row>> queries;
    private final Map<String, String> views;
    private final LostColumns columns;
    private final Map<String, RoutineHead> routines;
    private final Map<String, String> tables;
    private final Set<String> tableNames;
    private final List<Unclear> unclear = new ArrayList<>();

    /** With the statements of tables, views and routines that are known already. */
    LostCharacters(
            ReadingSession session,
            Map<CatalogQuery, List<Row>> queries,
            Map<String, String> tables,
            Map<String, String> views,
            Map<String, String> routines) {
        this.show = new ShowStatements(session);
        this.mariadb = session.version().isMariadb();
        this.queries = queries;
        this.tables = new HashMap<>(tables);
        this.views = views;
        this.routines = RoutineAssembler.heads(queries.getOrDefault(CatalogQuery.ROUTINE_HEADS, List.of()), routines);
        this.columns = new LostColumns(session, this::lines);
        this.tableNames = queries.getOrDefault(CatalogQuery.TABLES, List.of()).stream()
                .filter(row -> row.maybe("engine").isPresent())
                .map(row -> row.text("name"))
                .collect(Collectors.toSet());
    }

    /** A step that gives a text whole. */
    @FunctionalInterface
    interface Finding {
        Optional<String> of(Row row, String lossy) throws SQLException;
    }

    /** Changes the rows of the queries; what stays unclear is returned. */
    List<Unclear> find() throws SQLException {
        each(CatalogQuery.COLUMNS, "type", "type", columns::type);
        each(CatalogQuery.COLUMNS, "default_value", "default", this::defaultValue);
        each(CatalogQuery.COLUMNS, "generation", "generated", columns::generated);
        each(CatalogQuery.CHECKS, "clause", "expression", this::check);
        each(CatalogQuery.KEYS, "expression", "keys", (row, lossy) -> LostText.joined(lossy));
        each(CatalogQuery.VIEWS, "query", "definition", this::view);
        each(CatalogQuery.TRIGGERS, "body", "definition", (row, lossy) -> body("TRIGGER", row, lossy));
        each(CatalogQuery.ROUTINES, "body", "definition", this::routine);
        each(CatalogQuery.EVENTS, "body", "definition", (row, lossy) -> body("EVENT", row, lossy));
        return unclear;
    }

    private void each(CatalogQuery query, String column, String what, Finding finding) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Row row : queries.getOrDefault(query, List.of())) {
            String lossy = row.text(column);
            Optional<String> whole = lossy.isEmpty() ? Optional.of(lossy) : finding.of(row, lossy);
            if (whole.isEmpty()) {
                unclear.add(new Unclear(query, row, what));
            }
            rows.add(whole.filter(text -> !text.equals(lossy))
                    .map(text -> row.with(column, text))
                    .orElse(row));
        }
        queries.put(query, rows);
    }

    /** Of a view's columns defaults are shown that aren't theirs. */
    private Optional<String> defaultValue(Row row, String lossy) throws SQLException {
        return tableNames.contains(row.text("table_name")) ? columns.defaultValue(row, lossy) : Optional.of(lossy);
    }

    private Optional<String> check(Row row, String lossy) throws SQLException {
        if (!mariadb) {
            return LostText.joined(lossy);
        }
        return LostText.isSuspect(lossy)
                ? lines(row.text("table_name")).check(row.text("level").equals("Column"), row.text("name"), lossy)
                : Optional.of(lossy);
    }

    private TableLines lines(String table) throws SQLException {
        String statement = tables.get(table);
        if (statement == null) {
            statement = show.of("TABLE", table, "Create Table").orElse("");
            tables.put(table, statement);
        }
        return new TableLines(statement);
    }

    /** The relation has a query's literals without their character sets. */
    private Optional<String> view(Row row, String lossy) throws SQLException {
        boolean suspect = LostText.isSuspect(lossy);
        if (!suspect && lossy.indexOf('\'') < 0) {
            return Optional.of(lossy);
        }
        String name = row.text("name");
        String statement = views.getOrDefault(
                name, mariadb ? show.of("VIEW", name, "Create View").orElse("") : "");
        Optional<String> whole = LostText.withLiterals(lossy, Lexeme.of(statement));
        return suspect ? whole : whole.or(() -> Optional.of(lossy));
    }

    /** The relation drops the introducers of literals too, so whatever has the body as it was written is better. */
    private Optional<String> routine(Row row, String lossy) throws SQLException {
        String type = row.text("type");
        RoutineHead head = routines.get(type + " " + row.text("name"));
        return head == null || head.body().isEmpty() ? body(type, row, lossy) : Optional.of(head.body());
    }

    private Optional<String> body(String kind, Row row, String lossy) throws SQLException {
        boolean routine = !kind.equals("TRIGGER") && !kind.equals("EVENT");
        if (!LostText.isSuspect(lossy) && (routine || !ProgramBody.mayBeChanged(lossy))) {
            return Optional.of(lossy);
        }
        String name = row.text("name");
        return switch (kind) {
            case "TRIGGER" -> show.of(kind, name, "SQL Original Statement").flatMap(ProgramBody::ofTrigger);
            case "EVENT" -> show.of(kind, name, "Create Event").flatMap(ProgramBody::ofEvent);
            case "FUNCTION" ->
                show.of(kind, name, "Create Function").flatMap(statement -> LostText.atEnd(lossy, statement));
            default -> show.of(kind, name, "Create Procedure").flatMap(statement -> LostText.atEnd(lossy, statement));
        };
    }
}
