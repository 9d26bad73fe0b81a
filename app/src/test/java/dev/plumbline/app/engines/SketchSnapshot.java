package dev.plumbline.app.engines;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Dependency;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.FormerName;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.Notice;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snapshot with an object of every kind, and names that hold whatever names can hold. */
public final class SketchSnapshot {
    private static final Namespace SHOP = Namespace.of(Identifier.of("shop \"1\".x"));
    private static final NamedId ORDERS = new NamedId(Table.KIND, SHOP, new Identifier("Orders", "orders"));
    private static final Identifier ID = Identifier.of("id");
    private static final Identifier TOTAL = Identifier.of("to\ntal/{}[]:,\u0000\uD83D\uDE00");
    private static final SequenceOptions COUNTING =
            new SequenceOptions(new DataType("bigint"), 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, true);
    private static final CommonProperties COMMON = new CommonProperties(
            "says \"hello\"\n",
            Optional.of(Identifier.of("ada")),
            Privileges.of(List.of(
                    new Grant(Grant.GranteeKind.OWNER, Optional.empty(), "SELECT", true),
                    new Grant(Grant.GranteeKind.ROLE, Optional.of(Identifier.of("bob")), "SELECT", false))));

    private SketchSnapshot() {}

    /** The snapshot. */
    public static Snapshot make() {
        List<SchemaObject> objects = new ArrayList<>();
        tables(objects);
        others(objects);
        Header header = new Header(
                "sketch",
                "1.0",
                List.of(new Header.Setting("encoding", "UTF8")),
                List.of(
                        new Unknown(Optional.of(named("pair")), "privileges", "permission denied"),
                        new Unknown(Optional.empty(), "foreign servers", "permission denied")),
                List.of(new Notice("PLB-9999", "something is odd")));
        ObjectId total = column(TOTAL);
        return new Snapshot(
                header,
                Catalog.of(objects),
                new Evidence(
                        Dependencies.of(List.of(new Dependency(total, ORDERS), new Dependency(total, column(ID)))),
                        new PhysicalIdentity(
                                Optional.of("7/5"), Map.of(ORDERS, "16384"), Map.of(ORDERS, List.of("1", "2"))),
                        Map.of(ORDERS, new Evidence.Size(-1, 8192)),
                        Set.of(total, ORDERS),
                        Map.of(ORDERS, "create table \"Orders\""),
                        Map.of(ORDERS, List.of("zebra", "aardvark")),
                        List.of(new FormerName(ORDERS, Optional.empty(), "Purchases"))));
    }

    private static ObjectId column(Identifier name) {
        return new MemberId(ORDERS, Column.KIND, name);
    }

    private static void tables(List<SchemaObject> objects) {
        objects.add(new Table(ORDERS, List.of(ID, TOTAL), COMMON, new SketchDetail(true, 3)));
        objects.add(new Column(
                new MemberId(ORDERS, Column.KIND, ID),
                new DataType("integer"),
                false,
                Optional.empty(),
                Optional.of(new Identity(Identity.Mode.BY_DEFAULT, COUNTING, Optional.of(ORDERS))),
                Optional.empty(),
                Optional.of(""),
                CommonProperties.NONE,
                new SketchDetail(false, 0)));
        objects.add(new Column(
                new MemberId(ORDERS, Column.KIND, TOTAL),
                new DataType("numeric(10,2)"),
                true,
                Optional.of(new Expression("0")),
                Optional.empty(),
                Optional.of(new Generated(new Expression("1 + 1"), Generated.Storage.STORED)),
                Optional.empty(),
                CommonProperties.NONE,
                Detail.NONE));
        constraints(objects);
    }

