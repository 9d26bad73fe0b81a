package dev.plumbline.postgres.catalog;

/**
 * The names of a result's columns. They are mostly asked for in their order, row by row: each is looked for where the last one
 * was found, and behind it.
 */
final class Columns {
    private final String[] names;
    private int next;

    Columns(String[] names) {
        this.names = names;
    }

    int size() {
        return names.length;
    }

    /** The place of a column. */
    int place(String name) {
        for (int step = 0; step < names.length; step++) {
            int place = next + step < names.length ? next + step : next + step - names.length;
            if (names[place].equals(name)) {
                next = place + 1 == names.length ? 0 : place + 1;
                return place;
            }
        }
        throw new IllegalArgumentException("The query has no column " + name);
    }
}
