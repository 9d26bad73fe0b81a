package dev.plumbline.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server's planner believes of the values of a column, from a sample that it took. Not part of any snapshot: it tells
 * nothing of what the schema is, and what it holds are people's data.
 *
 * @param nulls the share that is null, from 0 to 1
 * @param distinct how many different values there are; if negative, their share of the rows: -1 where none comes twice; 0 when unknown
 * @param common the most common values, as text, and the share of the rows that each has
 * @param bounds what divides the other values into parts of equal size, in the server's order; empty when unknown
 */
public record ColumnStatistics(double nulls, double distinct, Map<String, Double> common, List<String> bounds) {
    public ColumnStatistics {
        common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
        bounds = List.copyOf(bounds);
    }

    /** How many values there are, nothing that was in a row. */
    @Override
    public String toString() {
        return "ColumnStatistics[nulls=%s, distinct=%s, common=%d, bounds=%d]"
                .formatted(nulls, distinct, common.size(), bounds.size());
    }
}
