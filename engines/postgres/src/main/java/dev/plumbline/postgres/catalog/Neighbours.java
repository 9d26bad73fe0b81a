package dev.plumbline.postgres.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks what has to do with some objects, in the catalogue as the transaction sees it. */
final class Neighbours {
    private final Connection connection;

    Neighbours(Connection connection) {
        this.connection = connection;
    }

    /** The objects, and those whose text names them. */
    Set<Address> affectedBy(Collection<Address> objects) throws SQLException {
        if (objects.isEmpty()) {
            return Set.of();
        }
        Set<Address> affected = new HashSet<>();
        ask("reading/affected", objects, row -> affected.add(Address.of(row.getLong("classid"), row.getLong("objid"))));
        return affected;
    }

    /** The tables and views among objects and what they refer to, by the names that they have now, as SQL. */
    List<String> lockable(Collection<Address> objects) throws SQLException {
        List<String> names = new ArrayList<>();
        ask("reading/lockable", objects, row -> names.add(row.getString("name")));
        return names;
    }

    /** What some objects belong to and what they are called; those that belong to nothing are left out. */
    Map<Address, Part> owners(Collection<Address> objects) throws SQLException {
        Map<Address, Part> owners = new HashMap<>();
        ask("reading/owners", objects, row -> {
            Part part = new Part(
                    Address.of(row.getLong("ownerclassid"), row.getLong("owner")),
                    row.getString("name"),
                    row.getString("kind").charAt(0));
            owners.put(Address.of(row.getLong("classid"), row.getLong("objid")), part);
        });
        return owners;
    }

    /** What can't be printed while others have a relation for themselves. */
    Set<Address> blocked() throws SQLException {
        List<Address> relations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CatalogQuery.resource("reading/blocked"));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                relations.add(Address.of(Address.RELATION, rows.getLong("oid")));
            }
        }
        return affectedBy(relations);
    }

    /** What there is of the kinds whose rows are printed as a whole. */
    Set<Address> survivors() throws SQLException {
        Set<Address> survivors = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(CatalogQuery.resource("reading/survivors"));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                survivors.add(Address.of(rows.getLong("classid"), rows.getLong("objid")));
            }
        }
        return survivors;
    }

    private void ask(String query, Collection<Address> objects, Answer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CatalogQuery.resource(query))) {
            Array catalogs = oids(objects.stream().map(Address::catalog).toList());
            Array oids = oids(objects.stream().map(Address::oid).toList());
            statement.setArray(1, catalogs);
            statement.setArray(2, oids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.take(rows);
                }
            }
        }
    }

    private Array oids(List<Long> numbers) throws SQLException {
        return connection.createArrayOf("oid", numbers.toArray());
    }

    /**
     * What belongs to something.
     *
     * @param kind {@code i} for an index, {@code r} a rule, {@code t} a trigger, {@code l} a policy, and a constraint's own letter;
     *     a blank for what can't be told from its owner
     */
    record Part(Address owner, String name, char kind) {}

    /** What is done with a row. */
    @FunctionalInterface
    private interface Answer {
        void take(ResultSet row) throws SQLException;
    }
}
