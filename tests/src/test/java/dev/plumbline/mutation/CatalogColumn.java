package dev.plumbline.mutation;

/** A column of a relation of the server's catalogue. */
record CatalogColumn(String relation, String column) implements Comparable<CatalogColumn> {
    static CatalogColumn parse(String text) {
        String[] parts = text.split("\\.", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("No column of a relation: " + text);
        }
        return new CatalogColumn(parts[0], parts[1]);
    }

    @Override
    public int compareTo(CatalogColumn other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return relation + "." + column;
    }
}
