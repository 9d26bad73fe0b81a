package dev.plumbline.mysql.model;

import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.engine.TypeWords;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the types of MySQL and MariaDB mean to other engines. */
public final class MysqlShapes implements TypeShapes {
    private static final Pattern INTRODUCED = Pattern.compile("_[a-z0-9]+\\\\?('.*')", Pattern.DOTALL);
    private static final int UUID_TEXT = 36;
    private static final int UUID_BYTES = 16;

    @Override
    public TypeShape of(Column column, Catalog catalog) {
        TypeWords words = TypeWords.of(column.type().text());
        String name = words.name().replace(" zerofill", "");
        int size = words.number(0).orElse(TypeShape.UNBOUNDED);
        return switch (name) {
            case "tinyint" ->
                size == 1 ? TypeShape.of(Family.INTEGER, 16).or(Family.BOOLEAN) : TypeShape.of(Family.INTEGER, 16);
            case "tinyint unsigned", "smallint" -> TypeShape.of(Family.INTEGER, 16);
            case "smallint unsigned" -> TypeShape.of(Family.INTEGER, 16, 32);
            case "mediumint", "mediumint unsigned", "int" -> TypeShape.of(Family.INTEGER, 32);
            case "int unsigned" -> TypeShape.of(Family.INTEGER, 32, 64);
            case "bigint", "bigint unsigned" -> TypeShape.of(Family.INTEGER, 64);
            case "year" -> TypeShape.of(Family.INTEGER);
            case "decimal", "decimal unsigned" ->
                TypeShape.decimal(size, words.number(1).orElse(0));
            case "float", "float unsigned" -> TypeShape.of(Family.FLOAT, 32);
            case "double", "double unsigned" -> TypeShape.of(Family.FLOAT, 64);
            case "varchar" -> TypeShape.of(Family.TEXT, size);
            case "char" -> size == UUID_TEXT ? character(size).or(Family.UUID) : character(size);
            case "tinytext", "text", "mediumtext" -> TypeShape.of(Family.TEXT, TypeShape.UNBOUNDED);
            case "longtext" -> TypeShape.of(Family.TEXT, TypeShape.UNBOUNDED).or(Family.JSON); // MariaDB's JSON
            case "binary" ->
                size == UUID_BYTES
                        ? TypeShape.of(Family.BINARY, size).or(Family.UUID)
                        : TypeShape.of(Family.BINARY, size);
            case "varbinary" -> TypeShape.of(Family.BINARY, size);
            case "tinyblob", "blob", "mediumblob", "longblob" -> TypeShape.of(Family.BINARY, TypeShape.UNBOUNDED);
            case "bit" -> size == 1 ? TypeShape.of(Family.BITS, 1).or(Family.BOOLEAN) : TypeShape.of(Family.BITS, size);
            case "enum" -> TypeShape.of(Family.CHOICE).in(words.arguments());
            case "set" -> TypeShape.of(Family.CHOICES).in(words.arguments());
            default -> others(name, words);
        };
    }

    private static TypeShape character(int size) {
        return TypeShape.of(Family.CHARACTER, size);
    }

    private static TypeShape others(String name, TypeWords words) {
        Integer[] digits = words.number(0).stream().boxed().toArray(Integer[]::new);
        return switch (name) {
            case "date" -> TypeShape.of(Family.DATE);
            case "time" -> TypeShape.of(Family.TIME, digits);
            case "datetime" -> TypeShape.of(Family.TIMESTAMP, digits);
            case "timestamp" -> TypeShape.of(Family.INSTANT, digits).or(Family.TIMESTAMP);
            case "json" -> TypeShape.of(Family.JSON);
            case "uuid" -> TypeShape.of(Family.UUID);
            case "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "geomcollection" -> TypeShape.of(Family.SPATIAL);
            default -> TypeShape.peculiar(name);
        };
    }

    @Override
    public String plain(Expression defaultValue) {
        Matcher literal = INTRODUCED.matcher(defaultValue.text());
        String text = literal.matches() ? literal.group(1) : defaultValue.text();
        return text.startsWith("'") ? withoutBackslashes(text) : text;
    }

    /** A quote within a literal as the standard has it; of what else stands behind a backslash, itself. */
    private static String withoutBackslashes(String literal) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < literal.length(); at++) {
            char here = literal.charAt(at);
            if (here == '\\' && at + 1 < literal.length()) {
                at++;
                plain.append(literal.charAt(at) == '\'' ? "''" : literal.substring(at, at + 1));
            } else {
                plain.append(here);
            }
        }
        return plain.toString();
    }

    @Override
    public Automatic automatic(Column column, Catalog catalog) {
        return column.detail() instanceof MysqlColumn own && own.autoIncrement() ? Automatic.YES : Automatic.NO;
    }

    /** Of a prefix, a full-text or a spatial index nobody else has. */
    @Override
    public boolean isUsual(Index index) {
        boolean whole = !(index.detail() instanceof MysqlIndex own)
                || own.prefixLengths().stream().allMatch(length -> length == 0);
        return whole && index.method().equals("btree");
    }

    /** MySQL manual, 15.1.20.5: a foreign key needs an index in which its columns come first, and makes one where there is none. */
    @Override
    public boolean isImplied(Index index, Catalog catalog) {
        List<Identifier> columns = index.keys().stream()
                .map(IndexKey::column)
                .flatMap(Optional::stream)
                .toList();
        return index.id()
                .owner()
                .map(table -> catalog.members(table, ForeignKey.KIND).stream()
                        .map(ForeignKey::columns)
                        .anyMatch(key -> columns.size() >= key.size()
                                && columns.subList(0, key.size()).equals(key)))
                .orElse(false);
    }
}
