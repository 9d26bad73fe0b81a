package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.CompatibilityViews;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.NameSlot;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.BaseType;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresQuoting;
import dev.plumbline.postgres.model.RangeType;
import dev.plumbline.postgres.model.UserMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes PostgreSQL's DDL, 13 to 18: schema-qualified, quoted where it must be, one statement a step.
 *
 * <p>A change in place is preferred wherever the server has an ALTER; the rest is dropped and created.
 */
public final class PostgresDdlWriter implements DdlWriter {
    /** A body may name what comes later, so the server doesn't look into it, as it doesn't for pg_dump. */
    private static final Frame UNCHECKED_BODIES = new Frame(
            List.of(SqlText.of("SET check_function_bodies = off")), List.of(SqlText.of("RESET check_function_bodies")));

    private final String version;
    private final boolean online;
    private final Words words;
    private final KindDdls kinds;
    private final CommonDdl common;
    private final TableReplacement replacement;
    private final TypeReplacement types;
    private final RenameDdl renames;
    private final PostgresCompatibilityViews compatibility;
    private final Obstruction obstruction = new Obstruction();

    /**
     * @param version the server's version as its header tells it: {@code 18.1}
     */
    public PostgresDdlWriter(String version) {
        this(version, false);
    }

    private PostgresDdlWriter(String version, boolean online) {
        this.version = version;
        this.online = online;
        this.words = new Words(major(version));
        this.renames = new RenameDdl(words);
        this.compatibility = new PostgresCompatibilityViews(words.major());
        this.common = new CommonDdl(words, major(version));
        this.kinds = new KindDdls(words, common, major(version), online);
        this.replacement = new TableReplacement(words);
        this.types = new TypeReplacement(words, common);
    }

    /** The major of a version: 18 of {@code 18.1} and of {@code 18beta1}; the newest of an empty text. */
    static int major(String version) {
        String digits = version.replaceFirst("\\D.*", "");
        return digits.isEmpty() ? 18 : Integer.parseInt(digits);
    }

    @Override
    public Quoting quoting() {
        return PostgresQuoting.POSTGRES;
    }

    @Override
    public Means means(Change change, PlanContext context) {
        return switch (change) {
            case Change.Create create -> creation(create.object(), context);
            case Change.Drop drop -> removal(drop.object(), context);
            case Change.Rename rename -> RenameDdl.means(rename, context);
            case Change.Alter alter -> CommonDdl.isCommonOnly(alter) ? new Means.InPlace() : alteration(alter, context);
        };
    }

    private <T extends SchemaObject> Means creation(T object, PlanContext context) {
        return kinds.of(object).creation(object, context);
    }

    private <T extends SchemaObject> Means removal(T object, PlanContext context) {
        return kinds.of(object).removal(object, context);
    }

    private Means alteration(Change.Alter alter, PlanContext context) {
        return kinds.of(alter.before()).alteration(alter, alter.before(), alter.after(), context);
    }

    @Override
    public boolean inlines(SchemaObject member, PlanContext context) {
        return Inlining.inlines(member, context);
    }

    /** PostgreSQL drops no server that somebody is mapped to. */
    @Override
    public boolean goesWithOwner(SchemaObject member) {
        return !(member instanceof UserMapping);
    }

    @Override
    public boolean separable(SchemaObject member) {
        return Inlining.separable(member);
    }

    @Override
    public boolean declarable(SchemaObject object) {
        return object instanceof BaseType || object instanceof RangeType;
    }

    @Override
    public Optional<SchemaObject> detached(SchemaObject dependent, ObjectId referenced) {
        return switch (dependent) {
            case Column column
            when StoredTypes.withoutType(column, referenced).isPresent() ->
                StoredTypes.withoutType(column, referenced).map(SchemaObject.class::cast);
            case Column column
            when column.defaultValue().isPresent() || column.generated().isPresent() ->
                Optional.of(withoutExpression(column));
            case Sequence sequence
            when sequence.ownedBy().filter(referenced::equals).isPresent() ->
                Optional.of(new Sequence(
                        sequence.id(), sequence.options(), Optional.empty(), sequence.common(), sequence.detail()));
            case Table table -> TableReplacement.without(table, referenced);
            case SchemaObject other -> Optional.empty();
        };
    }

