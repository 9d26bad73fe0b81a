package dev.plumbline.mutation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The columns of SQLite's schema table, of what its pragmas tell of it, and of the head of the file. */
record SqliteCatalogColumns(Set<CatalogColumn> all) implements CatalogColumns {
    private static final String TABLES = " FROM pragma_table_list AS l CROSS JOIN ";
    private static final String OWN =
            " WHERE l.schema = 'main' AND l.type <> 'shadow' AND l.name NOT LIKE 'sqlite|_%' ESCAPE '|'";

    /** What a relation is read from, by its name; the one that is asked about is called x. */
    private static final Map<String, String> RELATIONS = relations();

    SqliteCatalogColumns {
        all = Set.copyOf(all);
    }

    private static Map<String, String> relations() {
        Map<String, String> relations = new LinkedHashMap<>();
        relations.put("sqlite_schema", " FROM sqlite_schema AS x");
        relations.put("pragma_table_list", " FROM pragma_table_list AS x WHERE x.schema = 'main'");
        relations.put("pragma_table_xinfo", TABLES + "pragma_table_xinfo(l.name) AS x" + OWN);
        relations.put("pragma_index_list", TABLES + "pragma_index_list(l.name) AS x" + OWN);
        relations.put(
                "pragma_index_xinfo",
                TABLES + "pragma_index_list(l.name) AS i CROSS JOIN pragma_index_xinfo(i.name) AS x" + OWN);
        relations.put("pragma_foreign_key_list", TABLES + "pragma_foreign_key_list(l.name) AS x" + OWN);
        for (String setting : List.of("application_id", "user_version", "encoding", "auto_vacuum", "journal_mode")) {
            relations.put("pragma_" + setting, " FROM pragma_" + setting + " AS x");
        }
        for (String setting : List.of("page_size", "page_count", "freelist_count", "schema_version")) {
            relations.put("pragma_" + setting, " FROM pragma_" + setting + " AS x");
        }
        return relations;
    }

    /** But for a pragma's own arguments. */
    static SqliteCatalogColumns of(Connection connection) throws SQLException {
        Set<CatalogColumn> columns = new TreeSet<>();
        for (String relation : RELATIONS.keySet()) {
            for (String column : values(
                    connection, "SELECT name FROM pragma_table_xinfo('%s') WHERE hidden = 0".formatted(relation))) {
                columns.add(new CatalogColumn(relation, column));
            }
        }
        return new SqliteCatalogColumns(columns);
    }

    @Override
    public List<String> sums(Connection connection, List<CatalogColumn> columns) throws SQLException {
        List<String> sums = new ArrayList<>();
        for (CatalogColumn column : columns) {
            sums.add(
                    all.contains(column)
                            ? String.join(
                                    ", ",
                                    values(
                                            connection,
                                            "SELECT quote(x.\"%s\")".formatted(column.column())
                                                    + RELATIONS.get(column.relation())))
                            : "");
        }
        return sums;
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
