package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EngineObject;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.ForeignDataWrapper;
import dev.plumbline.postgres.model.ForeignServer;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.Publication;
import dev.plumbline.postgres.model.Subscription;
import dev.plumbline.postgres.model.UserMapping;

/** Finds the writer of an object's kind: the one place that lists them. */
final class KindDdls {
    private final SchemaDdl schemas;
    private final TableDdl tables;
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;
    private final KindDdl<Index> indexes;
    private final KindDdl<PrimaryKey> primaryKeys;
    private final KindDdl<Unique> uniques;
    private final KindDdl<Check> checks;
    private final KindDdl<ForeignKey> foreignKeys;
    private final ViewDdl views;
    private final MaterializedViewDdl materializedViews;
    private final SequenceDdl sequences;
    private final EnumDdl enums;
    private final DomainDdl domains;
    private final CompositeDdl composites;
    private final RoutineDdl routines;
    private final TriggerDdl triggers;
    private final ForeignDdl foreign;
    private final ForeignTableDdl foreignTables;
    private final PublicationDdl publications;
    private final SubscriptionDdl subscriptions;
    private final EngineObjectDdl others;

    /** @param online whether long locks are to be gone around */
    KindDdls(Words words, CommonDdl common, int major, boolean online) {
        ColumnClause clause = new ColumnClause();
        TypeReplacement replacement = new TypeReplacement(words, common);
        this.schemas = new SchemaDdl(words);
        this.constraints = new ConstraintDdl(words);
        IndexDdl plainIndexes = new IndexDdl(words);
        this.sequences = new SequenceDdl(words);
        NotNullDdl notNulls = new NotNullDdl(words, major, online);
        IdentityDdl identities = new IdentityDdl(words, clause);
        ColumnWriters parts = new ColumnWriters(
                clause,
                new ColumnAlteration(words, identities, notNulls),
                identities,
                notNulls,
                sequences,
                constraints,
                plainIndexes,
                common);
        this.columns = new ColumnDdl(words, parts, major, online);
        this.indexes = online ? new OnlineIndexDdl(words, plainIndexes) : plainIndexes;
        this.primaryKeys = online ? new OnlineKeyDdl<>(words, constraints.primaryKeys()) : constraints.primaryKeys();
        this.uniques = online ? new OnlineKeyDdl<>(words, constraints.uniques()) : constraints.uniques();
        this.checks = online ? OnlineConstraintDdl.checks(words, constraints.checks()) : constraints.checks();
        this.foreignKeys =
                online ? OnlineConstraintDdl.foreignKeys(words, constraints.foreignKeys()) : constraints.foreignKeys();
        PartitionDdl partitions = new PartitionDdl(words, online);
        this.tables = new TableDdl(words, clause, columns, constraints, plainIndexes, partitions);
        this.views = new ViewDdl(words);
        this.materializedViews = new MaterializedViewDdl(words, columns);
        this.enums = new EnumDdl(words, replacement);
        this.domains = new DomainDdl(words, replacement, constraints, major);
        this.composites = new CompositeDdl(words);
        this.routines = new RoutineDdl(words, online);
        this.triggers = new TriggerDdl(words, online);
        this.foreign = new ForeignDdl(words);
        this.foreignTables = new ForeignTableDdl(words, clause, columns, constraints, partitions);
        this.publications = new PublicationDdl(words);
        this.subscriptions = new SubscriptionDdl(words, major);
        this.others = new EngineObjectDdl(words);
    }

    /** The writer for objects of this one's kind. */
    @SuppressWarnings("unchecked") // the switch ties the writer's parameter to the object's type
    <T extends SchemaObject> KindDdl<T> of(T object) {
        KindDdl<?> writer = switch (object) {
            case Schema schema -> schemas;
            case Table table -> tables;
            case Column column -> columns;
            case PrimaryKey key -> primaryKeys;
            case Unique key -> uniques;
            case ForeignKey key -> foreignKeys;
            case Check check -> checks;
            case Index index -> indexes;
            case View view -> views;
            case MaterializedView view -> materializedViews;
            case Sequence sequence -> sequences;
            case EnumType type -> enums;
            case DomainType domain -> domains;
            case CompositeType type -> composites;
            case Routine routine -> routines;
            case Trigger trigger -> triggers;
            case Exclusion exclusion -> constraints.exclusions();
            case ForeignDataWrapper wrapper -> foreign;
            case ForeignServer server -> foreign;
            case UserMapping mapping -> foreign;
            case ForeignTable table -> foreignTables;
            case Publication publication -> publications;
            case Subscription subscription -> subscriptions;
            case DdlObject other -> others;
            case EngineObject stranger -> throw new IllegalArgumentException("Not PostgreSQL's: " + stranger.id());
        };
        return (KindDdl<T>) writer;
    }
}
