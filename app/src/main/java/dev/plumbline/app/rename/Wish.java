package dev.plumbline.app.rename;

import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.rename.NewNames;
import java.util.Optional;

/**
 * Somebody's wish that something be taken for renamed, whoever's it is.
 *
 * @param text as it was written, for a person
 * @param before what it was called
 * @param after what it is called; empty where it is known which object is meant
 * @param object the object on the wanted side beside which the wish stands
 */
record Wish(String text, NamePath before, Optional<NamePath> after, Optional<Candidate> object) {
    static Wish of(RenameHint hint) {
        return new Wish(hint.text(), hint.before(), Optional.of(hint.after()), Optional.empty());
    }

    /** What a comment beside an object says: it stays there when it is done. */
    static Wish beside(Candidate object, String before) {
        String text = "renamed from %s, beside %s".formatted(before, object.describe());
        return new Wish(text, NamePath.of(before), Optional.empty(), Optional.of(object));
    }

    /** An object's id under the old name. */
    ObjectId called(ObjectId id) {
        return NewNames.called(id, Identifier.of(before.last().text()));
    }

    /** Whether it stays where it stands when it is done. */
    boolean stays() {
        return object.isPresent();
    }

    /** Whether an object of the wanted side is meant, by its own id or as it is seen. */
    boolean wants(Candidate candidate, ObjectId seen, boolean folds) {
        if (object.isPresent()) {
            return candidate.value().equals(object.get().value())
                    && candidate.id().equals(object.get().id());
        }
        NamePath path = after.orElseThrow();
        boolean brief = path.parts().size() == 1 && before.parts().size() > 1;
        return brief
                ? (path.kind().isEmpty() || path.kind().equals(candidate.kind()))
                        && candidate.isCalled(path.last(), folds)
                : candidate.isMeantBy(path, seen, folds);
    }

    /** Whether an object of the present side is meant, by its own id or as it is seen. */
    boolean names(Candidate candidate, ObjectId seen, boolean folds) {
        if (object.isPresent()) {
            boolean brief = before.parts().size() == 1;
            return candidate.kind().equals(object.get().kind())
                    && (brief ? candidate.isCalled(before.last(), folds) : candidate.isMeantBy(before, seen, folds));
        }
        return candidate.isMeantBy(before, seen, folds);
    }
}
