package dev.plumbline.core.model;

import java.util.List;
import java.util.Objects;

/**
 * A kind of object and the one list of its properties.
 *
 * <p>Kinds are constants of the record that they describe ({@link Table#KIND}); an engine's own kinds are constants of
 * its {@link EngineObject}s. Kinds are equal by name: there is one of each name.
 *
 * @param <T> the record that holds an object of this kind
 */
public final class ObjectKind<T extends SchemaObject> implements Comparable<ObjectKind<?>> {
    private final String name;
    private final String plural;
    private final int rank;
    private final Class<T> type;
    private final List<Property<T, ?>> properties;
    private final boolean given;

    private ObjectKind(
            String name, String plural, int rank, Class<T> type, List<Property<T, ?>> properties, boolean given) {
        this.name = Objects.requireNonNull(name);
        this.plural = Objects.requireNonNull(plural);
        this.rank = rank;
        this.type = Objects.requireNonNull(type);
        this.properties = List.copyOf(properties);
        this.given = given;
    }

    /**
     * A kind.
     *
     * @param name lower case with hyphens, as {@code --kinds} and JSON have it: {@code materialized-view}
     * @param rank the place among other kinds wherever kinds are put in order; unique within an engine
     * @param properties one for each component of the record, in the record's order, without {@code id}, {@code
     *     common} and {@code detail}, which every kind has
     */
    public static <T extends SchemaObject> ObjectKind<T> of(
            String name, String plural, int rank, Class<T> type, List<Property<T, ?>> properties) {
        return new ObjectKind<>(name, plural, rank, type, properties, false);
    }

    /** The same kind of what every database has anyway: who names none says nothing of it, and nobody drops it. */
    public ObjectKind<T> given() {
        return new ObjectKind<>(name, plural, rank, type, properties, true);
    }

    public boolean isGiven() {
        return given;
    }

    public String name() {
        return name;
    }

    /** The name as prose has it: {@code materialized view}. */
    public String label() {
        return name.replace('-', ' ');
    }

    /** The plural as prose has it: {@code materialized views}. */
    public String plural() {
        return plural;
    }

    public Class<T> type() {
        return type;
    }

    /** The kind's own properties, in the order in which they are shown. */
    public List<Property<T, ?>> properties() {
        return properties;
    }

    @Override
    public int compareTo(ObjectKind<?> other) {
        int ranks = Integer.compare(rank, other.rank);
        return ranks != 0 ? ranks : name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectKind<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
