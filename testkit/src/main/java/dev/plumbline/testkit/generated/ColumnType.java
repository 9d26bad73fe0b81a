package dev.plumbline.testkit.generated;

/**
 * The type of a column.
 *
 * @param sql as a script has it
 * @param sort what its values are like: types of a sort take each other's place, and any value of one is one of the others
 */
record ColumnType(String sql, Sort sort) {
    enum Sort {
        WHOLE,
        EXACT,
        TEXT,
        TIME,
        FLAG,
        DOCUMENT,
        ENUMERATED
    }

    /** A value, as a literal; another one for each row where the sort has so many. */
    String value(int row) {
        return switch (sort) {
            case WHOLE -> Integer.toString(row);
            case EXACT -> row + ".50";
            case TEXT -> "'value " + row + "'";
            case TIME -> "'2026-01-0" + row + "'";
            case FLAG -> row % 2 == 0 ? "true" : "false";
            case DOCUMENT -> "'{\"n\": " + row + "}'";
            case ENUMERATED -> "'" + SchemaGenerator.FIRST_VALUE + "'";
        };
    }
}
