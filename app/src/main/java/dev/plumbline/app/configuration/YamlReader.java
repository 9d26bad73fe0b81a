package dev.plumbline.app.configuration;

import dev.plumbline.app.configuration.YamlNode.Field;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a file of YAML: keys, lists and single values, which are texts whatever they look like. */
final class YamlReader {
    private static final int DEPTH = 8;

    private final String place;
    private final YAMLParser parser;

    private YamlReader(String place, YAMLParser parser) {
        this.place = place;
        this.parser = parser;
    }

    /**
     * What stands in a text; no keys where nothing does.
     *
     * @param place the file, for a person
     * @throws UsageException if it isn't YAML
     */
    static YamlNode read(String text, String place) {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            YamlReader reader = new YamlReader(place, (YAMLParser) parser);
            if (parser.nextToken() == null) {
                return new YamlNode.Fields(Map.of(), 1);
            }
            YamlNode node = reader.node(0);
            if (parser.nextToken() != null) {
                throw reader.malformed("a second document begins here");
            }
            return node;
        } catch (JacksonException malformed) {
            // What the parser says further holds the line itself, in which there may be a password.
            String what = String.valueOf(malformed.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw malformed(place, Math.max(malformed.getLocation().getLineNr(), 1), what);
        }
    }

    private YamlNode node(int depth) {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw malformed("references (*name) are not understood");
        }
        if (depth > DEPTH) {
            throw malformed("nothing is nested so deeply");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new YamlNode.Fields(fields(depth), line);
            case START_ARRAY -> new YamlNode.Items(items(depth), line);
            case VALUE_NULL -> new YamlNode.Value("", line);
            default -> new YamlNode.Value(parser.getString(), line);
        };
    }

    private Map<String, Field> fields(int depth) {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line();
            parser.nextToken();
            fields.put(key, new Field(line, node(depth + 1)));
        }
        return fields;
    }

    private List<YamlNode> items(int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return items;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private UsageException malformed(String what) {
        return malformed(place, line(), what);
    }

    private static UsageException malformed(String place, int line, String what) {
        return new UsageException(
                "PLB-1621",
                "%s, line %d: this isn't YAML as it is understood here: %s".formatted(place, line, what),
                "Mend it there; the guide on configuration has an example");
    }
}
