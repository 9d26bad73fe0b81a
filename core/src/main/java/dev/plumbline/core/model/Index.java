package dev.plumbline.core.model;

import java.util.List;
import java.util.Optional;

/**
 * An index that belongs to no constraint.
 *
 * @param method as the engine names it: {@code btree}
 * @param include columns that are carried but not searched by
 * @param predicate the condition of a partial index
 */
public record Index(
        ObjectId id,
        boolean unique,
        String method,
        List<IndexKey> keys,
        List<Identifier> include,
        Optional<Expression> predicate,
        boolean nullsDistinct,
        CommonProperties common,
        Detail detail)
        implements SchemaObject {
    public static final Property<Index, Boolean> UNIQUE = Property.of("unique", Shape.FLAG, Index::unique);
    public static final Property<Index, String> METHOD = Property.of("method", Shape.TEXT, Index::method);
    public static final Property<Index, List<IndexKey>> KEYS =
            Property.of("keys", Shape.list(IndexKey.SHAPE), Index::keys);
    public static final Property<Index, List<Identifier>> INCLUDE =
            Property.of("include", Shape.list(Shape.NAME), Index::include);
    public static final Property<Index, Optional<Expression>> PREDICATE =
            Property.of("predicate", Shape.maybe(Shape.EXPRESSION), Index::predicate);
    public static final Property<Index, Boolean> NULLS_DISTINCT =
            Property.of("nullsDistinct", Shape.FLAG, Index::nullsDistinct);

    public static final ObjectKind<Index> KIND = ObjectKind.of(
            "index", "indexes", 450, Index.class, List.of(UNIQUE, METHOD, KEYS, INCLUDE, PREDICATE, NULLS_DISTINCT));

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }
}
