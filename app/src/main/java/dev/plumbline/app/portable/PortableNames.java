package dev.plumbline.app.portable;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How names of several engines match: in lower case and without underscores, {@code invoice_line} is {@code InvoiceLine}; where that would
 * make one of two names of a side, in lower case alone. They are spelled as the first side spells them.
 */
final class PortableNames {
    private final UnaryOperator<String> key;
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> otherwise = new HashSet<>();

    private PortableNames(UnaryOperator<String> key) {
        this.key = key;
    }

    static PortableNames of(Snapshot from, Snapshot to) {
        return Stream.of(from, to).allMatch(PortableNames::isUnambiguous)
                ? new PortableNames(PortableNames::bare)
                : new PortableNames(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Whether no two tables of a schema, and no two columns of a table, have the same letters and digits. */
    private static boolean isUnambiguous(Snapshot side) {
        Set<String> seen = new HashSet<>();
        for (SchemaObject object : side.catalog().objects()) {
            if (object instanceof Table || object instanceof Column) {
                String place = object.id()
                        .owner()
                        .map(ObjectId::describe)
                        .orElseGet(() -> object.id().namespace().prefix());
                if (!seen.add(place + "\n" + bare(object.id().name()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String bare(String name) {
        String letters = name.replace("_", "");
        return (letters.isEmpty() ? name : letters).toLowerCase(Locale.ROOT);
    }

    Identifier of(Identifier name) {
        String matched = key.apply(name.text());
        String spelling = spellings.computeIfAbsent(matched, absent -> name.text());
        if (!spelling.equals(name.text())) {
            otherwise.add(matched);
        }
        return new Identifier(spelling, matched);
    }

    List<Identifier> all(List<Identifier> names) {
        return names.stream().map(this::of).toList();
    }

    /** How many names are spelled in several ways. */
    int spelledOtherwise() {
        return otherwise.size();
    }
}
