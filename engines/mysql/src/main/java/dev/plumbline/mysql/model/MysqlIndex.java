package dev.plumbline.mysql.model;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What MySQL and MariaDB know about a key, the primary one or any other.
 *
 * @param prefixLengths how much of each key is indexed, in characters or bytes, 0 for all; empty where all keys are whole
 * @param parser what takes the words of a full-text index apart, where it isn't the server's own
 * @param ignored whether queries leave it alone: {@code INVISIBLE} to MySQL, {@code IGNORED} to MariaDB
 * @param withoutOverlaps the period in which no two rows of equal keys overlap
 * @param descending which columns of a primary key sort downwards, one for each; empty where none does, and for other keys, whose
 *     own keys say it
 * @param options what engines keep about it, as DDL has it; sorted
 */
public record MysqlIndex(
        List<Long> prefixLengths,
        Optional<String> parser,
        boolean ignored,
        Optional<Identifier> withoutOverlaps,
        List<Boolean> descending,
        List<Option> options)
        implements Detail {
    public static final Property<MysqlIndex, List<Long>> PREFIX_LENGTHS =
            Property.of("prefixLengths", Shape.list(Shape.NUMBER), MysqlIndex::prefixLengths);
    public static final Property<MysqlIndex, Optional<String>> PARSER =
            Property.of("parser", Shape.maybe(Shape.TEXT), MysqlIndex::parser);
    public static final Property<MysqlIndex, Boolean> IGNORED = Property.of("ignored", Shape.FLAG, MysqlIndex::ignored);
    public static final Property<MysqlIndex, Optional<Identifier>> WITHOUT_OVERLAPS =
            Property.of("withoutOverlaps", Shape.maybe(Shape.NAME), MysqlIndex::withoutOverlaps);
    public static final Property<MysqlIndex, List<Boolean>> DESCENDING =
            Property.of("descending", Shape.list(Shape.FLAG), MysqlIndex::descending);
    public static final Property<MysqlIndex, List<Option>> OPTIONS =
            Property.of("options", Shape.list(Option.SHAPE), MysqlIndex::options);
    public static final DetailKind<MysqlIndex> KIND = new DetailKind<>(
            "mysql-index",
            MysqlIndex.class,
            List.of(PREFIX_LENGTHS, PARSER, IGNORED, WITHOUT_OVERLAPS, DESCENDING, OPTIONS));

    /** A key about which there is nothing more to say. */
    public static final MysqlIndex PLAIN =
            new MysqlIndex(List.of(), Optional.empty(), false, Optional.empty(), List.of(), List.of());

    public MysqlIndex {
        prefixLengths = List.copyOf(prefixLengths);
        descending = List.copyOf(descending);
        options = Option.sorted(options);
    }

    @Override
    public DetailKind<MysqlIndex> detailKind() {
        return KIND;
    }

    /** How much of a key is indexed; 0 for all. */
    public long prefixLength(int key) {
        return key < prefixLengths.size() ? prefixLengths.get(key) : 0;
    }
}
