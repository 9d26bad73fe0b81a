package dev.plumbline.report;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.ObjectId;

/** Renames as people read them: {@code table orders → purchases (renamed)}. */
final class RenameText {
    private RenameText() {}

    /** Where a change stands: what gets another name as a whole stands with what else differs about it. */
    static ObjectId id(Change change) {
        return change instanceof Change.Rename rename && rename.origin() != Change.Origin.GENERATED
                ? rename.after().id()
                : change.id();
    }

    /** The new name behind the old one. */
    static String arrow(Likeness likeness) {
        Change.Rename rename = likeness.rename(Change.Origin.INFERRED);
        return rename.value()
                .map(value ->
                        " value '%s' → '%s'".formatted(SafeText.line(value.before()), SafeText.line(value.after())))
                .orElseGet(() -> " → " + name(rename));
    }

    /** What stands behind the old name. */
    static String arrow(Change.Rename rename) {
        if (rename.value().isPresent()) {
            return " value '%s' → '%s' (renamed)"
                    .formatted(
                            SafeText.line(rename.value().get().before()),
                            SafeText.line(rename.value().get().after()));
        }
        return " → " + name(rename) + (rename.keepsName() ? " (renamed, a view keeps the name)" : " (renamed)");
    }

    /** The new name, with its schema where that is another. */
    private static String name(Change.Rename rename) {
        ObjectId before = rename.before().id();
        ObjectId after = rename.after().id();
        boolean moves = before.owner().isEmpty() && !before.namespace().equals(after.namespace());
        return moves ? Names.path(after) : Names.own(after);
    }

    /** Why a step renames something. */
    static String reason(Change.Rename rename, String what) {
        String otherwise = what + " is called "
                + rename.value().map(value -> "otherwise in a value").orElseGet(() -> name(rename));
        return switch (rename.origin()) {
            case GENERATED -> what + " is called otherwise";
            case TOLD -> otherwise + ", as was told";
            case KNOWN -> otherwise + "; it is physically the same";
            case INFERRED -> otherwise + ", as was inferred";
        };
    }
}
