package dev.plumbline.app.json;

import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a document field by field. The fields of the outermost object may be asked for one at a time, so that a large
 * document is never in memory as a whole.
 */
final class JsonInput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final DocumentSort sort;
    private final byte[] document;
    private final String name;

    /**
     * A document.
     *
     * @param sort what it should be
     * @param name the document's name for a person
     */
    JsonInput(DocumentSort sort, byte[] document, String name) {
        this.sort = sort;
        this.document = document;
        this.name = name;
    }

    /** Makes sure that it is of the sort and format that it should be. */
    void checkFormat() {
        sort.check(field("format").map(Node::text).orElse(""), name);
    }

    /** All of it at once. */
    Node.Fields whole() {
        Map<String, Node> fields = new LinkedHashMap<>();
        walkAll((field, parser) -> fields.put(field, node(parser)));
        return new Node.Fields(place(1), fields);
    }

    /** Takes the items of a field of the outermost object. */
    interface ItemReader {
        void read(Node item);
    }

    /** A field of the outermost object, or empty if it isn't there. */
    Optional<Node> field(String field) {
        return walk(field, parser -> Optional.of(node(parser)), Optional.empty());
    }

    /** The items of a list that is a field of the outermost object, one after the other. */
    void items(String field, ItemReader reader) {
        Boolean found = walk(
                field,
                parser -> {
                    if (parser.currentToken() != JsonToken.START_ARRAY) {
                        throw place(parser).malformed("a list is expected");
                    }
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        reader.read(node(parser));
                    }
                    return true;
                },
                false);
        if (!found) {
            throw place(1).malformed("there is no \"%s\"".formatted(field));
        }
    }

    /** Reads to the very end: a document that was cut off is noticed. */
    void checkEnd() {
        walk("", parser -> true, false);
    }

    private interface Visit<T> {
        T visit(JsonParser parser);
    }

    private interface FieldVisit {
        void visit(String field, JsonParser parser);
    }

    private void walkAll(FieldVisit visit) {
        try (JsonParser parser = begin()) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String current = parser.currentName();
                parser.nextToken();
                visit.visit(current, parser);
            }
            if (parser.nextToken() != null) {
                throw place(parser).malformed("there is something behind its end");
            }
        } catch (JacksonException damaged) {
            throw malformed(damaged);
        }
    }

    private JsonParser begin() {
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw place(parser).malformed("an object is expected");
        }
        return parser;
    }

    private <T> T walk(String field, Visit<T> visit, T absent) {
        try (JsonParser parser = begin()) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String current = parser.currentName();
                parser.nextToken();
                if (field.equals(current)) {
                    return visit.visit(parser);
                }
                parser.skipChildren();
            }
            return absent;
        } catch (JacksonException damaged) {
            throw malformed(damaged);
        }
    }

    private UsageException malformed(JacksonException damaged) {
        int line = Math.max(
                1, damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNr());
        String message = damaged.getOriginalMessage();
        String first = message.lines().findFirst().orElse("");
        return place(line).malformed("not JSON: " + first);
    }

    private Node.Place place(JsonParser parser) {
        return place(Math.max(1, parser.currentTokenLocation().getLineNr()));
    }

    private Node.Place place(int line) {
        return new Node.Place(sort, name, line);
    }

    private Node node(JsonParser parser) {
        Node.Place place = place(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> list(parser, place);
            case VALUE_STRING -> new Node.Text(place, parser.getString());
            case VALUE_NUMBER_INT -> new Node.WholeNumber(place, parser.getLongValue());
            case VALUE_TRUE -> new Node.Flag(place, true);
            case VALUE_FALSE -> new Node.Flag(place, false);
            case VALUE_NULL -> new Node.Nothing(place);
            case VALUE_NUMBER_FLOAT -> throw place.malformed("a whole number is expected");
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw place.malformed("a value is expected");
        };
    }

    private Node object(JsonParser parser, Node.Place place) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            fields.put(field, node(parser));
        }
        return new Node.Fields(place, fields);
    }

    private Node list(JsonParser parser, Node.Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Node.Items(place, items);
    }
}
