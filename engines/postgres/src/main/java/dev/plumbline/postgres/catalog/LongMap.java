package dev.plumbline.postgres.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map from numbers that takes neither an object for each key nor one for each entry: catalogues are full of maps by oid.
 *
 * @param <V> what it maps to
 */
final class LongMap<V> {
    private static final long MIXER = 0x9E3779B97F4A7C15L;
    private static final Object GONE = new Object();

    private long[] keys = new long[16];
    private @Nullable Object[] values = new Object[16];
    /** Leaves as many of the highest bits of a number as a slot has. */
    private int shift = Long.SIZE - 4;

    private int used;

    @Nullable
    V get(long key) {
        if (used == 0) {
            return null;
        }
        return cast(values[slot(key)]);
    }

    boolean containsKey(long key) {
        return get(key) != null;
    }

    void put(long key, V value) {
        int slot = slot(key);
        if (values[slot] == null) {
            used++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (used * 3 > keys.length * 2) {
            grow();
        }
    }

    /** Removes an entry; returns what it mapped to, or null. */
    @Nullable
    V remove(long key) {
        if (used == 0) {
            return null;
        }
        int slot = slot(key);
        V value = cast(values[slot]);
        if (value != null) {
            values[slot] = GONE;
        }
        return value;
    }

    /** In increasing order. */
    long[] keys() {
        long[] sorted = new long[used];
        int size = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != null && values[slot] != GONE) {
                sorted[size++] = keys[slot];
            }
        }
        long[] exact = Arrays.copyOf(sorted, size);
        Arrays.sort(exact);
        return exact;
    }

    /** In the order of the keys. */
    List<V> values() {
        List<V> ordered = new ArrayList<>(used);
        for (long key : keys()) {
            V value = get(key);
            if (value != null) {
                ordered.add(value);
            }
        }
        return ordered;
    }

    /** Where a key is, or else where it would be put. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * MIXER) >>> shift);
        while (values[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        shift--;
        used = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            V value = cast(oldValues[slot]);
            if (value != null) {
                put(oldKeys[slot], value);
            }
        }
    }

    @SuppressWarnings("unchecked") // only values of this type are put
    private @Nullable V cast(@Nullable Object value) {
        return value == GONE ? null : (V) value;
    }
}
