package dev.plumbline.sqlite.model;

import dev.plumbline.sqlite.sql.Ascii;
import java.util.Optional;

/** What SQLite makes of the values of a column, by the words of its declared type (datatype3, "Determination Of Column Affinity"). */
public enum Affinity {
    INTEGER,
    TEXT,
    /** None: values stay as they come. */
    BLOB,
    REAL,
    NUMERIC;

    /** The affinity of a declared type; in a STRICT table ANY converts nothing. */
    public static Affinity of(String type, boolean strict) {
        String upper = Ascii.upper(type);
        if (strict && upper.equals("ANY")) {
            return BLOB;
        }
        if (upper.contains("INT")) {
            return INTEGER;
        }
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
            return TEXT;
        }
        if (upper.contains("BLOB") || upper.isEmpty()) {
            return BLOB;
        }
        if (upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB")) {
            return REAL;
        }
        return NUMERIC;
    }

    /** What may be lost when values are moved into a column of another affinity; empty for nothing. */
    public Optional<String> lossTo(Affinity to) {
        return switch (to) {
            case BLOB -> Optional.empty();
            case TEXT ->
                switch (this) {
                    case TEXT -> Optional.empty();
                    case INTEGER ->
                        Optional.of(
                                "fractions and numbers beyond 64 bits, which it may hold, become texts with 15 digits");
                    case NUMERIC, REAL, BLOB -> Optional.of("numbers become texts, with 15 digits");
                };
            case INTEGER, NUMERIC ->
                this == TEXT || this == BLOB
                        ? Optional.of("texts that look like numbers become numbers, 007 becomes 7")
                        : Optional.empty();
            case REAL ->
                switch (this) {
                    case REAL -> Optional.empty();
                    case INTEGER, NUMERIC -> Optional.of("whole numbers of more than 15 digits are rounded");
                    case TEXT, BLOB -> Optional.of("texts that look like numbers become numbers, 007 becomes 7.0");
                };
        };
    }
}
