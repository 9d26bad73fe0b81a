package dev.plumbline.app.portable;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How names of several engines match: in lower case and without underscores, {@code invoice_line} is {@code InvoiceLine}; where that would
 * make one of two names of a side, in lower case alone, and else as they are. They are spelled as the first side spells them.
 */
final class PortableNames {
    private final UnaryOperator<String> key;
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> otherwise = new HashSet<>();

    private PortableNames(UnaryOperator<String> key) {
        this.key = key;
    }

    /** By the widest way that makes one of no two names of a side. */
    static PortableNames of(Snapshot from, Snapshot to) {
        List<UnaryOperator<String>> ways =
                List.of(PortableNames::bare, name -> name.toLowerCase(Locale.ROOT), UnaryOperator.identity());
        return ways.stream()
                .filter(way -> isUnambiguous(way, from) && isUnambiguous(way, to))
                .findFirst()
                .map(PortableNames::new)
                .orElseThrow();
    }

    /** Of what keeps its name. */
    private static boolean isUnambiguous(UnaryOperator<String> way, Snapshot side) {
        Set<List<Object>> seen = new HashSet<>();
        return side.catalog().objects().stream()
                .filter(object -> switch (object) {
                    case Schema schema -> true;
                    case Table table -> true;
                    case View view -> true;
                    case MaterializedView view -> true;
                    case Column column -> true;
                    case Trigger trigger -> true;
                    default -> false;
                })
                .map(SchemaObject::id)
                .allMatch(id -> seen.add(List.of(id.kind(), id.namespace(), id.owner(), way.apply(id.name()))));
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
