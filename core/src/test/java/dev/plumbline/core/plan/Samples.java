package dev.plumbline.core.plan;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;

/** A small shop before and after a busy afternoon. */
final class Samples {
    private Samples() {}

    static Draft shop() {
        return new Draft()
                .enumType("state", "new", "paid")
                .sequence("numbers")
                .table("customers", "id", "name", "score")
                .table("orders", "id", "customer", "total")
                .defaultValue("orders", "id", "nextval(numbers)", Ids.sequence("numbers"))
                .primaryKey("customers", "customers_pkey", "id")
                .foreignKey("orders", "of_customer", "customers")
                .needs(Ids.foreignKey("orders", "of_customer"), Ids.primaryKey("customers", "customers_pkey"))
                .index(Ids.table("orders"), "orders_by_total", "total")
                .view("totals", "select total", Ids.column("orders", "total"))
                .materializedView("best", "select from totals", Ids.view("totals"))
                .index(Ids.materializedView("best"), "best_value", "value")
                .routine("audit", "insert", Ids.table("orders"))
                .trigger("orders", "audited", "execute audit", Ids.routine("audit", ""))
                .comment(Ids.materializedView("best"), "the best of them");
    }

    static Draft changedShop() {
        return shop().type("orders", "total", "numeric")
                .remove(Ids.index("orders", "orders_by_total"))
                .index(Ids.table("customers"), "orders_by_total", "score")
                .remove(Ids.column("customers", "name"))
                .primaryKey("customers", "customers_pkey", "id", "score")
                .enumType("mood", "good", "bad")
                .view("moods", "select mood", Ids.enumType("mood"), Ids.view("totals"))
                .comment(Ids.table("orders"), "what was bought");
    }
}
