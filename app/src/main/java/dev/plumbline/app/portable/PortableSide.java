package dev.plumbline.app.portable;

import dev.plumbline.core.engine.TypeShapes;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.model.View;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One side, as far as other engines can have it too. What has a name of its own anywhere but in its engine's catalogue keeps it: tables,
 * columns, views, triggers. Keys and indexes are told by what they are over.
 */
final class PortableSide {
    private static final Definition NO_TEXT = new Definition("");

    private final Snapshot side;
    private final TypeShapes shapes;
    private final PortableNames names;
    private final boolean comments;
    private final Optional<Identifier> usual;
    private final Namespace place;
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectId, Column> columns = new LinkedHashMap<>();
    private final Set<ObjectId> implied = new LinkedHashSet<>();
    private final Map<ObjectKind<?>, Integer> apart = new LinkedHashMap<>();

    /**
     * @param comments whether both engines have comments
     * @param place the schema of both sides in which objects are by themselves
     */
    PortableSide(Snapshot side, TypeShapes shapes, PortableNames names, boolean comments, Namespace place) {
        this.side = side;
        this.shapes = shapes;
        this.names = names;
        this.comments = comments;
        this.usual = usualSchema(side, shapes);
        this.place = place;
        side.catalog().objects().forEach(this::add);
    }

    /** The only schema in which there are tables, or else the one in which objects are by themselves; empty where that has no name. */
    static Optional<Identifier> usualSchema(Snapshot side, TypeShapes shapes) {
        Set<Optional<Identifier>> used = side.catalog()
                .all(Table.KIND)
                .map(table -> table.id().namespace().schema())
                .collect(Collectors.toSet());
        return used.size() == 1 ? used.iterator().next() : shapes.usualSchema();
    }

    Snapshot side() {
        return side;
    }

    TypeShapes shapes() {
        return shapes;
    }

    Map<ObjectId, SchemaObject> objects() {
        return objects;
    }

    /** A column as its engine has it. */
    Column original(ObjectId portable) {
        return Objects.requireNonNull(columns.get(portable));
    }

    /** The indexes that are there only because the engine needs them. */
    Set<ObjectId> implied() {
        return implied;
    }

    /** How many objects of which kinds are left apart. */
    Map<ObjectKind<?>, Integer> apart() {
        return apart;
    }

    private void add(SchemaObject object) {
        switch (object) {
            case Table table ->
                put(new Table(named(table.id()), names.all(table.columnOrder()), common(object), Detail.NONE));
            case View view ->
                put(new View(named(view.id()), names.all(view.columnOrder()), NO_TEXT, common(object), Detail.NONE));
            case MaterializedView view ->
                put(new MaterializedView(
                        named(view.id()), names.all(view.columnOrder()), NO_TEXT, common(object), Detail.NONE));
            case Column column -> addColumn(column);
            case PrimaryKey key -> addKey(key);
            case Unique unique -> addUnique(unique.id(), unique.columns());
            case ForeignKey key -> addForeignKey(key);
            case Index index -> addIndex(index);
            case Trigger trigger ->
                put(new Trigger(
                        new MemberId(
                                portable(trigger.id().parent()),
                                Trigger.KIND,
                                names.of(trigger.id().identifier())),
                        NO_TEXT,
                        CommonProperties.NONE,
                        Detail.NONE));
            default -> leaveApart(object);
        }
    }

    private void put(SchemaObject object) {
        objects.putIfAbsent(object.id(), object);
    }

    /** What a column's own sequence does is said of the column, and the usual schema is the nameless one elsewhere. */
    private void leaveApart(SchemaObject object) {
        boolean elsewhere = switch (object) {
            case Sequence sequence -> sequence.ownedBy().isPresent();
            case Schema schema ->
                usual.equals(Optional.of(schema.id().identifier()))
                        || shapes.usualSchema().equals(Optional.of(schema.id().identifier()));
            default -> false;
        };
        if (!elsewhere && (object.id().owner().isEmpty() || object.kind().equals(Check.KIND))) {
            apart.merge(object.kind(), 1, Integer::sum);
        }
    }

    private CommonProperties common(SchemaObject object) {
        return comments
                ? new CommonProperties(object.common().comment(), Optional.empty(), CommonProperties.NONE.privileges())
                : CommonProperties.NONE;
    }

