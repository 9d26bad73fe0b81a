package dev.plumbline.report;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Dependencies;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.Evidence;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Header;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Namespace;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.PhysicalIdentity;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.SequenceOptions;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.Unknown;
import dev.plumbline.core.model.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small schema, made by hand. */
final class Shop {
    static final Namespace PUBLIC = Namespace.of(Identifier.of("public"));
    static final NamedId CUSTOMERS = table("customers");
    static final NamedId ORDERS = table("orders");

    private Shop() {}

    static NamedId table(String name) {
        return new NamedId(Table.KIND, PUBLIC, Identifier.of(name));
    }

    static Snapshot before() {
        return snapshot(objects());
    }

    static Snapshot snapshot(List<SchemaObject> objects) {
        Map<ObjectId, Evidence.Size> sizes =
                Map.of(CUSTOMERS, new Evidence.Size(1_200, 98_304), ORDERS, new Evidence.Size(31_400, 5_242_880));
        Header header = new Header(
                "postgres",
                "18.6",
                List.of(),
                List.of(new Unknown(Optional.empty(), "user mappings", "permission denied for table pg_user_mapping")),
                List.of());
        return new Snapshot(
                header,
                Catalog.of(objects),
                new Evidence(Dependencies.NONE, PhysicalIdentity.NONE, sizes, Set.of(), Map.of(), Map.of(), List.of()));
    }

    static List<SchemaObject> objects() {
        List<SchemaObject> objects = new ArrayList<>();
        objects.add(new Table(
                CUSTOMERS, names("id", "email", "note"), comment("People who have bought something"), Detail.NONE));
        objects.add(identity(CUSTOMERS));
        objects.add(column(CUSTOMERS, "email", "character varying(80)", false, ""));
        objects.add(column(CUSTOMERS, "note", "text", true, ""));
        objects.add(primaryKey(CUSTOMERS, "customers_pkey", "id"));
        objects.add(new Unique(
                member(CUSTOMERS, Unique.KIND, "customers_email_key"),
                names("email"),
                true,
                Deferral.NOT_DEFERRABLE,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new Table(
                ORDERS, names("id", "customer_id", "total", "placed_at"), CommonProperties.NONE, Detail.NONE));
        objects.add(identity(ORDERS));
        objects.add(column(ORDERS, "customer_id", "bigint", false, ""));
        objects.add(column(ORDERS, "total", "numeric(8,2)", true, ""));
        objects.add(column(ORDERS, "placed_at", "timestamp with time zone", false, "now()"));
        objects.add(primaryKey(ORDERS, "orders_pkey", "id"));
        objects.add(new Check(
                member(ORDERS, Check.KIND, "orders_total_check"),
                new Expression("(total >= (0)::numeric)"),
                true,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(new ForeignKey(
                member(ORDERS, ForeignKey.KIND, "orders_customer_id_fkey"),
                names("customer_id"),
                CUSTOMERS,
                names("id"),
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.CASCADE,
                ForeignKey.Match.SIMPLE,
                Deferral.NOT_DEFERRABLE,
                true,
                CommonProperties.NONE,
                Detail.NONE));
        objects.add(index("orders_placed_at_idx", "placed_at"));
        objects.add(new EnumType(
                new NamedId(EnumType.KIND, PUBLIC, Identifier.of("status")),
                List.of("new", "paid"),
                CommonProperties.NONE,
                Detail.NONE));
        view(objects, "SELECT id,\n    total\n   FROM orders\n  WHERE total > 100::numeric;");
        objects.add(new Routine(
                new OverloadedId(Routine.KIND, PUBLIC, Identifier.of("add_tax"), "numeric"),
                Routine.RoutineKind.FUNCTION,
                "amount numeric DEFAULT 0",
                "numeric",
                "sql",
                new Definition("CREATE FUNCTION add_tax ..."),
                CommonProperties.NONE,
                Detail.NONE));
        return objects;
    }

    static void view(List<SchemaObject> objects, String query) {
        NamedId view = new NamedId(View.KIND, PUBLIC, Identifier.of("large_orders"));
        objects.add(new View(view, names("id", "total"), new Definition(query), CommonProperties.NONE, Detail.NONE));
        objects.add(column(view, "id", "bigint", true, ""));
        objects.add(column(view, "total", "numeric(8,2)", true, ""));
    }

    static Column column(ObjectId owner, String name, String type, boolean nullable, String defaultValue) {
        return new Column(
                new MemberId(owner, Column.KIND, Identifier.of(name)),
                new DataType(type),
                nullable,
                Optional.of(defaultValue).filter(text -> !text.isEmpty()).map(Expression::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CommonProperties.NONE,
                Detail.NONE);
    }

    static Column identity(ObjectId owner) {
        SequenceOptions options = new SequenceOptions(new DataType("bigint"), 1, 1, 1, Long.MAX_VALUE, 1, false);
        return new Column(
                new MemberId(owner, Column.KIND, Identifier.of("id")),
                new DataType("bigint"),
                false,
                Optional.empty(),
                Optional.of(new Identity(Identity.Mode.ALWAYS, options, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                CommonProperties.NONE,
                Detail.NONE);
    }

    static Index index(String name, String column) {
        return new Index(
                member(ORDERS, Index.KIND, name),
                false,
                "btree",
                List.of(new IndexKey(
                        Optional.of(Identifier.of(column)),
                        Optional.empty(),
                        IndexKey.Direction.DESCENDING,
                        IndexKey.Nulls.DEFAULT,
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                Optional.empty(),
                true,
                CommonProperties.NONE,
                Detail.NONE);
    }

    static PrimaryKey primaryKey(ObjectId owner, String name, String column) {
        return new PrimaryKey(
                member(owner, PrimaryKey.KIND, name),
                names(column),
                Deferral.NOT_DEFERRABLE,
                CommonProperties.NONE,
                Detail.NONE);
    }

    static MemberId member(ObjectId owner, ObjectKind<?> kind, String name) {
        return new MemberId(owner, kind, Identifier.of(name));
    }

    static List<Identifier> names(String... names) {
        return Arrays.stream(names).map(Identifier::of).toList();
    }

    static CommonProperties comment(String comment) {
        return new CommonProperties(comment, Optional.empty(), CommonProperties.NONE.privileges());
    }
}
