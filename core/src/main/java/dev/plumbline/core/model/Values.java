package dev.plumbline.core.model;

import dev.plumbline.core.secret.GuardedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with any value of a known {@link Shape}. */
public final class Values {
    private Values() {}

    /**
     * A value as a person reads it on one line: {@code none} for an empty optional, {@code yes} and {@code no} for
     * flags, a list in parentheses.
     */
    public static <V> String print(Shape<V> shape, V value) {
        return switch (shape) {
            case Shape.Text text -> value.toString();
            case Shape.WholeNumber number -> value.toString();
            case Shape.Flag flag -> Boolean.TRUE.equals(value) ? "yes" : "no";
            case Shape.Name name -> value.toString();
            case Shape.Reference reference -> ((ObjectId) value).path();
            case Shape.Type type -> ((DataType) value).text();
            case Shape.ServerExpression expression -> ((Expression) value).text();
            case Shape.ServerDefinition definition -> ((Definition) value).text();
            case Shape.Guarded guarded -> ((GuardedText) value).text();
            case Shape.Choice<?> choice ->
                ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Shape.Maybe<?> maybe -> printOptional(maybe, (Optional<?>) value);
            case Shape.Many<?> many -> printList(many, (List<?>) value);
            case Shape.Structure<?> structure -> printStructure(structure, value);
        };
    }

    /**
     * Whether two values are equal but for text that the server prints. Such a difference may be none: the server's
     * text is not always a fixed point, so it is confirmed on a shadow database.
     */
    public static <V> boolean equalButForServerText(Shape<V> shape, V one, V other) {
        return switch (shape) {
            case Shape.ServerExpression expression -> true;
            case Shape.ServerDefinition definition -> true;
            case Shape.Maybe<?> maybe -> equalOptional(maybe, (Optional<?>) one, (Optional<?>) other);
            case Shape.Many<?> many -> equalList(many, (List<?>) one, (List<?>) other);
            case Shape.Structure<?> structure -> equalStructure(structure, one, other);
            case Shape.Text text -> one.equals(other);
            case Shape.WholeNumber number -> one.equals(other);
            case Shape.Flag flag -> one.equals(other);
            case Shape.Name name -> one.equals(other);
            case Shape.Reference reference -> one.equals(other);
            case Shape.Type type -> one.equals(other);
            case Shape.Guarded guarded -> one.equals(other);
            case Shape.Choice<?> choice -> one.equals(other);
        };
    }

    /** The ids of other objects that a value holds. */
    public static <V> Stream<ObjectId> references(Shape<V> shape, V value) {
        return switch (shape) {
            case Shape.Reference reference -> Stream.of((ObjectId) value);
            case Shape.Maybe<?> maybe -> ((Optional<?>) value).stream().flatMap(one -> inner(maybe.of(), one));
            case Shape.Many<?> many -> ((List<?>) value).stream().flatMap(one -> inner(many.of(), one));
            case Shape.Structure<?> structure -> inStructure(structure, value);
            case Shape.Text text -> Stream.empty();
            case Shape.WholeNumber number -> Stream.empty();
            case Shape.Flag flag -> Stream.empty();
            case Shape.Name name -> Stream.empty();
            case Shape.Type type -> Stream.empty();
            case Shape.ServerExpression expression -> Stream.empty();
            case Shape.ServerDefinition definition -> Stream.empty();
            case Shape.Guarded guarded -> Stream.empty();
            case Shape.Choice<?> choice -> Stream.empty();
        };
    }

    /** The ids of other objects that an object's own properties and its engine's hold. */
    public static Stream<ObjectId> references(SchemaObject object) {
        return Stream.concat(own(object.kind(), object), detail(object.detail().detailKind(), object.detail()));
    }

    private static <T extends SchemaObject> Stream<ObjectId> own(ObjectKind<T> kind, SchemaObject object) {
        T typed = kind.type().cast(object);
        return kind.properties().stream().flatMap(property -> ofProperty(property, typed));
    }

    private static <D extends Detail> Stream<ObjectId> detail(DetailKind<D> kind, Detail detail) {
        D typed = kind.type().cast(detail);
        return kind.properties().stream().flatMap(property -> ofProperty(property, typed));
    }

    private static <V> Stream<ObjectId> inner(Shape<V> shape, Object value) {
        return references(shape, Values.<V>cast(value));
    }

    private static <R extends Record> Stream<ObjectId> inStructure(Shape.Structure<R> shape, Object value) {
        R owner = Values.<R>cast(value);
        return shape.properties().stream().flatMap(property -> ofProperty(property, owner));
    }

    private static <O, V> Stream<ObjectId> ofProperty(Property<O, V> property, O owner) {
        return references(property.shape(), property.of(owner));
    }

    private static <V> String printOptional(Shape.Maybe<V> shape, Optional<?> value) {
        return value.map(present -> print(shape.of(), Values.<V>cast(present))).orElse("none");
    }

    private static <V> String printList(Shape.Many<V> shape, List<?> values) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        values.forEach(value -> list.add(print(shape.of(), Values.<V>cast(value))));
        return list.toString();
    }

    /** An option, which is a name and a value, is {@code fillfactor=70}. */
    private static <R extends Record> String printStructure(Shape.Structure<R> shape, Object value) {
        List<String> names = shape.properties().stream().map(Property::name).toList();
        if (names.equals(List.of("name", "value"))) {
            return shape.properties().stream()
                    .map(property -> printPlainly(property, Values.<R>cast(value)))
                    .collect(Collectors.joining("="));
        }
        StringJoiner parts = new StringJoiner(", ");
        for (Property<R, ?> property : shape.properties()) {
            String part = printProperty(property, Values.<R>cast(value));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.toString();
    }

    private static <R, V> String printPlainly(Property<R, V> property, R owner) {
        return print(property.shape(), property.of(owner));
    }

    /** What says nothing (no, none, an empty text or list) is left out; a flag that is set is its own name. */
    private static <R, V> String printProperty(Property<R, V> property, R owner) {
        String text = print(property.shape(), property.of(owner));
        return switch (text) {
            case "none", "no", "", "()" -> "";
            case "yes" -> property.label();
            default -> property.shape() instanceof Shape.Choice ? text : property.label() + " " + text;
        };
    }

    private static <V> boolean equalOptional(Shape.Maybe<V> shape, Optional<?> one, Optional<?> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return equalButForServerText(shape.of(), Values.<V>cast(one.get()), Values.<V>cast(other.get()));
    }

    private static <V> boolean equalList(Shape.Many<V> shape, List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int at = 0; at < one.size(); at++) {
            if (!equalButForServerText(shape.of(), Values.<V>cast(one.get(at)), Values.<V>cast(other.get(at)))) {
                return false;
            }
        }
        return true;
    }

    private static <R extends Record> boolean equalStructure(Shape.Structure<R> shape, Object one, Object other) {
        return shape.properties().stream()
                .allMatch(property -> equalProperty(property, Values.<R>cast(one), Values.<R>cast(other)));
    }

    private static <R, V> boolean equalProperty(Property<R, V> property, R one, R other) {
        return equalButForServerText(property.shape(), property.of(one), property.of(other));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a value's type is its shape's
    private static <V> V cast(Object value) {
        return (V) Objects.requireNonNull(value);
    }
}
