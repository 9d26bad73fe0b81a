package dev.plumbline.core.model;

/**
 * That one object can't exist without another.
 *
 * @param dependent a view, say
 * @param referenced the column that it reads
 */
public record Dependency(ObjectId dependent, ObjectId referenced) implements Comparable<Dependency> {
    @Override
    public int compareTo(Dependency other) {
        int dependents = dependent.compareTo(other.dependent);
        return dependents != 0 ? dependents : referenced.compareTo(other.referenced);
    }
}
