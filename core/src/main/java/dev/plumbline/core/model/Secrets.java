package dev.plumbline.core.model;

import dev.plumbline.core.secret.GuardedText;
import dev.plumbline.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the values of a known {@link Shape} is secret. */
public final class Secrets {
    private Secrets() {}

    /** Whether objects of a kind may hold any. */
    public static boolean mayBeIn(ObjectKind<?> kind) {
        return kind.properties().stream().anyMatch(property -> mayBeIn(property.shape()));
    }

    private static boolean mayBeIn(Shape<?> shape) {
        return switch (shape) {
            case Shape.Guarded guarded -> true;
            case Shape.Maybe<?> maybe -> mayBeIn(maybe.of());
            case Shape.Many<?> many -> mayBeIn(many.of());
            case Shape.Structure<?> structure ->
                structure.properties().stream().anyMatch(property -> mayBeIn(property.shape()));
            case Shape<?> other -> false;
        };
    }

    /** All secrets of an object, in the order of its properties. */
    public static Stream<Secret> of(SchemaObject object) {
        return inObject(object.kind(), object);
    }

    private static <T extends SchemaObject> Stream<Secret> inObject(ObjectKind<T> kind, SchemaObject object) {
        T typed = kind.type().cast(object);
        return kind.properties().stream().flatMap(property -> of(property.shape(), property.of(typed)));
    }

    private static Stream<Secret> of(Shape<?> shape, Object value) {
        return switch (shape) {
            case Shape.Guarded guarded -> ((GuardedText) value).secrets().stream();
            case Shape.Maybe<?> maybe -> ((Optional<?>) value).stream().flatMap(present -> of(maybe.of(), present));
            case Shape.Many<?> many -> ((List<?>) value).stream().flatMap(item -> of(many.of(), item));
            case Shape.Structure<?> structure -> inStructure(structure, value);
            case Shape<?> other -> Stream.empty();
        };
    }

    private static <R extends Record> Stream<Secret> inStructure(Shape.Structure<R> structure, Object value) {
        R owner = Objects.requireNonNull(structure.type().cast(value));
        return structure.properties().stream().flatMap(property -> of(property.shape(), property.of(owner)));
    }

    /** Whether two values of a property are equal as far as is known: an unknown secret differs from none. */
    public static boolean equalAsFarAsKnown(Shape<?> shape, Object one, Object other) {
        return switch (shape) {
            case Shape.Guarded guarded -> !((GuardedText) one).differs((GuardedText) other);
            case Shape.Maybe<?> maybe -> equalOptionals(maybe, (Optional<?>) one, (Optional<?>) other);
            case Shape.Many<?> many -> equalLists(many, (List<?>) one, (List<?>) other);
            case Shape.Structure<?> structure -> equalStructures(structure, one, other);
            case Shape<?> leaf -> one.equals(other);
        };
    }

    private static boolean equalOptionals(Shape.Maybe<?> shape, Optional<?> one, Optional<?> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        return equalAsFarAsKnown(shape.of(), one.get(), other.get());
    }

    private static boolean equalLists(Shape.Many<?> shape, List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int at = 0; at < one.size(); at++) {
            if (!equalAsFarAsKnown(shape.of(), one.get(at), other.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static <R extends Record> boolean equalStructures(Shape.Structure<R> shape, Object one, Object other) {
        R first = Objects.requireNonNull(shape.type().cast(one));
        R second = Objects.requireNonNull(shape.type().cast(other));
        return shape.properties().stream()
                .allMatch(property -> equalAsFarAsKnown(property.shape(), property.of(first), property.of(second)));
    }

    /** The names of the secrets that both values hold, known and different. */
    public static List<String> differing(Shape<?> shape, Object one, Object other) {
        List<String> names = new ArrayList<>();
        List<Secret> others = of(shape, other).toList();
        of(shape, one).forEach(secret -> {
            boolean differs = others.stream()
                    .anyMatch(candidate ->
                            candidate.name().equals(secret.name()) && GuardedText.differ(secret, candidate));
            if (differs) {
                names.add(secret.name());
            }
        });
        return names;
    }
}
