package dev.plumbline.postgres.rows;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.engine.SampleTexts;
import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.engine.TypeWords;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.PartitionOf;
import dev.plumbline.postgres.model.PostgresQuoting;
import dev.plumbline.postgres.model.PostgresShapes;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of PostgreSQL's types, as the texts that their input functions take. */
public final class PostgresSampleRows implements SampleRows {
    private static final PostgresQuoting QUOTING = PostgresQuoting.POSTGRES;

    /** Integrity constraints (23), and data that can't be what they should (22). */
    private static final List<String> ABOUT_ROWS = List.of("22", "23");

    private static final Set<String> CUT = Set.of("character varying", "character");

    /** What other engines have no word for; the number is written into it. */
    private static final Map<String, String> PECULIAR = Map.ofEntries(
            Map.entry("inet", "10.0.0.%d"),
            Map.entry("cidr", "10.0.%d.0/24"),
            Map.entry("macaddr", "08:00:2b:01:02:%02x"),
            Map.entry("macaddr8", "08:00:2b:01:02:03:04:%02x"),
            Map.entry("point", "(%1$d,%1$d)"),
            Map.entry("line", "{1,2,%d}"),
            Map.entry("lseg", "[(0,0),(1,%d)]"),
            Map.entry("box", "(1,%d),(0,0)"),
            Map.entry("path", "[(0,0),(1,%d)]"),
            Map.entry("polygon", "((0,0),(1,%d),(1,0))"),
            Map.entry("circle", "<(0,0),%d>"),
            Map.entry("int4range", "[%1$d0,%1$d5)"),
            Map.entry("int8range", "[%1$d0,%1$d5)"),
            Map.entry("numrange", "[%1$d0,%1$d5)"),
            Map.entry("int4multirange", "{[%1$d0,%1$d5)}"),
            Map.entry("int8multirange", "{[%1$d0,%1$d5)}"),
            Map.entry("nummultirange", "{[%1$d0,%1$d5)}"),
            Map.entry("daterange", "[2024-01-01,2024-01-%02d)"),
            Map.entry("tsrange", "[2024-01-01,2024-01-%02d)"),
            Map.entry("tstzrange", "[2024-01-01,2024-01-%02d)"),
            Map.entry("money", "%d.50"),
            Map.entry("name", "name_%d"),
            Map.entry("bit varying", "101%d"),
            Map.entry("time with time zone", "08:%02d:00+00"),
            Map.entry("tsvector", "'word%d':1"),
            Map.entry("tsquery", "'word%d'"),
            Map.entry("pg_lsn", "0/%d"),
            Map.entry("jsonpath", "$.\"n%d\""));

    private final TypeShapes shapes = new PostgresShapes();

    @Override
    public boolean keepsRows(Table table) {
        return !(table.detail() instanceof PostgresTableDetail detail)
                || detail.partitionBy().isEmpty();
    }

    @Override
    public ObjectId whole(ObjectId table, Catalog catalog) {
        return partition(catalog, table)
                .map(part -> whole(part.parent(), catalog))
                .orElse(table);
    }

    private static Optional<PartitionOf> partition(Catalog catalog, ObjectId table) {
        return catalog.find(table, Table.KIND)
                .map(Table::detail)
                .filter(PostgresTableDetail.class::isInstance)
                .flatMap(detail -> ((PostgresTableDetail) detail).partitionOf());
    }

    @Override
    public List<String> bounds(Table table) {
        return table.detail() instanceof PostgresTableDetail detail
                ? detail.partitionOf().stream().map(part -> part.bound().text()).toList()
                : List.of();
    }

    @Override
    public String name(ObjectId table) {
        return QUOTING.name(table);
    }

    @Override
    public List<SqlText> silencing(ObjectId table) {
        return List.of(SqlText.of("ALTER TABLE " + name(table) + " DISABLE TRIGGER USER"));
    }

    @Override
    public String column(Identifier name) {
        return QUOTING.identifier(name);
    }

    @Override
    public boolean fillsItself(Column column, Catalog catalog) {
        return shapes.automatic(column, catalog) != TypeShapes.Automatic.NO;
    }

