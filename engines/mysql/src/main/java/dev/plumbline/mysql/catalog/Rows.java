package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.MysqlSettings;
import dev.plumbline.mysql.model.MysqlVersion;
import dev.plumbline.mysql.model.NameRules;
import java.util.List;
import java.util.Map;

/**
 * All that was read, before it is put together.
 *
 * @param server what the server says of itself, and the session's settings
 * @param defaults what the database says of itself
 * @param showsGrants whether everybody's grants are among the queries
 * @param queries the rows of each query that was run
 * @param tableStatements what {@code SHOW CREATE TABLE} says of a table, where it was asked
 * @param viewStatements the same of views, and why it says nothing of some
 * @param routineStatements the same of routines, by type and name: {@code FUNCTION f}
 * @param sequences the row of each sequence
 * @param unclear the rows with a text that can't be told whole
 */
record Rows(
        Row server,
        Row defaults,
        MysqlVersion version,
        String database,
        Rights rights,
        boolean showsGrants,
        Map<CatalogQuery, List<Row>> queries,
        Map<String, TableStatement> tableStatements,
        Map<String, String> viewStatements,
        Map<String, String> routineStatements,
        Map<String, Row> sequences,
        List<Unclear> unclear) {
    List<Row> of(CatalogQuery query) {
        return queries.getOrDefault(query, List.of());
    }

    /** What only its statement tells of a table; nothing where that wasn't asked for. */
    TableStatement statement(String table) {
        return tableStatements.getOrDefault(table, TableStatement.NOTHING);
    }

    /** Whether it is a scratch database of which its script says nothing. */
    boolean saysNothingOfDatabase() {
        return server.text("database_state").equals(MysqlSettings.UNSAID);
    }

    NameRules names() {
        return NameRules.of((int) server.number("lower_case_table_names"));
    }
}
