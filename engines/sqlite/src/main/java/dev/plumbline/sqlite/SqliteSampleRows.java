package dev.plumbline.sqlite;

import dev.plumbline.core.engine.SampleRows;
import dev.plumbline.core.engine.SampleTexts;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.sqlite.model.SqliteShapes;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Values for SQLite's columns, by what the words of their types mean. */
final class SqliteSampleRows implements SampleRows {
    /** SQLITE_CONSTRAINT and SQLITE_MISMATCH, of which the driver tells the primary codes (manual, "Result and Error Codes"). */
    private static final Set<Integer> ABOUT_ROWS = Set.of(19, 20);

    private static final int PRIMARY_CODE = 0xff;

    private final TypeShapes shapes = new SqliteShapes();
    private final Quoting quoting = new SqliteQuoting();

    @Override
    public String name(ObjectId table) {
        return quoting.identifier(table.name());
    }

    @Override
    public String column(Identifier name) {
        return quoting.identifier(name.text());
    }

    @Override
    public boolean fillsItself(Column column, Catalog catalog) {
        return false;
    }

    @Override
    public List<String> texts(Column column, Catalog catalog, int number) {
        return SampleTexts.of(shapes.of(column, catalog), number);
    }

    @Override
    public List<String> edges(Column column, Catalog catalog) {
        return SampleTexts.edges(shapes.of(column, catalog));
    }

    @Override
    public String literal(Column column, Catalog catalog, String text) {
        boolean bytes = shapes.of(column, catalog).isMaybe(Family.BINARY);
        return bytes ? "X" + quoting.literal(text) : quoting.literal(text);
    }

    /** Any column takes anything; a strict table says itself what it doesn't. */
    @Override
    public SqlText taking(Column column, String literal) {
        return SqlText.of("SELECT " + literal);
    }

    @Override
    public SqlText insert(ObjectId table, List<Identifier> columns, List<String> values) {
        String into = "INSERT INTO " + name(table);
        return SqlText.of(
                columns.isEmpty()
                        ? into + " DEFAULT VALUES"
                        : into
                                + columns.stream()
                                        .map(column -> quoting.identifier(column.text()))
                                        .collect(Collectors.joining(", ", " (", ")"))
                                + " VALUES (" + String.join(", ", values) + ")");
    }

    /** Nobody checks foreign keys here unless told to. */
    @Override
    public List<SqlText> emptying(List<ObjectId> tables) {
        return tables.stream()
                .map(table -> SqlText.of("DELETE FROM " + name(table)))
                .toList();
    }

    /** As literals, which tell a number from a text of digits. */
    @Override
    public SqlText reading(ObjectId table, List<Column> columns, Catalog catalog) {
        return SqlText.of(columns.stream()
                .map(column -> quoting.identifier(column.id().identifier().text()))
                .map("CASE WHEN %1$s IS NOT NULL THEN quote(%1$s) END"::formatted)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + name(table))));
    }

    /** A column that can't take a value as its own type keeps it as it is; so a cast counts only if it is still the same value. */
    @Override
    public List<SqlText> conversions(String text, Column before, Column after) {
        String cast = "CAST(%s AS %s)".formatted(text, after.type().text().isEmpty() ? "BLOB" : after.type());
        return List.of(
                SqlText.of("SELECT quote(%s)".formatted(text)),
                SqlText.of("SELECT quote(%1$s) WHERE %1$s = %2$s".formatted(cast, text)));
    }

    @Override
    public boolean isAboutRows(SQLException refusal) {
        return ABOUT_ROWS.contains(refusal.getErrorCode() & PRIMARY_CODE);
    }
}