    private static void constraints(List<SchemaObject> objects) {
        objects.add(new PrimaryKey(
                new UnnamedId(ORDERS, PrimaryKey.KIND, "(id)", 0),
                List.of(ID),
                Deferral.NOT_DEFERRABLE,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Unique(
                new UnnamedId(ORDERS, Unique.KIND, "(total)", 1),
                List.of(TOTAL),
                true,
                Deferral.DEFERRABLE_INITIALLY_DEFERRED,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Check(
                new MemberId(ORDERS, Check.KIND, Identifier.of("positive")),
                new Expression("total > 0"),
                false,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new ForeignKey(
                new MemberId(ORDERS, ForeignKey.KIND, Identifier.of("self")),
                List.of(TOTAL),
                ORDERS,
                List.of(),
                ForeignKey.Action.SET_NULL,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Match.FULL,
                Deferral.NOT_DEFERRABLE,
                true,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Index(
                new MemberId(ORDERS, Index.KIND, Identifier.of("by_total")),
                true,
                "btree",
                List.of(
                        key(Optional.of(TOTAL), Optional.empty(), Optional.of("C")),
                        key(Optional.empty(), Optional.of(new Expression("lower(x)")), Optional.empty())),
                List.of(ID),
                Optional.of(new Expression("id > 1")),
                false,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Trigger(
                new MemberId(ORDERS, Trigger.KIND, Identifier.of("t")),
                new Definition("CREATE TRIGGER t"),
                CommonProperties.NONE,
                Detail.NONE));
    }

    private static IndexKey key(
            Optional<Identifier> column, Optional<Expression> expression, Optional<String> collation) {
        return new IndexKey(
                column, expression, IndexKey.Direction.DESCENDING, IndexKey.Nulls.LAST, collation, Optional.empty());
    }

    private static void others(List<SchemaObject> objects) {
        NamedId schema = new NamedId(Schema.KIND, Namespace.DEFAULT, Identifier.of("shop \"1\".x"));
        Namespace elsewhere = new Namespace(Optional.of(Identifier.of("other")), Optional.of(Identifier.of("shop")));
        objects.add(new Schema(schema, COMMON, Detail.NONE));
        objects.add(new EnumType(
                new NamedId(dev.plumbline.core.model.EnumType.KIND, elsewhere, Identifier.of("mood")),
                List.of("", "sad", "happy"),
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new CompositeType(named("pair"), List.of(), CommonProperties.NONE, Detail.NONE));
        objects.add(new DomainType(
                new NamedId(DomainType.KIND, SHOP, Identifier.of("email")),
                new DataType("text"),
                false,
                Optional.of(new Expression("''")),
                Optional.of("C"),
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Sequence(
                new NamedId(Sequence.KIND, SHOP, Identifier.of("numbers")),
                COUNTING,
                Optional.of(column(ID)),
                CommonProperties.NONE,
                Detail.NONE));
        views(objects);
    }

    private static NamedId named(String name) {
        return new NamedId(CompositeType.KIND, SHOP, Identifier.of(name));
    }

    private static void views(List<SchemaObject> objects) {
        objects.add(new View(
                new NamedId(View.KIND, SHOP, Identifier.of("v")),
                List.of(),
                new Definition("SELECT 1"),
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new MaterializedView(
                new NamedId(MaterializedView.KIND, SHOP, Identifier.of("m")),
                List.of(),
                new Definition("SELECT 2"),
                CommonProperties.NONE,
                Detail.NONE));
        for (String signature : List.of("", "integer")) {
            objects.add(new Routine(
                    new OverloadedId(Routine.KIND, SHOP, Identifier.of("f"), signature),
                    Routine.RoutineKind.WINDOW_FUNCTION,
                    signature,
                    "",
                    "sql",
                    new Definition("CREATE FUNCTION f"),
                    CommonProperties.NONE,
                    Detail.NONE));
        }
        objects.add(new SketchNote(
                new NamedId(SketchNote.KIND, Namespace.DEFAULT, Identifier.of("n")),
                "about",
                List.of(ORDERS, column(ID)),
                CommonProperties.NONE));
    }
}