    private static Column withoutExpression(Column column) {
        return column.withDefault(Optional.empty()).withGenerated(Optional.empty());
    }

    @Override
    public Part part(SchemaObject object, ObjectId whole) {
        return object instanceof Table table ? TableReplacement.part(table, whole) : Part.NONE;
    }

    @Override
    public boolean obstructs(SchemaObject dependent, Change.Alter change, PlanContext context) {
        return obstruction.obstructs(dependent, change, context);
    }

    @Override
    public Collection<ObjectId> reaches(Change.Alter change, PlanContext context) {
        return change.before() instanceof Column column && change.touches(Column.TYPE, Column.COLLATION)
                ? new Heirs(context).of(column.id())
                : List.of();
    }

    @Override
    public Collection<ObjectId> handsDown(SchemaObject object, PlanContext context) {
        return switch (object) {
            case Check check when ConstraintDdl.isInherited(check) -> new Heirs(context).of(check.id());
            case Index index -> PartSuccession.parts(index.id(), context);
            case PrimaryKey key -> PartSuccession.parts(key.id(), context);
            case Unique key -> PartSuccession.parts(key.id(), context);
            case Exclusion exclusion -> PartSuccession.parts(exclusion.id(), context);
            case SchemaObject other -> List.of();
        };
    }

    @Override
    public Optional<SchemaObject> meanwhile(Change.Alter alter, PlanContext context) {
        return TableAlteration.meanwhile(alter, context)
                .or(() -> ForeignTableDdl.meanwhile(alter))
                .or(() -> PartSuccession.meanwhile(alter, context));
    }

    @Override
    public Optional<SchemaObject> finished(SchemaObject object) {
        return switch (object) {
            case Table table
            when PartitionDdl.isBeingDetached(TableDdl.detail(table).partitionOf()) ->
                Optional.of(TableAlteration.apart(table));
            case ForeignTable table
            when PartitionDdl.isBeingDetached(table.partitionOf()) -> Optional.of(ForeignTableDdl.apart(table));
            case SchemaObject other -> Optional.empty();
        };
    }

    @Override
    public Set<String> mentions(SchemaObject object) {
        return object instanceof Routine routine ? RoutineDdl.words(routine) : Set.of();
    }

    @Override
    public List<ObjectId> comesAfter(SchemaObject object, PlanContext context) {
        return switch (object) {
            case Index index -> IndexDdl.partitions(index.id().owner().orElseThrow(), context);
            case PrimaryKey key
            when PartSuccession.isMixed(key, context) ->
                IndexDdl.partitions(key.id().owner().orElseThrow(), context);
            case Unique key
            when PartSuccession.isMixed(key, context) ->
                IndexDdl.partitions(key.id().owner().orElseThrow(), context);
            case Table table -> TableDdl.columnsOfWhole(table, context);
            case Column column -> Parents.wantedColumns(column, context);
            case ForeignKey key -> PartSuccession.partsOfKey(key, context);
            case SchemaObject other -> List.of();
        };
    }

    @Override
    public Optional<NameSlot> nameSlot(SchemaObject object) {
        return NameSlots.of(object);
    }

