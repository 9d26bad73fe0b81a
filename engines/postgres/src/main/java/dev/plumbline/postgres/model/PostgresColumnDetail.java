package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL knows about a column.
 *
 * @param storage where it isn't the type's own: {@code EXTERNAL}
 * @param compression where it isn't the server's setting: {@code lz4}
 * @param statistics the statistics target where it isn't the server's setting
 * @param options {@code n_distinct} and its like; sorted
 * @param foreignOptions what a foreign table's wrapper is told; sorted
 * @param local whether the table itself defines the column; one that only comes from a parent, a partitioned table or a
 *     type is not created by itself
 * @param notNull what is special about the constraint behind NOT NULL; empty for one as the server makes it
 * @param notNullComment the comment on that constraint; empty for none
 * @param identityLogging {@code LOGGED} or {@code UNLOGGED} where the identity's sequence isn't as its table is
 * @param identityComment the comment on the identity's sequence; empty for none
 * @param identityPrivileges who may use the identity's sequence
 */
public record PostgresColumnDetail(
        Optional<String> storage,
        Optional<String> compression,
        Optional<Long> statistics,
        List<Option> options,
        List<Option> foreignOptions,
        boolean local,
        Optional<NotNull> notNull,
        String notNullComment,
        Optional<String> identityLogging,
        String identityComment,
        Privileges identityPrivileges)
        implements Detail {
    /** What an ordinary column has. */
    public static final PostgresColumnDetail PLAIN = usual(Optional.empty(), Optional.empty(), true);
    /** What a column has that is as its parent has it. */
    public static final PostgresColumnDetail INHERITED = usual(Optional.empty(), Optional.empty(), false);

    public static final Property<PostgresColumnDetail, Optional<String>> STORAGE =
            Property.of("storage", Shape.maybe(Shape.TEXT), PostgresColumnDetail::storage);
    public static final Property<PostgresColumnDetail, Optional<String>> COMPRESSION =
            Property.of("compression", Shape.maybe(Shape.TEXT), PostgresColumnDetail::compression);
    public static final Property<PostgresColumnDetail, Optional<Long>> STATISTICS = Property.of(
                    "statistics", Shape.maybe(Shape.NUMBER), PostgresColumnDetail::statistics)
            .as(Aspect.STATISTICS);
    public static final Property<PostgresColumnDetail, List<Option>> OPTIONS =
            Property.of("options", Option.LIST, PostgresColumnDetail::options);
    public static final Property<PostgresColumnDetail, List<Option>> FOREIGN_OPTIONS =
            Property.of("foreignOptions", Option.LIST, PostgresColumnDetail::foreignOptions);
    public static final Property<PostgresColumnDetail, Boolean> LOCAL =
            Property.of("local", Shape.FLAG, PostgresColumnDetail::local).usually(true);
    public static final Property<PostgresColumnDetail, Optional<NotNull>> NOT_NULL = Property.of(
                    "notNull", Shape.maybe(NotNull.SHAPE), PostgresColumnDetail::notNull)
            .passing();
    public static final Property<PostgresColumnDetail, String> NOT_NULL_COMMENT = Property.of(
                    "notNullComment", Shape.TEXT, PostgresColumnDetail::notNullComment)
            .as(Aspect.COMMENTS);
    public static final Property<PostgresColumnDetail, Optional<String>> IDENTITY_LOGGING =
            Property.of("identityLogging", Shape.maybe(Shape.TEXT), PostgresColumnDetail::identityLogging);
    public static final Property<PostgresColumnDetail, String> IDENTITY_COMMENT = Property.of(
                    "identityComment", Shape.TEXT, PostgresColumnDetail::identityComment)
            .as(Aspect.COMMENTS);
    public static final Property<PostgresColumnDetail, Privileges> IDENTITY_PRIVILEGES = Property.of(
                    "identityPrivileges", Privileges.SHAPE, PostgresColumnDetail::identityPrivileges)
            .as(Aspect.PRIVILEGES);

    public static final DetailKind<PostgresColumnDetail> KIND = new DetailKind<>(
            "postgres-column",
            PostgresColumnDetail.class,
            List.of(
                    STORAGE,
                    COMPRESSION,
                    STATISTICS,
                    OPTIONS,
                    FOREIGN_OPTIONS,
                    LOCAL,
                    NOT_NULL,
                    NOT_NULL_COMMENT,
                    IDENTITY_LOGGING,
                    IDENTITY_COMMENT,
                    IDENTITY_PRIVILEGES));

    public PostgresColumnDetail {
        options = Option.sorted(options);
        foreignOptions = Option.sorted(foreignOptions);
    }

    /** Whether anything steers how and where its values are kept, which is said by statements of their own. */
    public boolean hasOwnStorage() {
        return storage.isPresent() || compression.isPresent() || statistics.isPresent() || !options.isEmpty();
    }

    /** What a new table's column has that is inherited from this one (MergeAttributes in the server's tablecmds.c). */
    public PostgresColumnDetail ofHeir() {
        return usual(storage, compression, false);
    }

    private static PostgresColumnDetail usual(Optional<String> storage, Optional<String> compression, boolean local) {
        return new PostgresColumnDetail(
                storage,
                compression,
                Optional.empty(),
                List.of(),
                List.of(),
                local,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Privileges.DEFAULT);
    }

    /** With another constraint behind NOT NULL. */
    public PostgresColumnDetail with(NotNull constraint) {
        return with(local, Optional.of(constraint));
    }

    /** As a column of the table's own. */
    public PostgresColumnDetail own(Optional<NotNull> constraint) {
        return with(true, constraint);
    }

    private PostgresColumnDetail with(boolean own, Optional<NotNull> constraint) {
        return new PostgresColumnDetail(
                storage,
                compression,
                statistics,
                options,
                foreignOptions,
                own,
                constraint,
                notNullComment,
                identityLogging,
                identityComment,
                identityPrivileges);
    }

    @Override
    public DetailKind<?> detailKind() {
        return KIND;
    }
}
