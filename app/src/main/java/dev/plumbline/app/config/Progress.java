package dev.plumbline.app.config;

/** Hears what takes a while: {@code starting a PostgreSQL 17 to load schema.sql}. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = what -> {};

    /**
     * Something begins.
     *
     * @param what a phrase in lower case, without a full stop; never holds a password
     */
    void begin(String what);

    /**
     * Something that a person should hear of even where nobody watches.
     *
     * @param what as in {@link #begin}
     */
    default void tell(String what) {
        begin(what);
    }
}
