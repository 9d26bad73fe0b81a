package dev.plumbline.core.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One property of a record: its name, how to read it, what its values look like and which aspect it belongs to.
 *
 * <p>Properties are constants of their owner, listed once in its {@link ObjectKind}, its {@link Detail} or a {@link
 * Shape.Structure}. Two properties are the same only if they are the same constant.
 *
 * @param <O> the record that has the property
 * @param <V> its values
 */
public final class Property<O, V> {
    private final String name;
    private final Shape<V> shape;
    private final Function<O, V> accessor;
    private final Aspect aspect;
    private final Optional<V> usual;
    private final boolean spoken;
    private final boolean passing;

    private Property(
            String name,
            Shape<V> shape,
            Function<O, V> accessor,
            Aspect aspect,
            Optional<V> usual,
            boolean spoken,
            boolean passing) {
        this.name = Objects.requireNonNull(name);
        this.shape = Objects.requireNonNull(shape);
        this.accessor = Objects.requireNonNull(accessor);
        this.aspect = Objects.requireNonNull(aspect);
        this.usual = usual;
        this.spoken = spoken;
        this.passing = passing;
    }

    /** A property of the structure: always compared. The name is the record component's. */
    public static <O, V> Property<O, V> of(String name, Shape<V> shape, Function<O, V> accessor) {
        return new Property<>(name, shape, accessor, Aspect.STRUCTURE, Optional.empty(), true, false);
    }

    /** The same property as part of an aspect that a comparison may leave out. */
    public Property<O, V> as(Aspect aspect) {
        return new Property<>(name, shape, accessor, aspect, usual, spoken, passing);
    }

    /** The same property with a value that goes without saying: what people read mentions others only. */
    public Property<O, V> usually(V value) {
        return new Property<>(name, shape, accessor, aspect, Optional.of(value), spoken, passing);
    }

    /** The same property as one that people hear of only where it differs: the modes that a trigger was made under. */
    public Property<O, V> unspoken() {
        return new Property<>(name, shape, accessor, aspect, usual, false, passing);
    }

    /** The same property as one that plans change only on their way, and put right in the end: whether a constraint is validated. */
    public Property<O, V> passing() {
        return new Property<>(name, shape, accessor, aspect, usual, spoken, true);
    }

    /** The record component's name: {@code defaultValue}. */
    public String name() {
        return name;
    }

    /** The name as prose has it: {@code default value}. */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            if (Character.isUpperCase(character)) {
                label.append(' ');
            }
            label.append(Character.toLowerCase(character));
        }
        return label.toString();
    }

    public Shape<V> shape() {
        return shape;
    }

    public Aspect aspect() {
        return aspect;
    }

    public V of(O owner) {
        return accessor.apply(owner);
    }

    /** The value that goes without saying; empty where every value is worth a word. */
    public Optional<V> usual() {
        return usual;
    }

    /** Whether a text that describes an object mentions it. */
    public boolean isSpoken() {
        return spoken;
    }

    /** Whether a plan that was stopped half-way may have left another value than both sides have. */
    public boolean isPassing() {
        return passing;
    }

    @Override
    public String toString() {
        return name;
    }
}
