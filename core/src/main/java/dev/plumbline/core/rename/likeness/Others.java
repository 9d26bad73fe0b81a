package dev.plumbline.core.rename.likeness;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DomainType;
import dev.plumbline.core.model.EnumType;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Routine;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.UnnamedId;
import dev.plumbline.core.model.View;
import dev.plumbline.core.rename.Rewriting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds no rows: it is the same under another name if nothing else about it differs, for then it makes no difference
 * whether it is renamed or made anew but for what depends on it.
 */
final class Others {
    /** Owners come before what belongs to them. */
    static final List<ObjectKind<?>> KINDS = List.of(
            EnumType.KIND,
            DomainType.KIND,
            CompositeType.KIND,
            Sequence.KIND,
            Routine.KIND,
            View.KIND,
            MaterializedView.KIND,
            PrimaryKey.KIND,
            Unique.KIND,
            Check.KIND,
            ForeignKey.KIND,
            Index.KIND,
            Trigger.KIND);

    private static final double EQUAL = 1.5;
    private static final double MUCH_TEXT = 60;

    private final Sides sides;
    private final Rewriting rewriting;

    Others(Sides sides) {
        this.sides = sides;
        this.rewriting = new Rewriting(sides.names());
    }

    /** Whether one could be the other: where it is, and what it is but for its name. */
    Optional<List<Sign>> signs(SchemaObject before, SchemaObject after, NameSigns names) {
        if (!isInPlace(before.id(), after.id()) || !isEqual(before, after)) {
            return Optional.empty();
        }
        List<Sign> signs =
                new ArrayList<>(names.of(before.id().name(), after.id().name()));
        double length = Math.min(1, Portrait.of(before).length() / MUCH_TEXT);
        // A sequence says nothing by being like another one, and counts on from where it is.
        double equal = before instanceof Sequence ? -1 : EQUAL + length;
        signs.add(new Sign("equal", equal, "nothing but the name differs"));
        return Optional.of(signs);
    }

    static Model model() {
        return new Model(0, Map.of("style", 2.0, "words", 1.5, "within", 0.5, "numbers", -1.5, "equal", 1.0));
    }

    private boolean isInPlace(ObjectId before, ObjectId after) {
        ObjectId now = sides.now(before);
        return !(before instanceof UnnamedId)
                && !(after instanceof UnnamedId)
                && now.owner().equals(after.owner())
                && now.namespace().equals(after.namespace())
                && signature(before).equals(signature(after));
    }

    private static String signature(ObjectId id) {
        return id instanceof OverloadedId overloaded ? overloaded.signature() : "";
    }

    private boolean isEqual(SchemaObject before, SchemaObject after) {
        Map<String, String> words = new HashMap<>(sides.words());
        words.put(before.id().name(), after.id().name());
        return Portrait.of(rewriting.of(before)).becomes(Portrait.of(after), words)
                && sameMembers(before, after, words);
    }

    /** The attributes of a type, the checks of a domain. */
    private boolean sameMembers(SchemaObject before, SchemaObject after, Map<String, String> words) {
        List<SchemaObject> old = parts(sides.from().members(before.id()));
        List<SchemaObject> now = parts(sides.to().members(after.id()));
        if (old.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < old.size(); at++) {
            boolean same = old.get(at).id().name().equals(now.get(at).id().name()) || old.get(at) instanceof Check;
            if (!same || !Portrait.of(rewriting.of(old.get(at))).becomes(Portrait.of(now.get(at)), words)) {
                return false;
            }
        }
        return true;
    }

    private static List<SchemaObject> parts(List<SchemaObject> members) {
        return members.stream()
                .filter(member -> member instanceof Column || member instanceof Check)
                .toList();
    }
}
