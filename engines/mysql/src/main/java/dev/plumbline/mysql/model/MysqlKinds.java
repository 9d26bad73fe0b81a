package dev.plumbline.mysql.model;

import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import java.util.List;

/** What documents may hold of these servers beyond the neutral kinds. */
public final class MysqlKinds {
    public static final List<ObjectKind<?>> KINDS = List.of(Database.KIND, Event.KIND, NamedGrant.KIND);

    public static final List<DetailKind<?>> DETAILS = List.of(
            MysqlTable.KIND,
            MysqlColumn.KIND,
            MysqlIndex.KIND,
            MysqlCheck.KIND,
            MysqlView.KIND,
            MysqlTrigger.KIND,
            MysqlRoutine.KIND);

    private MysqlKinds() {}
}
