package dev.plumbline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts and lists of texts at the top of a {@code meta.json}; whatever else is there is for people. */
record MetaFile(Map<String, List<String>> values) {
    static MetaFile read(Path file) {
        if (Files.notExists(file)) {
            return new MetaFile(Map.of());
        }
        Map<String, List<String>> values = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                values.put(name, value(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MetaFile(values);
    }

    String text(String name) {
        return String.join("\n", list(name));
    }

    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static List<String> value(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            return List.of(parser.getString());
        }
        List<String> items = new ArrayList<>();
        if (token == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                if (item == JsonToken.VALUE_STRING) {
                    items.add(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        return items;
    }
}
