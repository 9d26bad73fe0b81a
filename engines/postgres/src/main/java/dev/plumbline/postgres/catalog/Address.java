package dev.plumbline.postgres.catalog;

/**
 * What PostgreSQL's dependencies, comments and privileges name an object by.
 *
 * @param catalog the oid of the catalogue relation; these are the same in every version
 * @param part the number of a column; 0 for the object itself
 */
record Address(long catalog, long oid, int part) {
    static final long DEFAULT_PRIVILEGES = 826;
    static final long TYPE = 1247;
    static final long ROUTINE = 1255;
    static final long RELATION = 1259;
    static final long FOREIGN_SERVER = 1417;
    static final long USER_MAPPING = 1418;
    static final long FOREIGN_DATA_WRAPPER = 2328;
    static final long DEFAULT_VALUE = 2604;
    static final long ACCESS_METHOD = 2601;
    static final long FAMILY_OPERATOR = 2602;
    static final long FAMILY_ROUTINE = 2603;
    static final long CAST = 2605;
    static final long CONSTRAINT = 2606;
    static final long CONVERSION = 2607;
    static final long LANGUAGE = 2612;
    static final long NAMESPACE = 2615;
    static final long OPERATOR_CLASS = 2616;
    static final long OPERATOR = 2617;
    static final long REWRITE_RULE = 2618;
    static final long TRIGGER = 2620;
    static final long OPERATOR_FAMILY = 2753;
    static final long EXTENSION = 3079;
    static final long POLICY = 3256;
    static final long STATISTICS = 3381;
    static final long COLLATION = 3456;
    static final long EVENT_TRIGGER = 3466;
    static final long TRANSFORM = 3576;
    static final long TEXT_SEARCH_DICTIONARY = 3600;
    static final long TEXT_SEARCH_PARSER = 3601;
    static final long TEXT_SEARCH_CONFIGURATION = 3602;
    static final long TEXT_SEARCH_TEMPLATE = 3764;
    static final long SUBSCRIPTION = 6100;
    static final long PUBLICATION = 6104;
    static final long PUBLICATION_TABLE = 6106;

    static Address of(long catalog, long oid) {
        return new Address(catalog, oid, 0);
    }

    /** The address as one number: oids of catalogues have 14 bits here, parts 16, oids 32. */
    long key() {
        return catalog << 48 | (long) (part & 0xFFFF) << 32 | oid;
    }

    static Address ofKey(long key) {
        return new Address(key >>> 48, key & 0xFFFFFFFFL, (short) (key >>> 32));
    }

    /** As evidence has it: {@code 16384}, {@code 16384/3}. */
    String physicalId() {
        return part == 0 ? Long.toString(oid) : oid + "/" + part;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(oid * 31 + catalog) * 31 + part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && oid == that.oid && catalog == that.catalog && part == that.part;
    }
}
