package dev.plumbline.sqlite.model;

import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.engine.TypeWords;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.PrimaryKey;
import java.util.List;
import java.util.Locale;

/**
 * What SQLite's columns mean to other engines. A column takes what it likes; what is meant is said by the words of its type, as far as
 * SQLite itself heeds them (manual, "Datatypes In SQLite", 3.1) and beyond.
 */
public final class SqliteShapes implements TypeShapes {
    @Override
    public TypeShape of(Column column, Catalog catalog) {
        TypeWords words = TypeWords.of(column.type().text());
        String name = words.name();
        Integer[] size = words.number(0).stream().boxed().toArray(Integer[]::new);
        return switch (name) {
            case "boolean", "bool" -> TypeShape.of(Family.BOOLEAN);
            case "text", "clob" ->
                TypeShape.of(Family.TEXT)
                        .or(
                                Family.CHARACTER,
                                Family.CHOICE,
                                Family.DATE,
                                Family.TIME,
                                Family.TIMESTAMP,
                                Family.INSTANT,
                                Family.JSON,
                                Family.UUID,
                                Family.XML);
            case "blob" -> TypeShape.of(Family.BINARY).or(Family.UUID);
            case "date" -> TypeShape.of(Family.DATE);
            case "time" -> TypeShape.of(Family.TIME, size);
            case "datetime", "timestamp" -> TypeShape.of(Family.TIMESTAMP, size).or(Family.INSTANT);
            case "json", "jsonb" -> TypeShape.of(Family.JSON);
            case "uuid" -> TypeShape.of(Family.UUID);
            case "numeric", "decimal", "number" ->
                words.number(0).isEmpty()
                        ? TypeShape.of(Family.DECIMAL)
                        : TypeShape.decimal(
                                words.number(0).getAsInt(), words.number(1).orElse(0));
            default -> byAffinity(name, size);
        };
    }

    private static TypeShape byAffinity(String name, Integer[] size) {
        if (name.contains("int")) {
            return TypeShape.of(Family.INTEGER).or(Family.BOOLEAN);
        }
        if ((name.contains("var") && name.contains("char")) || name.contains("text") || name.contains("clob")) {
            return TypeShape.of(Family.TEXT, size);
        }
        if (name.contains("char")) {
            return TypeShape.of(Family.CHARACTER, size);
        }
        if (name.contains("blob") || name.contains("binary")) {
            return TypeShape.of(Family.BINARY);
        }
        if (name.contains("real") || name.contains("floa") || name.contains("doub")) {
            return TypeShape.of(Family.FLOAT).or(Family.DECIMAL);
        }
        return TypeShape.peculiar(name);
    }

    @Override
    public boolean isUsual(Index index) {
        return true;
    }

    /** The one column of a key that is called an INTEGER is the row's own number (manual, "ROWIDs and the INTEGER PRIMARY KEY"). */
    @Override
    public Automatic automatic(Column column, Catalog catalog) {
        boolean number = column.type().text().toLowerCase(Locale.ROOT).equals("integer")
                && catalog.members(column.id().owner().orElseThrow(), PrimaryKey.KIND).stream()
                        .map(PrimaryKey::columns)
                        .anyMatch(List.of(column.id().identifier())::equals);
        return number ? Automatic.BY_NATURE : Automatic.NO;
    }
}
