package dev.plumbline.app.rows;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Matching;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.rename.NewNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which object of what is there is which of what is wanted, through renames and generated names. */
public final class Partners {
    private final Diff diff;
    private final NewNames names;
    private final Matching matching;
    private final Map<ObjectId, ObjectId> originals = new HashMap<>();
    private final Map<ObjectId, ObjectId> presents = new HashMap<>();

    public Partners(Diff diff) {
        this.diff = diff;
        this.names = NewNames.of(diff.renames());
        this.matching = Matching.of(diff.from(), diff.to());
        for (SchemaObject object : diff.original().catalog().objects()) {
            originals.put(names.of(object.id()), object.id());
            wanted(object.id()).ifPresent(wanted -> presents.put(wanted, object.id()));
        }
    }

    /** What an object of what is there is called in what is wanted; empty if it goes. */
    public Optional<ObjectId> wanted(ObjectId original) {
        return matching.partnerOf(names.of(original));
    }

    /** The same as an object. */
    public <T extends SchemaObject> Optional<T> wanted(ObjectId original, ObjectKind<T> kind) {
        return wanted(original).flatMap(id -> catalog().find(id, kind));
    }

    /** What an object of what is wanted is called in what is there; empty if it is new. */
    public Optional<ObjectId> present(ObjectId wanted) {
        return Optional.ofNullable(presents.get(wanted));
    }

    /** What an object of a plan's changes was called before the renames; as it is where it wasn't there. */
    public ObjectId original(ObjectId renamed) {
        return Optional.ofNullable(originals.get(renamed))
                .or(() -> present(renamed))
                .orElse(renamed);
    }

    /** What is wanted. */
    public Catalog catalog() {
        return diff.to().catalog();
    }
}
