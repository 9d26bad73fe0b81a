package dev.plumbline.core.engine;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Plumbline has made for itself in a database: its journal. Readers leave it out, so it is never part of a difference. It is known
 * by its comments, wherever it is.
 */
public final class OwnObjects {
    /** How the comments on them begin; the number is the journal's format. */
    public static final String MARK = "Plumbline's journal, format 1";

    private OwnObjects() {}

    /** The objects without those. A schema that was made for them is left out as long as it holds nothing else; then only its comment is. */
    public static List<SchemaObject> without(List<SchemaObject> objects) {
        Set<ObjectId> own = new HashSet<>();
        objects.stream().filter(object -> isMarked(object.common().comment())).forEach(object -> own.add(object.id()));
        if (own.isEmpty()) {
            return objects;
        }
        Set<Identifier> used = new HashSet<>();
        objects.stream()
                .filter(object -> !own.contains(object.id().root()))
                .forEach(object -> object.id().namespace().schema().ifPresent(used::add));
        own.removeIf(id -> id instanceof NamedId named && isUsed(named, used));
        return objects.stream()
                .filter(object -> !own.contains(object.id().root()))
                .map(OwnObjects::unmarked)
                .toList();
    }

    private static SchemaObject unmarked(SchemaObject object) {
        return object instanceof Schema schema && isMarked(schema.common().comment())
                ? new Schema(
                        schema.id(),
                        new CommonProperties(
                                "", schema.common().owner(), schema.common().privileges()),
                        schema.detail())
                : object;
    }

    private static boolean isUsed(NamedId id, Set<Identifier> used) {
        return id.kind().equals(Schema.KIND) && used.contains(id.identifier());
    }

    /** Whether a comment is that of such an object. */
    private static boolean isMarked(String comment) {
        return comment.startsWith(MARK);
    }
}
