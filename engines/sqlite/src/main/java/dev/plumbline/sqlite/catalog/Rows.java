package dev.plumbline.sqlite.catalog;

import dev.plumbline.sqlite.sql.Ascii;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue queries return, as it is.
 *
 * @param attached the names of other databases that the connection has, but for its temporary one
 * @param temporary the names, in lower case, of tables and views that only this connection has
 */
record Rows(
        String version,
        String encoding,
        List<StatementRow> statements,
        List<RelationRow> relations,
        Map<String, List<ColumnRow>> columns,
        Map<String, List<IndexKeyRow>> indexKeys,
        Map<String, List<ForeignKeyRow>> foreignKeys,
        Map<String, Long> rowCounts,
        Map<String, String> broken,
        Set<String> temporary,
        List<String> attached,
        long applicationId,
        long userVersion) {

    /** The relations by their names in lower case. */
    Map<String, RelationRow> relationsByName() {
        Map<String, RelationRow> byName = new HashMap<>();
        relations.forEach(relation -> byName.put(Ascii.lower(relation.name()), relation));
        return byName;
    }

    /** A row of the schema table. */
    record StatementRow(String type, String name, String table, Optional<String> sql) {}

    record RelationRow(String name, String type, boolean withoutRowid, boolean strict) {}

    record ColumnRow(
            String name, String type, boolean notNull, Optional<String> defaultValue, int primaryKey, int hidden) {
        boolean isGenerated() {
            return hidden == 2 || hidden == 3;
        }

        boolean isStored() {
            return hidden == 3;
        }

        boolean isHidden() {
            return hidden == 1;
        }
    }

    /** A key of an index; {@code column} is empty for an expression. */
    record IndexKeyRow(boolean unique, Optional<String> column, boolean descending, String collation) {}

    /** A column of a foreign key; {@code to} is empty where the primary key is meant. */
    record ForeignKeyRow(int id, String referenced, String from, Optional<String> to) {}
}
