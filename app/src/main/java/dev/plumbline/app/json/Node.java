package dev.plumbline.app.json;

import dev.plumbline.core.problem.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A part of a document that was read, with its place for those who have to complain about it. */
sealed interface Node {
    Place place();

    /**
     * Where a part is.
     *
     * @param sort what the document should be
     * @param document the document's name for a person
     * @param line from 1
     */
    record Place(DocumentSort sort, String document, int line) {
        UsageException malformed(String what) {
            return sort.damaged("%s, line %d: %s".formatted(document, line, what));
        }
    }

    record Text(Place place, String value) implements Node {}

    record WholeNumber(Place place, long value) implements Node {}

    record Flag(Place place, boolean value) implements Node {}

    record Nothing(Place place) implements Node {}

    record Items(Place place, List<Node> items) implements Node {}

    /** An object, its fields in the order of the document. */
    record Fields(Place place, Map<String, Node> byName) implements Node {
        Optional<Node> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        Node get(String name) {
            return find(name).orElseThrow(() -> place.malformed("there is no \"%s\"".formatted(name)));
        }

        String text(String name) {
            return get(name).text();
        }

        long number(String name) {
            return get(name).number();
        }

        /** The items of a list; a missing one has none. */
        <T> List<T> list(String name, Function<Node, T> item) {
            return find(name).map(Node::items).orElse(List.of()).stream()
                    .map(item)
                    .toList();
        }
    }

    default String text() {
        if (this instanceof Text text) {
            return text.value();
        }
        throw place().malformed("a text is expected");
    }

    default long number() {
        if (this instanceof WholeNumber number) {
            return number.value();
        }
        throw place().malformed("a whole number is expected");
    }

    default boolean flag() {
        if (this instanceof Flag flag) {
            return flag.value();
        }
        throw place().malformed("true or false is expected");
    }

    default List<Node> items() {
        if (this instanceof Items list) {
            return list.items();
        }
        throw place().malformed("a list is expected");
    }

    default Fields fields() {
        if (this instanceof Fields object) {
            return object;
        }
        throw place().malformed("an object is expected");
    }
}
