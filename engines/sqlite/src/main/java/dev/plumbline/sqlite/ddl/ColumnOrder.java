package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order that a table's columns get if columns are added and dropped in place. */
record ColumnOrder(PlanContext context, ObjectId table) {
    /** Whether it is the wanted one: new columns go to the end, in the wanted order. */
    boolean comesByItself() {
        Optional<Table> before = context.before(table, Table.class);
        Optional<Table> after = context.after(table, Table.class);
        if (before.isEmpty() || after.isEmpty()) {
            return true;
        }
        List<Identifier> wanted = after.get().columnOrder();
        List<Identifier> order = new ArrayList<>(before.get().columnOrder());
        order.retainAll(wanted);
        wanted.stream().filter(name -> !order.contains(name)).forEach(order::add);
        return order.equals(wanted);
    }
}
