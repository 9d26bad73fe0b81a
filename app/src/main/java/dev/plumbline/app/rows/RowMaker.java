package dev.plumbline.app.rows;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts rows into one table. What the server refuses is tried again with other values in the columns that it seems to speak of, a bounded
 * number of times; the same schema is given the same rows each time.
 */
final class RowMaker {
    private static final int TRIES = 120;
    private static final int FEW = 4;
    private static final int SHUFFLE = 0x9E3779B9;
    private static final int HIGH_BITS = 7;
    private static final int EVERY = 31;
    private static final int SOMETIMES_NULL = 4;
    private static final Pattern NAMES = Pattern.compile("[\"'`.]?([\\w$]+)[\"'`]?");

    private final SampleRows samples;
    private final Session session;
    private final Table table;
    private final Pool pool;
    private final List<Reference> references;
    private final Set<Identifier> nullable = new LinkedHashSet<>();
    private final Map<String, Set<Identifier>> blamed = new HashMap<>();
    private final Map<SqlText, Set<Identifier>> tests = new LinkedHashMap<>();
    private final Map<Reference, Integer> counts = new HashMap<>();

    RowMaker(SampleRows samples, Session session, Table table, Catalog present, Partners partners) {
        this.samples = samples;
        this.session = session;
        this.table = table;
        this.pool = new Pool(samples, session, table, present, partners);
        this.references = Reference.of(table.id(), present, partners);
        for (Identifier name : pool.columns()) {
            if (isNullable(pool.column(name), present, partners)) {
                nullable.add(name);
            }
        }
        for (SchemaObject part : present.members(table.id())) {
            blamed.put(part.id().name(), concerned(part));
        }
        blamed.put(table.id().name(), samples.bounds(table).isEmpty() ? Set.of() : pool.columns());
        for (Check check : wantedChecks(present, partners)) {
            test(check);
        }
    }

    private Set<Identifier> concerned(SchemaObject part) {
        return switch (part) {
            case Check check -> mentioned(check);
            case Unique unique -> new LinkedHashSet<>(unique.columns());
            case PrimaryKey key -> new LinkedHashSet<>(key.columns());
            case Index index ->
                index.keys().stream()
                        .map(IndexKey::column)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            default -> Set.of(); // nothing else that is neutral refuses rows
        };
    }

    private Set<Identifier> mentioned(Check check) {
        return Expressions.mentioned(check.expression().text(), pool.columns());
    }

    private boolean isNullable(Column column, Catalog present, Partners partners) {
        boolean later = partners.wanted(column.id(), Column.KIND)
                .map(wanted -> wanted.nullable() && !isKey(wanted.id(), partners.catalog()))
                .orElse(true);
        return column.nullable() && later && !isKey(column.id(), present);
    }

    private static boolean isKey(MemberId column, Catalog catalog) {
        return catalog.members(column.parent(), PrimaryKey.KIND).stream()
                .anyMatch(key -> key.columns().contains(column.identifier()));
    }

    private List<Check> wantedChecks(Catalog present, Partners partners) {
        Set<String> known = new LinkedHashSet<>();
        present.members(table.id(), Check.KIND)
                .forEach(check -> known.add(check.expression().text()));
        return partners
                .wanted(table.id())
                .map(wanted -> partners.catalog().members(wanted, Check.KIND))
                .orElse(List.of())
                .stream()
                .filter(check -> !known.contains(check.expression().text()))
                .toList();
    }

    /** A check that is wanted is asked of each row, if the server understands it by now. */
    private void test(Check check) {
        SqlText query =
                SqlText.of("SELECT 1 FROM " + samples.name(table.id()) + " WHERE NOT (" + check.expression() + ")");
        if (session.understands(query)) {
            tests.put(query, mentioned(check));
        }
    }

    Pool pool() {
        return pool;
    }

    List<Reference> references() {
        return references;
    }

    /**
     * Puts a row there that fits what is there and what is wanted.
     *
     * @return why it couldn't be done; empty if it is done
     */
    Optional<String> fitting(int number) throws SQLException {
        return make(number, Map.of(), true);
    }

    /**
     * Puts a row there that fits what is there.
     *
     * @param given values that it must have
     */
    Optional<String> with(int number, Map<Identifier, String> given) throws SQLException {
        return make(number, given, false);
    }

    private Optional<String> make(int number, Map<Identifier, String> given, boolean wanted) throws SQLException {
        Map<Identifier, Integer> chosen = new HashMap<>();
        Set<Identifier> varied = Set.of();
        Refusal last = new Refusal("no row could be made up", Set.of());
        for (int attempt = 0; attempt < (given.isEmpty() ? TRIES : FEW); attempt++) {
            vary(chosen, varied, attempt, number);
            Optional<Refusal> refusal = attempt(draw(number, attempt, chosen, given, wanted), wanted);
            if (refusal.isEmpty()) {
                return Optional.empty();
            }
            last = refusal.get();
            if (!last.columns().isEmpty() && given.keySet().containsAll(last.columns())) {
                break; // what is given isn't taken
            }
            varied = last.columns().isEmpty() ? pool.columns() : last.columns();
        }
        return Optional.of(last.message());
    }