    @Override
    public List<Statement> write(Operation operation, PlanContext context) {
        return switch (operation) {
            case Operation.Create create -> create(create, context);
            case Operation.Declare declare ->
                List.of(words.free(
                        "CREATE TYPE " + Sql.name(declare.subject()),
                        "declare " + declare.subject().describe()));
            case Operation.Drop drop -> kinds.of(drop.object()).drop(drop.object(), drop, context);
            case Operation.SetAside aside when aside.object() instanceof Table -> replacement.setAside(aside, context);
            case Operation.SetAside aside -> List.of(types.setAside(aside.subject(), context));
            case Operation.Refill refill when refill.before() instanceof Table -> replacement.refill(refill, context);
            case Operation.Refill refill ->
                List.of(types.dropOld(refill.before().id(), context));
            case Operation.Alter alter -> alter(alter.change(), context);
            case Operation.Rename rename -> rename(rename, context);
            case Operation.Complete complete -> List.of();
            case Operation.Rebuild rebuild ->
                throw new IllegalStateException("PostgreSQL never rebuilds " + rebuild.subject());
        };
    }

    private List<Statement> create(Operation.Create create, PlanContext context) {
        SchemaObject object = create.object().object();
        List<Statement> statements = new ArrayList<>(kinds.of(object).create(object, create, context));
        statements.addAll(common.created(create.object(), context));
        create.inlined().forEach(member -> statements.addAll(common.created(member, context)));
        return statements;
    }

    private List<Statement> rename(Operation.Rename rename, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        rename.yielding()
                .map(view -> new Operation.Drop(view, false, List.of(), rename.cause()))
                .ifPresent(drop -> statements.addAll(write(drop, context)));
        statements.addAll(renames.write(rename.change(), context));
        if (rename.change().keepsName()) {
            View view = compatibility.after(rename.change());
            statements.add(ViewDdl.bare(words, view));
            Stream.concat(Stream.of(view), PostgresCompatibilityViews.columns(view, rename.members()))
                    .map(object -> new Operation.Wanted(object, object.common()))
                    .forEach(object -> statements.addAll(common.created(object, context)));
        }
        return statements;
    }

    @Override
    public Optional<CompatibilityViews> compatibilityViews() {
        return Optional.of(compatibility);
    }

    private List<Statement> alter(Change.Alter alter, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (!CommonDdl.isCommonOnly(alter)) {
            statements.addAll(kinds.of(alter.before()).alter(alter, alter.before(), alter.after(), context));
        }
        statements.addAll(common.altered(alter, context));
        return statements;
    }

    @Override
    public boolean gathers(Operation operation, PlanContext context) {
        return Retyping.isOne(operation, context, online);
    }

    @Override
    public List<Statement> writeTogether(List<Operation> operations, PlanContext context) {
        return Retyping.together(
                operations.stream().map(operation -> write(operation, context)).toList(),
                operations.getFirst().subject().root());
    }

    @Override
    public Optional<DdlWriter> online() {
        return Optional.of(new PostgresDdlWriter(version, true));
    }

    @Override
    public boolean isHelper(SchemaObject object) {
        return HelperMark.isOn(object);
    }

    @Override
    public boolean commitsOften() {
        return online;
    }

    @Override
    public boolean waits(Operation operation, PlanContext context) {
        return online
                && switch (operation) {
                    case Operation.Create create -> Online.mayWait(create.subject());
                    case Operation.Drop drop -> Online.mayWait(drop.subject());
                    case Operation.Alter alter -> Online.mayWait(alter.subject());
                    case Operation other -> false;
                };
    }

    /** Whoever waits for a weak lock lets those pass who want weaker ones. */
    @Override
    public boolean waitsInNobodysWay(Collection<LockImpact.Lock> locks) {
        return locks.stream()
                .allMatch(lock -> lock.blocks() == LockImpact.Blocks.NOTHING
                        || lock.blocks() == LockImpact.Blocks.SCHEMA_CHANGES);
    }

    @Override
    public Optional<SqlText> findingRows(SchemaObject object, Catalog catalog) {
        return new RowSearch(catalog).of(object);
    }

    @Override
    public SqlText failingOnRows(SqlText query, String message) {
        return RowSearch.failing(query, message);
    }

    @Override
    public Frame frame(List<Statement> statements) {
        boolean routines = statements.stream().anyMatch(RoutineDdl::creates);
        return routines ? UNCHECKED_BODIES : Frame.NONE;
    }
}
