package dev.plumbline.app.rename;

import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as a person types it: parts between dots, in double quotes where a part has dots, equals signs or the like in it.
 *
 * @param kind the kind of object in front of a colon; empty for any
 */
record NamePath(String kind, List<Part> parts) {
    NamePath {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param quoted whether it stood in quotes, so that its case is meant
     */
    record Part(String text, boolean quoted) {}

    Part last() {
        return parts.getLast();
    }

    /** The two sides of {@code OLD=NEW}. */
    static List<NamePath> sides(String text) {
        NamePathReader reader = new NamePathReader(text);
        List<NamePath> sides = new ArrayList<>(List.of(reader.path('=')));
        if (!reader.atEnd()) {
            sides.add(reader.path('='));
        }
        if (sides.size() != 2 || !reader.atEnd()) {
            throw unclear(text);
        }
        return sides;
    }

    /** One name by itself. */
    static NamePath of(String text) {
        NamePathReader reader = new NamePathReader(text);
        NamePath path = reader.path('\0');
        if (!reader.atEnd()) {
            throw unclear(text);
        }
        return path;
    }

    static UsageException unclear(String text) {
        return new UsageException(
                "PLB-1701",
                "A rename can't be '%s'".formatted(text),
                "Write OLD=NEW: orders=purchases, shop.orders.total=amount; names with dots in double quotes");
    }
}