    private record Refusal(String message, Set<Identifier> columns) {}

    private void vary(Map<Identifier, Integer> chosen, Set<Identifier> varied, int attempt, int number) {
        for (Identifier column : varied) {
            if (!pool.columns().contains(column)) {
                continue;
            }
            if (varied.size() == 1) {
                chosen.merge(column, 1, Integer::sum);
            } else {
                int mixed = (attempt * EVERY + number + column.key().hashCode()) * SHUFFLE;
                chosen.put(column, mixed >>> HIGH_BITS);
            }
        }
    }

    private Map<Identifier, String> draw(
            int number, int attempt, Map<Identifier, Integer> chosen, Map<Identifier, String> given, boolean wanted)
            throws SQLException {
        Map<Identifier, String> values = new LinkedHashMap<>();
        for (Identifier column : pool.columns()) {
            List<String> candidates = pool.values(column, number);
            boolean none = attempt == 0 && number % SOMETIMES_NULL == 2 && nullable.contains(column);
            values.put(
                    column,
                    none ? "NULL" : candidates.get(Math.floorMod(chosen.getOrDefault(column, 0), candidates.size())));
        }
        Set<Identifier> settled = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (wanted || !reference.wanted()) {
                refer(reference, number + attempt, values, settled);
            }
        }
        values.putAll(given);
        return values;
    }

    /** A row of the other table, by its number; where there is none, the row itself or nothing. */
    private void refer(Reference reference, int number, Map<Identifier, String> values, Set<Identifier> settled)
            throws SQLException {
        boolean none = reference.columns().stream().allMatch(column -> "NULL".equals(values.get(column)));
        if (none || !values.keySet().containsAll(reference.columns())) {
            return;
        }
        int count = count(reference);
        for (int at = 0; at < reference.columns().size(); at++) {
            Identifier column = reference.columns().get(at);
            Identifier other = reference.referenced().get(at);
            if (!settled.add(column)) {
                continue;
            }
            if (count > 0) {
                values.put(column, found(reference, other, number % count));
            } else if (reference.table().equals(table.id()) && values.containsKey(other)) {
                values.put(column, values.getOrDefault(other, "NULL"));
            } else if (!reference.wanted() || pool.column(column).nullable()) {
                values.put(column, "NULL");
            }
        }
    }

    private int count(Reference reference) throws SQLException {
        Integer known = counts.get(reference);
        if (known == null || reference.table().equals(table.id())) {
            SqlText query = SqlText.of("SELECT count(*) FROM " + samples.name(reference.table()));
            known = Integer.parseInt(session.rows(query).getFirst().getFirst().orElse("0"));
            counts.put(reference, known);
        }
        return known;
    }

    private String found(Reference reference, Identifier column, int offset) {
        List<String> order =
                reference.referenced().stream().map(samples::column).toList();
        return "(SELECT %s FROM %s ORDER BY %s LIMIT 1 OFFSET %d)"
                .formatted(samples.column(column), samples.name(reference.table()), String.join(", ", order), offset);
    }

    private Optional<Refusal> attempt(Map<Identifier, String> values, boolean tested) throws SQLException {
        List<Identifier> columns = new ArrayList<>(values.keySet());
        SqlText insert = samples.insert(
                table.id(),
                columns,
                columns.stream()
                        .map(column -> values.getOrDefault(column, "NULL"))
                        .toList());
        try {
            return session.guarded(() -> {
                if (session.update(insert) == 0) {
                    throw new Misfit("something keeps rows out", Set.of());
                }
                for (Map.Entry<SqlText, Set<Identifier>> test : tests.entrySet()) {
                    if (tested && !session.rows(test.getKey()).isEmpty()) {
                        throw new Misfit("no row fits the checks that are wanted", test.getValue());
                    }
                }
                return Optional.empty();
            });
        } catch (Misfit misfit) {
            return Optional.of(new Refusal(misfit.what(), misfit.columns()));
        } catch (SQLException refused) {
            String message = Refused.message(refused);
            return Optional.of(new Refusal(message, blamed(message)));
        }
    }

    /** The columns that a refusal names, or whose check it names; none where it names nothing known. */
    private Set<Identifier> blamed(String message) {
        Set<Identifier> columns = new LinkedHashSet<>();
        Matcher names = NAMES.matcher(message);
        while (names.find()) {
            String name = names.group(1);
            columns.addAll(blamed.getOrDefault(name, Set.of()));
            pool.columns().stream().filter(column -> column.text().equals(name)).forEach(columns::add);
        }
        return columns;
    }

    /** A row that was taken, and isn't to stay. */
    private static final class Misfit extends SQLException {
        private static final long serialVersionUID = 1L;

        private final String what;
        private final transient Set<Identifier> columns;

        Misfit(String what, Set<Identifier> columns) {
            super(what);
            this.what = what;
            this.columns = columns;
        }

        String what() {
            return what;
        }

        Set<Identifier> columns() {
            return columns;
        }
    }
}
