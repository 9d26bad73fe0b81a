package dev.plumbline.core.model;

import dev.plumbline.core.secret.GuardedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the values of a property look like: enough to print, write, read back and compare them without knowing the
 * property. Closed: whoever walks values switches over it without a default.
 */
public sealed interface Shape<V> {
    Shape<String> TEXT = new Text();
    Shape<Long> NUMBER = new WholeNumber();
    Shape<Boolean> FLAG = new Flag();
    Shape<Identifier> NAME = new Name();
    Shape<ObjectId> REFERENCE = new Reference();
    Shape<DataType> TYPE = new Type();
    Shape<Expression> EXPRESSION = new ServerExpression();
    Shape<Definition> DEFINITION = new ServerDefinition();
    Shape<GuardedText> GUARDED = new Guarded();

    static <E extends Enum<E>> Shape<E> choice(Class<E> type) {
        return new Choice<>(type);
    }

    static <V> Shape<Optional<V>> maybe(Shape<V> of) {
        return new Maybe<>(of);
    }

    /** A list whose order has meaning; a set is held as a sorted list by its record's constructor. */
    static <V> Shape<List<V>> list(Shape<V> of) {
        return new Many<>(of);
    }

    static <R extends Record> Shape<R> structure(Class<R> type, List<Property<R, ?>> properties) {
        return new Structure<>(type, properties);
    }

    /** Text that is compared to the letter. */
    record Text() implements Shape<String> {}

    record WholeNumber() implements Shape<Long> {}

    record Flag() implements Shape<Boolean> {}

    record Name() implements Shape<Identifier> {}

    record Reference() implements Shape<ObjectId> {}

    record Type() implements Shape<DataType> {}

    record ServerExpression() implements Shape<Expression> {}

    record ServerDefinition() implements Shape<Definition> {}

    /** Text that may hold secrets, which are never printed. */
    record Guarded() implements Shape<GuardedText> {}

    record Choice<E extends Enum<E>>(Class<E> type) implements Shape<E> {}

    record Maybe<V>(Shape<V> of) implements Shape<Optional<V>> {}

    record Many<V>(Shape<V> of) implements Shape<List<V>> {}

    /** A record within a record; its properties are its components in order. */
    record Structure<R extends Record>(Class<R> type, List<Property<R, ?>> properties) implements Shape<R> {
        public Structure {
            Objects.requireNonNull(type);
            properties = List.copyOf(properties);
        }
    }
}
