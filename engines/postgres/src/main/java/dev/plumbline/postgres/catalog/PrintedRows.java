package dev.plumbline.postgres.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of the queries that print, kept until it is known that they fit the snapshot that the others are read from. */
final class PrintedRows {
    /** What is asked for by who knows already that it is there. */
    private static final Set<CatalogQuery> LOOKED_UP =
            EnumSet.of(CatalogQuery.PARTITIONS, CatalogQuery.CONSTRAINT_TEXTS, CatalogQuery.INDEX_TEXTS);

    private final Map<CatalogQuery, Map<Long, List<Row>>> rows = new EnumMap<>(CatalogQuery.class);
    private final Map<CatalogQuery, SQLException> failures = new EnumMap<>(CatalogQuery.class);
    private final Set<Address> unreadable = new HashSet<>();
    private Presence presence = Presence.UNKNOWN;

    /** Takes all rows of a query in place of those that were there. */
    void replace(CatalogQuery query, Collection<Row> fresh) {
        rows.put(query, new LinkedHashMap<>());
        failures.remove(query);
        add(query, fresh);
    }

    /** Takes the rows about some objects in place of those that were there. */
    void replace(CatalogQuery query, Set<Long> oids, Collection<Row> fresh) {
        rows.computeIfAbsent(query, absent -> new LinkedHashMap<>()).keySet().removeAll(oids);
        add(query, fresh);
    }

    private void add(CatalogQuery query, Collection<Row> fresh) {
        Map<Long, List<Row>> byOid = rows.computeIfAbsent(query, absent -> new LinkedHashMap<>());
        fresh.forEach(row -> byOid.computeIfAbsent(row.number("oid"), absent -> new ArrayList<>(1))
                .add(row));
    }

    /** Keeps in mind that a query could not be run. */
    void fail(CatalogQuery query, SQLException failure) {
        failures.put(query, failure);
    }

    Optional<SQLException> failure(CatalogQuery query) {
        return Optional.ofNullable(failures.get(query));
    }

    /** Forgets the rows of what isn't there any more. */
    void retain(Set<Address> survivors) {
        rows.forEach((query, byOid) -> {
            if (!LOOKED_UP.contains(query)) {
                Printing printing = query.printing().orElseThrow();
                byOid.keySet()
                        .removeIf(oid -> printing.catalogs().stream()
                                .noneMatch(catalog -> survivors.contains(Address.of(catalog, oid))));
            }
        });
    }

    void each(CatalogQuery query, Row.Consumer consumer) throws SQLException {
        for (List<Row> some : rows.getOrDefault(query, Map.of()).values()) {
            for (Row row : some) {
                consumer.accept(row);
            }
        }
    }

    /** The one row about an object. */
    Optional<Row> find(CatalogQuery query, long oid) {
        return Optional.ofNullable(rows.getOrDefault(query, Map.of()).get(oid)).map(List::getFirst);
    }

    /** Says of which objects no row could be had. */
    void setUnreadable(Collection<Address> objects) {
        unreadable.clear();
        unreadable.addAll(objects);
    }

    /** Says what there is in the snapshot that the rows fit. */
    void setPresence(Presence found) {
        presence = found;
    }

    Presence presence() {
        return presence;
    }

    Set<Address> unreadable() {
        return Set.copyOf(unreadable);
    }
}
