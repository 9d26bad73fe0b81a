package dev.plumbline.postgres.model;

import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import java.util.List;

/** The kinds and details that only PostgreSQL has. */
public final class PostgresKinds {
    /** The kinds of PostgreSQL's own objects, in their order. */
    public static final List<ObjectKind<?>> KINDS = List.of(
            DefaultPrivileges.KIND,
            Extension.KIND,
            ExtensionDependency.KIND,
            Language.KIND,
            Collation.KIND,
            AccessMethod.KIND,
            BaseType.KIND,
            RangeType.KIND,
            ForeignDataWrapper.KIND,
            ForeignServer.KIND,
            UserMapping.KIND,
            ForeignTable.KIND,
            Exclusion.KIND,
            ExtendedStatistics.KIND,
            Rule.KIND,
            Policy.KIND,
            Aggregate.KIND,
            Operator.KIND,
            OperatorFamily.KIND,
            OperatorClass.KIND,
            Conversion.KIND,
            Cast.KIND,
            Transform.KIND,
            TextSearchParser.KIND,
            TextSearchTemplate.KIND,
            TextSearchDictionary.KIND,
            TextSearchConfiguration.KIND,
            EventTrigger.KIND,
            Publication.KIND,
            Subscription.KIND,
            ProvidedPrivileges.KIND);

    /** What PostgreSQL knows about objects of the neutral kinds. */
    public static final List<DetailKind<?>> DETAILS = List.of(
            PostgresTableDetail.KIND,
            PostgresColumnDetail.KIND,
            PostgresKeyDetail.KIND,
            PostgresForeignKeyDetail.KIND,
            PostgresCheckDetail.KIND,
            PostgresIndexDetail.KIND,
            PostgresTriggerDetail.KIND,
            PostgresViewDetail.KIND,
            PostgresMaterializedViewDetail.KIND,
            PostgresSequenceDetail.KIND,
            PostgresDomainDetail.KIND);

    private PostgresKinds() {}
}
