package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import dev.plumbline.mysql.model.NamedGrant;
import java.util.List;
import java.util.Set;

/** What is granted in a catalogue by names that nothing in it has. */
record NamedGrants(Catalog catalog) {
    private static final Set<?> TABLES = Set.of(Table.KIND, View.KIND, Sequence.KIND);

    /** What is granted by the name of an object that another catalogue has. */
    List<NamedGrant> of(ObjectId object) {
        return catalog.all(NamedGrant.KIND).filter(grant -> isOn(grant, object)).toList();
    }

    static boolean isOn(NamedGrant grant, ObjectId object) {
        boolean column = object instanceof MemberId member && member.kind().equals(Column.KIND);
        ObjectId whole = object.owner().filter(owner -> column).orElse(object);
        return isPlace(grant.place(), whole)
                && whole.name().equals(grant.name())
                && (column
                        ? object.name().equalsIgnoreCase(grant.column())
                        : grant.column().isEmpty());
    }

    private static boolean isPlace(NamedGrant.Place place, ObjectId id) {
        return switch (place) {
            case DATABASE -> false;
            case TABLE -> TABLES.contains(id.kind());
            case FUNCTION, PROCEDURE -> id.kind().equals(Routine.KIND);
        };
    }
}
