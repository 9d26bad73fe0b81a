package dev.plumbline.core.model;

import java.util.Objects;
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

    private Property(String name, Shape<V> shape, Function<O, V> accessor, Aspect aspect) {
        this.name = Objects.requireNonNull(name);
        this.shape = Objects.requireNonNull(shape);
        this.accessor = Objects.requireNonNull(accessor);
        this.aspect = Objects.requireNonNull(aspect);
    }

    /** A property of the structure: always compared. The name is the record component's. */
    public static <O, V> Property<O, V> of(String name, Shape<V> shape, Function<O, V> accessor) {
        return new Property<>(name, shape, accessor, Aspect.STRUCTURE);
    }

    /** The same property as part of an aspect that a comparison may leave out. */
    public Property<O, V> as(Aspect aspect) {
        return new Property<>(name, shape, accessor, aspect);
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

    @Override
    public String toString() {
        return name;
    }
}
