package dev.plumbline.app.rows;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The values of the columns that are there before and after a plan: as they were, and whether they still are. */
public final class KeptRows {
    private final SampleRows samples;
    private final Session session;
    private final Catalog present;
    private final Partners partners;
    private final List<Kept> tables = new ArrayList<>();
    private final Map<Conversion, Set<String>> conversions = new HashMap<>();

    /** @param present what is in the scratch database at first */
    public KeptRows(SampleRows samples, Connection connection, Catalog present, Partners partners) {
        this.samples = samples;
        this.session = new Session(connection);
        this.present = present;
        this.partners = partners;
    }

    /**
     * The values of a table.
     *
     * @param key the places of what tells rows apart; empty where nothing does
     */
    private record Kept(ObjectId table, List<Pair> pairs, List<Integer> key, List<List<Optional<String>>> rows) {}

    private record Pair(Column before, Column after) {}

    private record Conversion(String value, String before, String after) {}

    /** How many values of a column are gone, of how many. */
    public record Gone(ObjectId column, int values, int of) {}

    /** Reads what is there. */
    public void remember() throws SQLException {
        for (Table table : present.all(Table.KIND).filter(samples::keepsRows).toList()) {
            List<Pair> pairs = new ArrayList<>();
            for (Column column : present.columns(table.id())) {
                partners.wanted(column.id(), Column.KIND)
                        .filter(after -> isKept(column, after))
                        .ifPresent(after -> pairs.add(new Pair(column, after)));
            }
            if (!pairs.isEmpty()) {
                List<Column> before = pairs.stream().map(Pair::before).toList();
                tables.add(new Kept(
                        table.id(),
                        pairs,
                        key(table.id(), pairs),
                        session.rows(samples.reading(table.id(), before, present))));
            }
        }
    }

    /** What is computed from other columns has no values of its own. */
    private boolean isKept(Column before, Column after) {
        return before.generated().isEmpty()
                && after.generated().isEmpty()
                && partners.catalog().find(after.id().parent(), Table.KIND).isPresent();
    }

    private List<Integer> key(ObjectId table, List<Pair> pairs) {
        List<PrimaryKey> keys = present.members(table, PrimaryKey.KIND);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            if (!keys.isEmpty()
                    && keys.getFirst()
                            .columns()
                            .contains(pairs.get(at).before().id().identifier())) {
                places.add(at);
            }
        }
        return !keys.isEmpty() && places.size() == keys.getFirst().columns().size() ? places : List.of();
    }

    /** How many columns with values there are. */
    public int columns() {
        return tables.stream()
                .filter(kept -> !kept.rows().isEmpty())
                .mapToInt(kept -> kept.pairs().size())
                .sum();
    }

    /** The columns some of whose values are gone when all is done, in the order of the catalogue. */
    public List<Gone> gone() throws SQLException {
        List<Gone> gone = new ArrayList<>();
        for (Kept kept : tables) {
            gone.addAll(gone(kept, after(kept)));
        }
        return gone;
    }

    /**
     * Whether a column has all its values at this moment, under whichever of its names; empty where it can't be read.
     *
     * @param column as it is called before
     */
    public Optional<Boolean> has(ObjectId column) throws SQLException {
        for (Kept kept : tables) {
            if (column.owner().equals(Optional.of(kept.table()))) {
                return now(kept)
                        .map(rows -> gone(kept, rows).stream()
                                .noneMatch(one -> one.column().equals(column)));
            }
        }
        return Optional.empty();
    }

    private List<List<Optional<String>>> after(Kept kept) throws SQLException {
        List<Column> after = kept.pairs().stream().map(Pair::after).toList();
        ObjectId whole = samples.whole(after.getFirst().id().parent(), partners.catalog());
        return session.rows(samples.reading(whole, after, partners.catalog()));
    }

    private Optional<List<List<Optional<String>>>> now(Kept kept) throws SQLException {
        try {
            return Optional.of(session.guarded(() -> after(kept)));
        } catch (SQLException notYet) {
            List<Column> before = kept.pairs().stream().map(Pair::before).toList();
            try {
                return Optional.of(session.guarded(() -> session.rows(samples.reading(kept.table(), before, present))));
            } catch (SQLException neither) {
                return Optional.empty();
            }
        }
    }

    private List<Gone> gone(Kept kept, List<List<Optional<String>>> after) {
        Map<Integer, Integer> lost = new LinkedHashMap<>();
        List<List<Optional<String>>> left = new ArrayList<>(after);
        for (List<Optional<String>> row : kept.rows()) {
            OptionalInt place = nearest(kept, row, left);
            List<Optional<String>> found = place.isPresent() ? left.remove(place.getAsInt()) : List.of();
            for (int at = 0; at < row.size(); at++) {
                boolean there = !found.isEmpty() && isSame(kept.pairs().get(at), row.get(at), found.get(at));
                if (row.get(at).isPresent() && !there) {
                    lost.merge(at, 1, Integer::sum);
                }
            }
        }
        List<Gone> gone = new ArrayList<>();
        for (int at = 0; at < kept.pairs().size(); at++) {
            if (lost.containsKey(at)) {
                int place = at;
                int all = (int) kept.rows().stream()
                        .filter(row -> row.get(place).isPresent())
                        .count();
                gone.add(new Gone(kept.pairs().get(at).before().id(), lost.getOrDefault(at, 0), all));
            }
        }
        return gone;
    }

    /** The row with the same key; where there is none, the one that has most of the values. */
    private OptionalInt nearest(Kept kept, List<Optional<String>> row, List<List<Optional<String>>> left) {
        OptionalInt nearest = OptionalInt.empty();
        int most = -1;
        for (int place = 0; place < left.size(); place++) {
            List<Optional<String>> candidate = left.get(place);
            int same = 0;
            boolean fits = true;
            for (int at = 0; at < row.size(); at++) {
                boolean equal = isSame(kept.pairs().get(at), row.get(at), candidate.get(at));
                same += equal ? 1 : 0;
                fits &= equal || !kept.key().contains(at);
            }
            if (fits && same > most) {
                most = same;
                nearest = OptionalInt.of(place);
            }
        }
        return nearest;
    }

    /** Whether a value is still the same, or what the server itself makes of it in the new type. Where there was none, anything may be. */
    private boolean isSame(Pair pair, Optional<String> before, Optional<String> after) {
        if (before.isEmpty() || before.equals(after)) {
            return true;
        }
        if (after.isEmpty()) {
            return false;
        }
        Set<String> accepted = conversions.computeIfAbsent(
                new Conversion(
                        before.get(),
                        pair.before().type().text(),
                        pair.after().type().text()),
                conversion -> converted(pair, before.get()));
        return accepted.isEmpty() || accepted.contains(after.get());
    }

    /** What the server makes of a value; nothing where it knows no way, so that any value is as good as another. */
    private Set<String> converted(Pair pair, String value) {
        Set<String> accepted = new HashSet<>();
        for (SqlText query : samples.conversions(value, pair.before(), pair.after())) {
            session.row(query).flatMap(List::getFirst).ifPresent(accepted::add);
        }
        return accepted;
    }
}