    /** Of a view nothing but the names of its columns is compared. */
    private void addColumn(Column column) {
        ObjectId owner = column.id().parent();
        if (side.catalog().find(owner, Table.KIND).isEmpty()) {
            return;
        }
        boolean key = side.catalog().members(owner, PrimaryKey.KIND).stream()
                .anyMatch(one -> one.columns().contains(column.id().identifier()));
        MemberId id =
                new MemberId(portable(owner), Column.KIND, names.of(column.id().identifier()));
        put(new Column(
                id,
                column.type(),
                column.nullable() && !key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                common(column),
                Detail.NONE));
        columns.put(id, column);
    }

    private void addKey(PrimaryKey key) {
        List<Identifier> over = names.all(key.columns());
        put(new PrimaryKey(
                unnamed(key.id(), PrimaryKey.KIND, list(over)),
                over,
                Deferral.NOT_DEFERRABLE,
                CommonProperties.NONE,
                Detail.NONE));
    }

    private void addUnique(ObjectId id, List<Identifier> columnNames) {
        List<Identifier> over = names.all(columnNames);
        put(new Unique(
                unnamed(id, Unique.KIND, list(over)),
                over,
                true,
                Deferral.NOT_DEFERRABLE,
                CommonProperties.NONE,
                Detail.NONE));
    }

    private void addForeignKey(ForeignKey key) {
        List<Identifier> over = names.all(key.columns());
        ObjectId referenced = portable(key.referencedTable());
        List<Identifier> there = names.all(
                key.referencedColumns().isEmpty()
                        ? side.catalog().members(key.referencedTable(), PrimaryKey.KIND).stream()
                                .flatMap(one -> one.columns().stream())
                                .toList()
                        : key.referencedColumns());
        put(new ForeignKey(
                unnamed(key.id(), ForeignKey.KIND, list(over) + " → " + referenced.name() + " " + list(there)),
                over,
                referenced,
                there,
                plain(key.onUpdate()),
                plain(key.onDelete()),
                ForeignKey.Match.SIMPLE,
                Deferral.NOT_DEFERRABLE,
                true,
                CommonProperties.NONE,
                Detail.NONE));
    }

    /** Some engines know no difference. */
    private static ForeignKey.Action plain(ForeignKey.Action action) {
        return action == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : action;
    }

    /** A unique index is a unique constraint to whoever writes rows. What is over expressions or some rows, or sorts in its own way, is the engine's. */
    private void addIndex(Index index) {
        List<Identifier> over = index.keys().stream()
                .map(IndexKey::column)
                .flatMap(Optional::stream)
                .toList();
        if (over.size() < index.keys().size() || index.predicate().isPresent() || !shapes.isUsual(index)) {
            apart.merge(Index.KIND, 1, Integer::sum);
            return;
        }
        if (index.unique()) {
            addUnique(index.id(), over);
            return;
        }
        List<Identifier> columnNames = names.all(over);
        UnnamedId id = unnamed(index.id(), Index.KIND, list(columnNames));
        List<IndexKey> keys = columnNames.stream().map(PortableSide::key).toList();
        put(new Index(id, false, "btree", keys, List.of(), Optional.empty(), true, CommonProperties.NONE, Detail.NONE));
        if (shapes.isImplied(index, side.catalog())) {
            implied.add(id);
        }
    }

    private static IndexKey key(Identifier column) {
        return new IndexKey(
                Optional.of(column),
                Optional.empty(),
                IndexKey.Direction.ASCENDING,
                IndexKey.Nulls.DEFAULT,
                Optional.empty(),
                Optional.empty());
    }

    private UnnamedId unnamed(ObjectId member, ObjectKind<?> kind, String definition) {
        return new UnnamedId(portable(member.owner().orElseThrow()), kind, definition, 0);
    }

    private static String list(List<Identifier> over) {
        return over.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private ObjectId portable(ObjectId id) {
        return id instanceof NamedId named ? named(named) : id;
    }

    private NamedId named(NamedId id) {
        Optional<Identifier> schema = id.namespace().schema();
        return new NamedId(
                id.kind(),
                schema.equals(usual)
                        ? place
                        : schema.map(names::of).map(Namespace::of).orElse(place),
                names.of(id.identifier()));
    }

    /** What this side couldn't read is as unknown under its other name. */
    Header header() {
        Header header = side.header();
        List<Unknown> unknowns = header.unknowns().stream()
                .map(unknown -> new Unknown(unknown.object().map(this::hidden), unknown.what(), unknown.reason()))
                .toList();
        return new Header(header.engine(), header.version(), header.settings(), unknowns, header.notices());
    }

    private ObjectId hidden(ObjectId id) {
        return id instanceof MemberId member
                ? new MemberId(portable(member.parent()), member.kind(), names.of(member.identifier()))
                : portable(id);
    }
}
