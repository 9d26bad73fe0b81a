package dev.plumbline.app.rename;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.diff.Likeness;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.OverloadedId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.rename.NewNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words for {@code --rename} that say what a likeness supposes. */
final class HintWords {
    private HintWords() {}

    /** First those of what it is a part of, where that isn't called so by itself. */
    static List<String> of(Likeness likeness, Collection<Change.Rename> inferred) {
        List<String> words = new ArrayList<>();
        Optional<ObjectId> owner = likeness.value().isPresent()
                ? Optional.of(likeness.id())
                : likeness.id().owner();
        while (owner.isPresent()) {
            ObjectId id = owner.get();
            inferred.stream()
                    .filter(rename ->
                            rename.value().isEmpty() && rename.before().id().equals(id))
                    .forEach(rename -> words.addFirst(of(rename)));
            owner = id.owner();
        }
        words.add(of(likeness.rename(Change.Origin.INFERRED)));
        return words;
    }

    static String of(Change.Rename rename) {
        ObjectId before = rename.before().id();
        ObjectId after = rename.after().id();
        if (rename.value().isPresent()) {
            Change.RenamedValue value = rename.value().get();
            return "value:%s.%s=%s".formatted(path(before), quoted(value.before()), quoted(value.after()));
        }
        boolean moves = before.owner().isEmpty() && !before.namespace().equals(after.namespace());
        String target = moves || before.owner().isEmpty() ? path(after) : quoted(own(after));
        return kind(before) + path(before) + "=" + target;
    }

    /** What nearly every rename is of is meant where no kind is said. */
    private static String kind(ObjectId id) {
        return id.kind().equals(Table.KIND) || id.kind().equals(Column.KIND)
                ? ""
                : id.kind().name() + ":";
    }

    private static String path(ObjectId id) {
        String owner = id.owner()
                .map(parent -> path(parent) + ".")
                .orElseGet(() -> id.namespace()
                        .schema()
                        .map(schema -> quoted(schema.text()) + ".")
                        .orElse(""));
        return owner + quoted(own(id));
    }

    private static String own(ObjectId id) {
        return id instanceof OverloadedId overloaded
                ? overloaded.identifier().text() + "(" + overloaded.signature() + ")"
                : NewNames.own(id).text();
    }

    private static String quoted(String part) {
        boolean plain = !part.isEmpty()
                && part.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '_' || letter == '$')
                && part.equals(part.toLowerCase(Locale.ROOT));
        return plain ? part : '"' + part.replace("\"", "\"\"") + '"';
    }
}
