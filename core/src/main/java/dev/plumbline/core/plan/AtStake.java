package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes with its rows or values although nobody knows whether it is only to be called otherwise, and nobody has said that it
 * may go.
 *
 * @param likeness what is not decided
 * @param object the table or column that goes with it, as it is called before the plan
 * @param then the same as it is called after the plan's renames
 */
public record AtStake(Likeness likeness, SchemaObject object, SchemaObject then) {
    /** All of it, in the order of the likenesses. */
    public static List<AtStake> of(Diff diff) {
        List<AtStake> all = new ArrayList<>();
        if (diff.undecided().isEmpty()) {
            return all;
        }
        Set<ObjectId> dropped = new HashSet<>();
        diff.changes().stream()
                .filter(change -> change instanceof Change.Drop)
                .forEach(change -> dropped.add(change.id()));
        NewNames names = NewNames.of(diff.renames());
        for (Likeness likeness : diff.undecided()) {
            for (SchemaObject object : holders(diff, likeness)) {
                Optional<SchemaObject> then = diff.from().catalog().find(names.of(object.id()));
                then.filter(now -> dropped.contains(now.id()))
                        .ifPresent(now -> all.add(new AtStake(likeness, object, now)));
            }
        }
        return all;
    }

    private static List<SchemaObject> holders(Diff diff, Likeness likeness) {
        return switch (likeness.before()) {
            case Table table -> List.of(table);
            case Column column -> holdsValues(column) ? List.of(column) : List.of();
            case Schema schema ->
                diff.original()
                        .catalog()
                        .roots()
                        .filter(object -> object instanceof Table
                                && object.id()
                                        .namespace()
                                        .schema()
                                        .filter(schema.id().identifier()::equals)
                                        .isPresent())
                        .toList();
            case SchemaObject other -> List.of();
        };
    }

    /** What is computed is not lost, nor is there anything in a type. */
    private static boolean holdsValues(Column column) {
        Optional<Generated> generated = column.generated();
        return generated.isEmpty() && column.id().parent().kind().equals(Table.KIND);
    }

    /** What is said when there are rows. */
    public String failure() {
        String what = object instanceof Column ? " holds values" : " holds rows";
        return "%s%s, and nobody has said whether it is renamed to %s (--rename %s) or may go (--allow-drop %s)"
                .formatted(
                        object.id().describe(),
                        what,
                        likeness.after().id().name(),
                        String.join(" --rename ", likeness.hints()),
                        object.id().path());
    }
}
