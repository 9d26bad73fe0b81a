package dev.plumbline.app.rows;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.RowProof;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the tables of a scratch database, those first to which others refer. */
public final class RowFilling {
    /** So many rows has a table, as far as they can be made up. */
    public static final int ROWS = 5;

    private static final int APART = 100;
    private static final int MISSING = 900;

    private final SampleRows samples;
    private final Session session;
    private final Catalog present;
    private final Partners partners;
    private final Map<ObjectId, RowMaker> makers = new HashMap<>();
    private final Map<ObjectId, Integer> rows = new LinkedHashMap<>();
    private final List<RowProof.Empty> empty = new ArrayList<>();
    private int apart = APART; // no two rows that don't fit have the same number, or they would keep each other out

    /** @param present what is in the scratch database: tables without rows, or with rows of before that may go */
    public RowFilling(SampleRows samples, Connection connection, Catalog present, Partners partners) {
        this.samples = samples;
        this.session = new Session(connection);
        this.present = present;
        this.partners = partners;
    }

    /**
     * What came of it.
     *
     * @param rows how many each table has; none that has none
     * @param empty the tables that have none
     */
    public record Filled(Map<ObjectId, Integer> rows, List<RowProof.Empty> empty) {}

    /**
     * Fills them.
     *
     * @param limits for tables that are to have fewer rows than others
     * @param violations what is to be there beside; what the server refuses of it isn't
     */
    public Filled fill(Map<ObjectId, Integer> limits, List<Violation> violations) throws SQLException {
        List<Table> tables = inOrder();
        session.connection().setAutoCommit(false);
        try {
            for (Table table : present.all(Table.KIND).toList()) {
                silence(table);
            }
            for (SqlText sql : samples.emptying(ids(tables))) {
                session.update(sql);
            }
            for (Table table : tables) {
                int limit = limits.getOrDefault(table.id(), ROWS);
                if (limit > 0) {
                    fill(table, limit);
                }
            }
            for (Violation violation : violations) {
                if (rows.containsKey(violation.table())) {
                    violate(violation);
                }
            }
            session.connection().commit();
        } finally {
            session.connection().setAutoCommit(true);
        }
        return new Filled(rows, empty);
    }

    private static List<ObjectId> ids(List<Table> tables) {
        List<ObjectId> ids = new ArrayList<>();
        tables.forEach(table -> ids.add(table.id()));
        return ids;
    }

    private void silence(Table table) throws SQLException {
        for (SqlText sql : samples.silencing(table.id())) {
            session.update(sql);
        }
    }

    private List<Table> inOrder() {
        Map<ObjectId, Table> done = new LinkedHashMap<>();
        Set<ObjectId> begun = new LinkedHashSet<>();
        present.all(Table.KIND).forEach(table -> place(table, begun, done));
        return done.values().stream().filter(samples::keepsRows).toList();
    }

    private void place(Table table, Set<ObjectId> begun, Map<ObjectId, Table> done) {
        if (!begun.add(table.id())) {
            return;
        }
        for (Reference reference : Reference.of(table.id(), present, partners)) {
            for (Table other : present.all(Table.KIND).toList()) {
                if (samples.whole(other.id(), present).equals(reference.table())) {
                    place(other, begun, done);
                }
            }
        }
        done.put(table.id(), table);
    }

    private RowMaker maker(Table table) {
        RowMaker maker = makers.get(table.id());
        if (maker == null) {
            maker = new RowMaker(samples, session, table, present, partners);
            makers.put(table.id(), maker);
        }
        return maker;
    }

    /** What can be made is made: a table of which all but one row collide has that one. */
    private void fill(Table table, int limit) throws SQLException {
        int made = 0;
        Optional<String> refusal = Optional.empty();
        for (int number = 0; number < limit && (made == number || made > 0); number++) {
            Optional<String> refused = maker(table).fitting(number);
            made += refused.isEmpty() ? 1 : 0;
            refusal = refusal.or(() -> refused);
        }
        if (made > 0) {
            rows.put(table.id(), made);
        } else {
            empty.add(new RowProof.Empty(table.id(), refusal.orElse("no row could be made up")));
        }
    }

    private void violate(Violation violation) throws SQLException {
        RowMaker maker = maker(present.find(violation.table(), Table.KIND).orElseThrow());
        if (!maker.pool().columns().containsAll(violation.columns())) {
            return;
        }
        for (Map<Identifier, String> given : given(violation, maker)) {
            maker.with(apart++, given);
        }
    }

    private List<Map<Identifier, String>> given(Violation violation, RowMaker maker) throws SQLException {
        List<Identifier> columns = violation.columns();
        return switch (violation.sort()) {
            case NULL -> List.of(all(columns, column -> "NULL"));
            case TWIN -> List.of(all(columns, column -> present(violation.table(), column, columns)));
            case ORPHAN ->
                List.of(all(
                        columns, column -> maker.pool().values(column, MISSING).getFirst()));
            case OUTSIDE, EDGE -> edges(columns, maker.pool());
        };
    }

    private interface Value {
        String of(Identifier column) throws SQLException;
    }

    private static Map<Identifier, String> all(List<Identifier> columns, Value value) throws SQLException {
        Map<Identifier, String> given = new LinkedHashMap<>();
        for (Identifier column : columns) {
            given.put(column, value.of(column));
        }
        return given;
    }

    /** What the first row has. */
    private String present(ObjectId table, Identifier column, List<Identifier> order) {
        return "(SELECT %s FROM %s ORDER BY %s LIMIT 1)"
                .formatted(
                        samples.column(column),
                        samples.name(table),
                        String.join(", ", order.stream().map(samples::column).toList()));
    }

    /** Each value of each column, the others as they come. */
    private static List<Map<Identifier, String>> edges(List<Identifier> columns, Pool pool) throws SQLException {
        List<Map<Identifier, String>> edges = new ArrayList<>();
        for (Identifier column : columns) {
            Set<String> values = new LinkedHashSet<>(pool.edges(column));
            values.addAll(pool.values(column, APART));
            values.forEach(value -> edges.add(Map.of(column, value)));
        }
        return edges;
    }
}
