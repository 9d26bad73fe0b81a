package dev.plumbline.sqlite.catalog;

import dev.plumbline.sqlite.catalog.Rows.ColumnRow;
import dev.plumbline.sqlite.catalog.Rows.ForeignKeyRow;
import dev.plumbline.sqlite.catalog.Rows.IndexKeyRow;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.catalog.Rows.StatementRow;
import dev.plumbline.sqlite.sql.Ascii;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Runs the catalogue queries: one for each relation of the catalogue. */
final class RowQueries {
    private static final Set<String> DERIVED = Set.of("view", "virtual");

    private final Connection connection;
    private final Map<String, String> broken = new LinkedHashMap<>();

    RowQueries(Connection connection) {
        this.connection = connection;
    }

    Rows read() throws SQLException {
        List<StatementRow> statements = statements();
        List<RelationRow> relations = relations();
        Map<String, List<ColumnRow>> columns = columns("columns.sql");
        columns.putAll(derivedColumns(relations));
        boolean analyzed = statements.stream().anyMatch(row -> row.name().equals("sqlite_stat1"));
        return new Rows(
                text("SELECT sqlite_version()"),
                text("PRAGMA encoding"),
                statements,
                relations,
                columns,
                indexKeys(),
                foreignKeys(),
                analyzed ? rowCounts() : Map.of(),
                broken,
                temporary(),
                attached(),
                number("PRAGMA main.application_id"),
                number("PRAGMA main.user_version"));
    }

    private List<StatementRow> statements() throws SQLException {
        List<StatementRow> all = new ArrayList<>();
        each(
                "statements.sql",
                row -> all.add(new StatementRow(
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("tbl_name"),
                        Optional.ofNullable(row.getString("sql")))));
        return all;
    }

    private Set<String> temporary() throws SQLException {
        Set<String> names = new HashSet<>();
        each("temporary.sql", row -> names.add(Ascii.lower(row.getString("name"))));
        return names;
    }

    private List<String> attached() throws SQLException {
        List<String> names = new ArrayList<>();
        each("attached.sql", row -> names.add(row.getString("name")));
        return names;
    }

    private List<RelationRow> relations() throws SQLException {
        List<RelationRow> all = new ArrayList<>();
        each(
                "relations.sql",
                row -> all.add(new RelationRow(
                        row.getString("name"), row.getString("type"), row.getBoolean("wr"), row.getBoolean("strict"))));
        return all;
    }

    /** By relation, first column first. */
    private Map<String, List<ColumnRow>> columns(String query) throws SQLException {
        Map<String, List<ColumnRow>> all = new HashMap<>();
        each(query, row -> add(all, row.getString("relation"), column(row)));
        return all;
    }

    private static ColumnRow column(ResultSet row) throws SQLException {
        return new ColumnRow(
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("type"), ""),
                row.getBoolean("notnull"),
                Optional.ofNullable(row.getString("dflt_value")),
                row.getInt("pk"),
                row.getInt("hidden"));
    }

    private Map<String, List<ColumnRow>> derivedColumns(List<RelationRow> relations) throws SQLException {
        try {
            return columns("derived_columns.sql");
        } catch (SQLException e) {
            // Some view is broken. Whatever else this may be will be an error again.
            return oneByOne(relations);
        }
    }

    private Map<String, List<ColumnRow>> oneByOne(List<RelationRow> relations) throws SQLException {
        Map<String, List<ColumnRow>> all = new HashMap<>();
        String query = resource("one_derived_columns.sql");
        for (RelationRow relation : relations) {
            if (DERIVED.contains(relation.type())) {
                // The driver can't use a statement again that has failed.
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    statement.setString(1, relation.name());
                    one(statement, relation, all);
                }
            }
        }
        return all;
    }

    private void one(PreparedStatement statement, RelationRow relation, Map<String, List<ColumnRow>> all) {
        List<ColumnRow> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                columns.add(column(row));
            }
            all.put(relation.name(), columns);
        } catch (SQLException e) {
            broken.put(relation.name(), Objects.requireNonNullElse(e.getMessage(), "it can't be prepared"));
        }
    }

    /** By index, first key first. */
    private Map<String, List<IndexKeyRow>> indexKeys() throws SQLException {
        Map<String, List<IndexKeyRow>> all = new HashMap<>();
        each(
                "index_keys.sql",
                row -> add(
                        all,
                        row.getString("index_name"),
                        new IndexKeyRow(
                                row.getBoolean("unique"),
                                row.getInt("cid") < 0 ? Optional.empty() : Optional.of(row.getString("name")),
                                row.getBoolean("desc"),
                                row.getString("coll"))));
        return all;
    }

    /** By table, in the order of the table's text. */
    private Map<String, List<ForeignKeyRow>> foreignKeys() throws SQLException {
        Map<String, List<ForeignKeyRow>> all = new HashMap<>();
        each(
                "foreign_keys.sql",
                row -> add(
                        all,
                        row.getString("relation"),
                        new ForeignKeyRow(
                                row.getInt("id"),
                                row.getString("referenced"),
                                row.getString("from"),
                                Optional.ofNullable(row.getString("to")))));
        return all;
    }

    private Map<String, Long> rowCounts() throws SQLException {
        Map<String, Long> all = new HashMap<>();
        each("statistics.sql", row -> all.put(row.getString("relation"), row.getLong("row_count")));
        return all;
    }

    private static <T> void add(Map<String, List<T>> all, String key, T value) {
        all.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private void each(String query, RowConsumer consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource(query))) {
            while (row.next()) {
                consumer.accept(row);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream stream = RowQueries.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }
}
