package dev.plumbline.core.engine;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.sql.SqlText;
import java.sql.SQLException;
import java.util.List;

/**
 * What an engine says about rows that are made up for a scratch database, put there and read back: by these a proof sees whether values
 * outlive a plan. What a table takes is never worked out: the server is asked by trying.
 */
public interface SampleRows {
    /** Whether rows are kept in a table itself: not in one that others are the parts of. */
    default boolean keepsRows(Table table) {
        return true;
    }

    /** The table through which the rows of one are seen wherever they are kept: of a part, the outermost whole. */
    default ObjectId whole(ObjectId table, Catalog catalog) {
        return table;
    }

    /** Expressions beside checks that say which rows a table takes: the bounds of a part. */
    default List<String> bounds(Table table) {
        return List.of();
    }

    /** A table as statements name it. */
    String name(ObjectId table);

    /** A column as statements name it. */
    String column(Identifier name);

    /**
     * What keeps the triggers that somebody has made on a table from being fired: where rows are tried, nothing is to be done elsewhere.
     * Empty where triggers reach nothing but the database itself.
     */
    default List<SqlText> silencing(ObjectId table) {
        return List.of();
    }

    /** Whether a column gets its values from the engine, and none is to be given. */
    boolean fillsItself(Column column, Catalog catalog);

    /**
     * Texts of values that a column probably takes, the plainest first; the first ones of two numbers differ as far as the type has
     * so many values. The same for the same arguments.
     */
    List<String> texts(Column column, Catalog catalog, int number);

    /** Texts of values at the edges of a column's type, or such as another type hardly takes. */
    List<String> edges(Column column, Catalog catalog);

    /** A text of {@link #texts} or {@link #edges} as a statement has it. */
    String literal(Column column, Catalog catalog, String text);

    /** A query that finds a row if a column's type takes a literal; it fails or finds none where not. */
    SqlText taking(Column column, String literal);

    /** Puts a row into a table; the values are expressions. */
    SqlText insert(ObjectId table, List<Identifier> columns, List<String> values);

    /** Takes all rows away from tables, whatever refers to them. */
    List<SqlText> emptying(List<ObjectId> tables);

    /** Reads all rows of a table, each value as a text that is the same for the same value, or null. */
    SqlText reading(ObjectId table, List<Column> columns, Catalog catalog);

    /**
     * Queries each of which gives, in its one row, what the server itself makes of a value when a column changes its type; one that
     * finds no row or fails says nothing.
     *
     * @param text as {@link #reading} gives it
     */
    List<SqlText> conversions(String text, Column before, Column after);

    /** Whether a statement was refused because of the rows that are there, or that it brings. */
    boolean isAboutRows(SQLException refusal);
}
