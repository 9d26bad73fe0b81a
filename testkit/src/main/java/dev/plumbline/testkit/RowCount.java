package dev.plumbline.testkit;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.DdlWriter.Part;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many rows there are, so that none is lost on the way from one schema to another. */
final class RowCount {
    /** A part of a table is on another server, which a case only speaks of. */
    private static final String UNREACHABLE = "55000";

    private static final String WHOLES = "all tables whose rows are also those of others, or were";

    private final Connection connection;
    private final DdlWriter writer;

    RowCount(Connection connection, DdlWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /**
     * The rows by table, of those that are there on both sides; where tables share rows on either side, these may move from
     * one to another, and are counted together.
     *
     * @param now what is there
     */
    Map<String, Long> count(Snapshot now, Snapshot other) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (Table table : now.catalog().all(Table.KIND).toList()) {
            boolean shares = shares(table.id(), now.catalog()) || shares(table.id(), other.catalog());
            if (shares && !isPart(table, now.catalog())) {
                count(table, WHOLES, rows);
            } else if (!shares && other.catalog().contains(table.id())) {
                count(table, name(table), rows);
            }
        }
        return rows;
    }

    private boolean shares(ObjectId id, Catalog catalog) {
        return catalog.find(id, Table.KIND)
                        .filter(table -> isPart(table, catalog))
                        .isPresent()
                || catalog.all(Table.KIND).anyMatch(other -> writer.part(other, id) != Part.NONE);
    }

    private boolean isPart(Table table, Catalog catalog) {
        return catalog.all(Table.KIND).anyMatch(whole -> writer.part(table, whole.id()) != Part.NONE);
    }

    private void count(Table table, String key, Map<String, Long> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + name(table))) {
            count.next();
            rows.merge(key, count.getLong(1), Long::sum);
        } catch (SQLException refused) {
            if (!UNREACHABLE.equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    private String name(Table table) {
        return Stream.concat(
                        table.id().namespace().schema().stream(),
                        Stream.of(table.id().identifier()))
                .map(part -> writer.quoting().identifier(part.text()))
                .reduce((one, other) -> one + "." + other)
                .orElseThrow();
    }
}
