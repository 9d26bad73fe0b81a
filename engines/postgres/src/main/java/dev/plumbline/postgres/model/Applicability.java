package dev.plumbline.postgres.model;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import java.util.Optional;

/** What versions of PostgreSQL don't have, or don't tell, of objects that they have. */
public final class Applicability {
    private static final int UNLOGGED_SEQUENCES = 15;
    private static final int NOT_NULL_OF_DOMAINS = 17;
    private static final int NOT_NULL_OF_TABLES = 18;

    private Applicability() {}

    /** The object without what a major can't say: a sequence became unlogged with its table, and NOT NULL a
     * constraint with a name and attributes, late. */
    public static SchemaObject asKnownTo(int major, SchemaObject object) {
        return switch (object) {
            case Column column
            when major < NOT_NULL_OF_TABLES && column.detail() instanceof PostgresColumnDetail detail ->
                without(column, detail);
            case DomainType domain
            when major < NOT_NULL_OF_DOMAINS && !domain.detail().equals(PostgresDomainDetail.PLAIN) ->
                new DomainType(
                        domain.id(),
                        domain.type(),
                        domain.nullable(),
                        domain.defaultValue(),
                        domain.collation(),
                        domain.common(),
                        PostgresDomainDetail.PLAIN);
            case Sequence sequence
            when major < UNLOGGED_SEQUENCES && !sequence.detail().equals(PostgresSequenceDetail.PLAIN) ->
                new Sequence(
                        sequence.id(),
                        sequence.options(),
                        sequence.ownedBy(),
                        sequence.common(),
                        PostgresSequenceDetail.PLAIN);
            case SchemaObject other -> other;
        };
    }

    private static Column without(Column column, PostgresColumnDetail detail) {
        if (detail.notNull().isEmpty() && detail.notNullComment().isEmpty()) {
            return column;
        }
        return column.withDetail(new PostgresColumnDetail(
                detail.storage(),
                detail.compression(),
                detail.statistics(),
                detail.options(),
                detail.foreignOptions(),
                detail.local(),
                Optional.empty(),
                "",
                detail.identityLogging(),
                detail.identityComment(),
                detail.identityPrivileges()));
    }
}
