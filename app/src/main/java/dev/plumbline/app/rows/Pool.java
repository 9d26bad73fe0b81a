package dev.plumbline.app.rows;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values that the columns of a table probably take: by their types, now and then, and by what constrains them. */
final class Pool {
    private final SampleRows samples;
    private final Session session;
    private final Catalog present;
    private final Partners partners;
    private final Map<Identifier, Column> columns = new LinkedHashMap<>();
    private final Map<Identifier, List<String>> hints = new HashMap<>();
    private final Map<Numbered, List<String>> values = new HashMap<>();
    private final Map<Identifier, Map<String, Boolean>> taken = new HashMap<>();

    Pool(SampleRows samples, Session session, Table table, Catalog present, Partners partners) {
        this.samples = samples;
        this.session = session;
        this.present = present;
        this.partners = partners;
        present.columns(table.id()).stream()
                .filter(column -> column.generated().isEmpty())
                .filter(column -> !samples.fillsItself(column, present))
                .forEach(column -> columns.put(column.id().identifier(), column));
        samples.bounds(table).forEach(this::hintAll);
        checks(present, table.id()).forEach(this::hint);
        partners.wanted(table.id(), Table.KIND).ifPresent(wanted -> {
            samples.bounds(wanted).forEach(this::hintAll);
            checks(partners.catalog(), wanted.id()).forEach(this::hint);
        });
        columns.values().forEach(column -> domainHints(column, present));
    }

    private static Stream<String> checks(Catalog catalog, ObjectId owner) {
        return catalog.members(owner, Check.KIND).stream()
                .map(check -> check.expression().text());
    }

    private void hint(String expression) {
        List<String> found = Hints.of(expression);
        Set<Identifier> mentioned = Expressions.mentioned(expression, columns.keySet());
        mentioned.forEach(column ->
                hints.computeIfAbsent(column, absent -> new ArrayList<>()).addAll(found));
    }

    private void hintAll(String expression) {
        columns.keySet()
                .forEach(column -> hints.computeIfAbsent(column, absent -> new ArrayList<>())
                        .addAll(Hints.of(expression)));
    }

    private void domainHints(Column column, Catalog catalog) {
        String type = column.type().text();
        catalog.all(DomainType.KIND)
                .filter(domain -> type.equals(domain.id().path())
                        || type.equals(samples.name(domain.id()))
                        || type.equals(domain.id().name()))
                .forEach(domain -> checks(catalog, domain.id())
                        .forEach(check -> hints.computeIfAbsent(column.id().identifier(), absent -> new ArrayList<>())
                                .addAll(Hints.of(check))));
    }

    /** The columns that want a value. */
    Set<Identifier> columns() {
        return columns.keySet();
    }

    Column column(Identifier name) {
        return Optional.ofNullable(columns.get(name)).orElseThrow();
    }

    /** Values of a column as literals that its type takes, the plainest first; another number has others first. */
    List<String> values(Identifier name, int number) throws SQLException {
        Numbered key = new Numbered(name, number);
        List<String> known = values.get(key);
        if (known == null) {
            known = made(name, number);
            values.put(key, known);
        }
        return known;
    }

    private record Numbered(Identifier column, int number) {}

    private List<String> made(Identifier name, int number) throws SQLException {
        Column column = column(name);
        Optional<Column> later = partners.wanted(column.id(), Column.KIND)
                .filter(wanted -> !wanted.type().equals(column.type()));
        List<String> own = samples.texts(column, present, number);
        List<String> texts = new ArrayList<>();
        later.ifPresent(wanted ->
                texts.add(samples.texts(wanted, partners.catalog(), number).getFirst()));
        texts.add(own.getFirst());
        texts.addAll(turned(hints.getOrDefault(name, List.of()), number));
        texts.addAll(own);
        later.ifPresent(wanted -> texts.addAll(samples.texts(wanted, partners.catalog(), number)));
        return literals(column, texts);
    }

    /** Values at the edges of a column's type, and around what is mentioned of it. */
    List<String> edges(Identifier name) throws SQLException {
        Column column = column(name);
        List<String> texts = new ArrayList<>(samples.edges(column, present));
        texts.addAll(hints.getOrDefault(name, List.of()));
        return literals(column, texts);
    }

    /** Those that the type takes; the plainest, if it takes none. */
    private List<String> literals(Column column, List<String> texts) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (String text : texts) {
            String literal = samples.literal(column, present, text);
            if (!literals.contains(literal) && isTaken(column, literal)) {
                literals.add(literal);
            }
        }
        return literals.isEmpty() ? List.of("NULL") : literals;
    }

    private boolean isTaken(Column column, String literal) throws SQLException {
        Map<String, Boolean> known = taken.computeIfAbsent(column.id().identifier(), absent -> new HashMap<>());
        Boolean answer = known.get(literal);
        if (answer == null) {
            answer = session.finds(samples.taking(column, literal));
            known.put(literal, answer);
        }
        return answer;
    }

    /** Each number begins with another one. */
    private static List<String> turned(List<String> texts, int number) {
        if (texts.isEmpty()) {
            return texts;
        }
        int start = number % texts.size();
        List<String> turned = new ArrayList<>(texts.subList(start, texts.size()));
        turned.addAll(texts.subList(0, start));
        return turned;
    }
}
