package dev.plumbline.postgres.model;

import dev.plumbline.core.engine.TypeShape;
import dev.plumbline.core.engine.TypeShape.Family;
import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.engine.TypeWords;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL's types mean to other engines. */
public final class PostgresShapes implements TypeShapes {
    private static final Identifier PUBLIC = Identifier.of("public");
    private static final Pattern CAST_LITERAL =
            Pattern.compile("\\(?('(?:[^']|'')*')::[^()']+(?:\\(\\d+(?:,\\d+)?\\))?[^()']*\\)?");

    @Override
    public TypeShape of(Column column, Catalog catalog) {
        return of(column.type().text(), catalog);
    }

    private static TypeShape of(String type, Catalog catalog) {
        if (type.endsWith("[]")) {
            return TypeShape.of(Family.ARRAY).in(List.of(type.substring(0, type.length() - 2)));
        }
        TypeWords words = TypeWords.of(type);
        OptionalInt size = words.number(0);
        return switch (words.name()) {
            case "boolean" -> TypeShape.of(Family.BOOLEAN);
            case "smallint" -> TypeShape.of(Family.INTEGER, 16);
            case "integer" -> TypeShape.of(Family.INTEGER, 32);
            case "bigint" -> TypeShape.of(Family.INTEGER, 64);
            case "numeric" ->
                size.isEmpty()
                        ? TypeShape.of(Family.DECIMAL, TypeShape.UNBOUNDED)
                        : TypeShape.decimal(size.getAsInt(), words.number(1).orElse(0));
            case "real" -> TypeShape.of(Family.FLOAT, 32);
            case "double precision" -> TypeShape.of(Family.FLOAT, 64);
            case "text", "character varying" -> TypeShape.of(Family.TEXT, size.orElse(TypeShape.UNBOUNDED));
            case "character" -> TypeShape.of(Family.CHARACTER, size.orElse(1));
            case "bytea" -> TypeShape.of(Family.BINARY);
            case "bit" -> TypeShape.of(Family.BITS, size.orElse(1));
            case "date" -> TypeShape.of(Family.DATE);
            case "time without time zone" -> sized(Family.TIME, size);
            case "timestamp without time zone" -> sized(Family.TIMESTAMP, size);
            case "timestamp with time zone" -> sized(Family.INSTANT, size);
            case "interval" -> TypeShape.of(Family.INTERVAL);
            case "uuid" -> TypeShape.of(Family.UUID);
            case "json", "jsonb" -> TypeShape.of(Family.JSON);
            case "xml" -> TypeShape.of(Family.XML);
            case "geometry", "public.geometry" -> TypeShape.of(Family.SPATIAL);
            default -> made(type, catalog);
        };
    }

    private static TypeShape sized(Family family, OptionalInt size) {
        return size.isEmpty() ? TypeShape.of(family) : TypeShape.of(family, size.getAsInt());
    }

    /** What somebody has made of other types. */
    private static TypeShape made(String type, Catalog catalog) {
        Optional<EnumType> choice = catalog.all(EnumType.KIND)
                .filter(one -> PostgresQuoting.POSTGRES.name(one.id()).equals(type))
                .findFirst();
        if (choice.isPresent()) {
            return TypeShape.of(Family.CHOICE).in(choice.get().values());
        }
        return catalog.all(DomainType.KIND)
                .filter(one -> PostgresQuoting.POSTGRES.name(one.id()).equals(type))
                .findFirst()
                .map(domain -> of(domain.type().text(), catalog))
                .orElseGet(() -> TypeShape.peculiar(type));
    }

    @Override
    public String plain(Expression defaultValue) {
        Matcher literal = CAST_LITERAL.matcher(defaultValue.text());
        return literal.matches() ? literal.group(1) : defaultValue.text();
    }

    @Override
    public Automatic automatic(Column column, Catalog catalog) {
        boolean counted = column.identity().isPresent()
                || column.defaultValue()
                        .filter(value -> value.text().startsWith("nextval("))
                        .isPresent();
        return counted ? Automatic.YES : Automatic.NO;
    }

    @Override
    public boolean isUsual(Index index) {
        return index.method().equals("btree");
    }

    @Override
    public Optional<Identifier> usualSchema() {
        return Optional.of(PUBLIC);
    }
}