    @Override
    public List<String> texts(Column column, Catalog catalog, int number) {
        TypeShape shape = shapes.of(column, catalog);
        return switch (shape.families().iterator().next()) {
            case ARRAY -> {
                Column element = of(column, shape.words().getFirst());
                yield texts(element, catalog, number).stream()
                        .map(text -> "{" + quoted(text) + "}")
                        .toList();
            }
            case PECULIAR -> peculiar(column, catalog, number);
            default -> SampleTexts.of(shape, number);
        };
    }

    private List<String> peculiar(Column column, Catalog catalog, int number) {
        String type = column.type().text();
        List<String> texts = new ArrayList<>();
        Optional.ofNullable(PECULIAR.get(TypeWords.of(type).name()))
                .ifPresent(pattern -> texts.add(pattern.formatted(number + 1)));
        catalog.all(CompositeType.KIND)
                .filter(one -> QUOTING.name(one.id()).equals(type))
                .findFirst()
                .ifPresent(one -> texts.add(row(one.id(), catalog, number)));
        texts.addAll(SampleTexts.of(TypeShape.peculiar(type), number));
        return texts;
    }

    /** A value of a composite type. */
    private String row(ObjectId type, Catalog catalog, int number) {
        return catalog.columns(type).stream()
                .map(attribute -> quoted(texts(attribute, catalog, number).getFirst()))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Column of(Column column, String type) {
        return new Column(
                column.id(),
                new DataType(type),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                column.common(),
                column.detail());
    }

    @Override
    public List<String> edges(Column column, Catalog catalog) {
        return SampleTexts.edges(shapes.of(column, catalog));
    }

    @Override
    public String literal(Column column, Catalog catalog, String text) {
        boolean bytes = shapes.of(column, catalog).isMaybe(Family.BINARY);
        return QUOTING.literal(bytes ? "\\x" + text : text);
    }

    /** A cast that is written out cuts a text to its length without a word. */
    @Override
    public SqlText taking(Column column, String literal) {
        String cast = literal + "::" + column.type();
        boolean cut = CUT.contains(TypeWords.of(column.type().text()).name());
        return SqlText.of(
                cut ? "SELECT 1 WHERE rtrim((%s)::text) = rtrim(%s)".formatted(cast, literal) : "SELECT " + cast);
    }

    @Override
    public SqlText insert(ObjectId table, List<Identifier> columns, List<String> values) {
        String into = "INSERT INTO " + name(table);
        return SqlText.of(
                columns.isEmpty()
                        ? into + " DEFAULT VALUES"
                        : into + " " + QUOTING.list(columns) + " VALUES (" + String.join(", ", values) + ")");
    }

    @Override
    public List<SqlText> emptying(List<ObjectId> tables) {
        return tables.isEmpty()
                ? List.of()
                : List.of(SqlText.of(tables.stream()
                        .map(this::name)
                        .collect(Collectors.joining(", ", "TRUNCATE ", " RESTART IDENTITY CASCADE"))));
    }

    @Override
    public SqlText reading(ObjectId table, List<Column> columns, Catalog catalog) {
        boolean whole =
                catalog.find(table, Table.KIND).filter(one -> !keepsRows(one)).isPresent();
        return SqlText.of(columns.stream()
                .map(column -> QUOTING.identifier(column.id().identifier()) + "::text")
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + (whole ? "" : "ONLY ") + name(table))));
    }

    /** By the cast, and by way of text. */
    @Override
    public List<SqlText> conversions(String text, Column before, Column after) {
        String literal = QUOTING.literal(text);
        return List.of(
                SqlText.of("SELECT %s::%s::%s::text".formatted(literal, before.type(), after.type())),
                SqlText.of("SELECT %s::%s::text".formatted(literal, after.type())));
    }

    @Override
    public boolean isAboutRows(SQLException refusal) {
        String state = refusal.getSQLState();
        return state != null && ABOUT_ROWS.stream().anyMatch(state::startsWith);
    }
}
