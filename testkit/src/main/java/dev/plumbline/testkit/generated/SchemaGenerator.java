package dev.plumbline.testkit.generated;

import dev.plumbline.testkit.generated.Draft.ColumnDraft;
import dev.plumbline.testkit.generated.Draft.Part;
import dev.plumbline.testkit.generated.Draft.TableDraft;
import dev.plumbline.testkit.generated.Draft.TypeDraft;
import dev.plumbline.testkit.generated.Draft.ViewDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes drafts, and parts of them, at random. What it makes fits the rows that {@link DraftScript} gives to a table's first columns:
 * those have other values in each row, and names that begin with {@value #FIRST}.
 */
final class SchemaGenerator {
    static final String FIRST_VALUE = "first";
    static final String FIRST = "c";
    /** What the names of those begin with that had to have a value from the beginning. */
    static final String REQUIRED = FIRST + "r";

    /** What the names of tables begin with that others may refer to, so that they had better stay. */
    static final String REFERRED = "t";

    static final String KEY = "id";
    private static final int MOST_TABLES = 4;
    private static final int MOST_COLUMNS = 6;

    private final Dialect dialect;
    private final RandomGenerator random;
    private final Names names;

    /** Gives names that nothing has had before. */
    interface Names {
        String next(String prefix);
    }

    SchemaGenerator(Dialect dialect, RandomGenerator random, Names names) {
        this.dialect = dialect;
        this.random = random;
        this.names = names;
    }

    Draft schema() {
        Draft draft = new Draft(dialect.isLarge() ? List.of(type()) : List.of(), List.of(), List.of());
        int tables = 1 + random.nextInt(MOST_TABLES);
        for (int at = 0; at < tables; at++) {
            draft = draft.and(table(random.nextInt(3) == 0 ? "s" : REFERRED, FIRST, draft));
        }
        if (random.nextBoolean()) {
            draft = draft.withViews(List.of(view(draft)));
        }
        return draft;
    }

    TypeDraft type() {
        return new TypeDraft(names.next("e"), List.of(FIRST_VALUE, names.next("v"), names.next("v")));
    }

    /**
     * A table.
     *
     * @param columnPrefix what the names of columns begin with
     */
    TableDraft table(String prefix, String columnPrefix, Draft draft) {
        List<ColumnDraft> columns = new ArrayList<>();
        columns.add(new ColumnDraft(KEY, dialect.types().getFirst(), true, ""));
        int count = 1 + random.nextInt(MOST_COLUMNS);
        for (int at = 0; at < count; at++) {
            columns.add(column(columnPrefix, random.nextInt(3) == 0, draft));
        }
        TableDraft table = new TableDraft(
                names.next(prefix), columns, List.of(), random.nextBoolean() ? names.next("comment ") : "");
        for (Part.Sort sort : Part.Sort.values()) {
            if (random.nextBoolean()) {
                table = and(table, sort, draft);
            }
        }
        return table;
    }

    /** A column; one that is required, of a table with rows, has a default. */
    ColumnDraft column(String prefix, boolean required, Draft draft) {
        ColumnType type = type(draft);
        boolean standard = (required && !prefix.equals(FIRST)) || random.nextInt(3) == 0;
        String name = names.next(prefix.equals(FIRST) && required ? REQUIRED : prefix);
        return new ColumnDraft(name, type, required, standard ? type.value(1) : "");
    }

    private ColumnType type(Draft draft) {
        int choice = random.nextInt(dialect.types().size() + draft.types().size());
        return choice < dialect.types().size()
                ? dialect.types().get(choice)
                : new ColumnType(
                        draft.types().get(choice - dialect.types().size()).name(), ColumnType.Sort.ENUMERATED);
    }

    /** Another type that holds the same values. */
    Optional<ColumnType> alike(ColumnType type) {
        return any(dialect.types().stream()
                .filter(other -> other.sort() == type.sort() && !other.equals(type))
                .toList());
    }

    ViewDraft view(Draft draft) {
        TableDraft table = draft.tables().get(random.nextInt(draft.tables().size()));
        List<String> columns = table.columns().stream()
                .map(ColumnDraft::name)
                .filter(name -> name.equals(KEY) || random.nextBoolean())
                .toList();
        return new ViewDraft(names.next("w"), table.name(), columns, "id > " + random.nextInt(3));
    }

    /** A table with one more part of a sort, if there is one that its columns allow. */
    TableDraft and(TableDraft table, Part.Sort sort, Draft draft) {
        return part(table, sort, draft)
                .map(part -> {
                    List<Part> parts = new ArrayList<>(table.parts());
                    parts.add(part);
                    return table.withParts(parts);
                })
                .orElse(table);
    }

    private Optional<Part> part(TableDraft table, Part.Sort sort, Draft draft) {
        return switch (sort) {
            case UNIQUE ->
                chosen(table, true, ColumnType.Sort.WHOLE, ColumnType.Sort.TEXT, ColumnType.Sort.EXACT)
                        .map(column -> part(
                                sort, "u", column, "", "UNIQUE (%s)%s".formatted(column, dialect.conflict(column))));
            case CHECK ->
                chosen(table, false, ColumnType.Sort.WHOLE, ColumnType.Sort.EXACT)
                        .map(column -> part(
                                sort, "k", column, "", "CHECK (%s > -%d)".formatted(column, 1 + random.nextInt(9))));
            case REFERENCE -> reference(table, draft);
            case INDEX -> chosen(table, false, ColumnType.Sort.values()).map(column -> index(column, names.next("i")));
            case TRIGGER -> Optional.of(part(sort, "g", KEY, "", "NEW.id > " + random.nextInt(9)));
        };
    }

    /** To a table that was there, since only that has the rows which are referred to. */
    private Optional<Part> reference(TableDraft table, Draft draft) {
        Optional<TableDraft> other = any(draft.tables().stream()
                .filter(candidate -> candidate.name().startsWith(REFERRED))
                .toList());
        return other.flatMap(target -> chosen(table, true, ColumnType.Sort.WHOLE)
                .map(column -> part(
                        Part.Sort.REFERENCE,
                        "f",
                        column,
                        target.name(),
                        "FOREIGN KEY (%s) REFERENCES %s (id) ON DELETE %s"
                                .formatted(column, target.name(), random.nextBoolean() ? "CASCADE" : "RESTRICT"))));
    }

    private Part index(String column, String name) {
        String sql = switch (random.nextInt(3)) {
            case 0 -> "CREATE INDEX %s ON {table} (%s)".formatted(name, dialect.indexed(column, random));
            case 1 -> "CREATE INDEX %s ON {table} (%s DESC, id)".formatted(name, column);
            default -> "CREATE INDEX %s ON {table} (%s) WHERE id > %d".formatted(name, column, random.nextInt(9));
        };
        return new Part(Part.Sort.INDEX, name, List.of(column), "", sql);
    }

    private Part part(Part.Sort sort, String prefix, String column, String other, String sql) {
        return new Part(sort, names.next(prefix), List.of(column), other, sql);
    }

    /**
     * A column of one of these sorts, not the key.
     *
     * @param distinct whether each row must have another value in it
     */
    private Optional<String> chosen(TableDraft table, boolean distinct, ColumnType.Sort... sorts) {
        return any(table.columns().stream()
                .skip(1)
                .filter(column -> List.of(sorts).contains(column.type().sort()))
                .filter(column -> !column.type().sql().equals("jsonb"))
                .filter(column -> !distinct
                        || (column.name().startsWith(FIRST) && column.standard().isEmpty()))
                .map(ColumnDraft::name)
                .toList());
    }

    <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }
}
