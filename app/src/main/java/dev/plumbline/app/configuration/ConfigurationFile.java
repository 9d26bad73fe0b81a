package dev.plumbline.app.configuration;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.NamedSource;
import dev.plumbline.app.config.Selection;
import dev.plumbline.app.configuration.YamlNode.Field;
import dev.plumbline.core.problem.UsageException;
import dev.plumbline.core.text.EditDistance;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project's file: {@code plumbline.yaml}. Its form is described in {@code docs/schemas/configuration-1.json}. */
public final class ConfigurationFile {
    /** What it is called where nobody says otherwise. */
    public static final String NAME = "plumbline.yaml";

    private static final List<String> FILTERS = List.of("schema", "include", "exclude", "kinds", "ignore", "strict");
    private static final List<String> KEYS = List.of(
            "engine",
            "shadow",
            "strategy",
            "proof",
            "renames",
            "allow-drop",
            "compatibility-views",
            "schema",
            "include",
            "exclude",
            "kinds",
            "ignore",
            "strict",
            "environments");
    private static final List<String> OF_ENVIRONMENT =
            List.of("url", "engine", "schema", "include", "exclude", "kinds");
    private static final List<String> STRATEGIES = List.of("auto", "simple", "online");
    private static final List<String> ANSWERS = List.of("true", "false");
    private static final List<String> PROOFS = List.of("structure", "rows", "none");

    private final String place;

    private ConfigurationFile(String place) {
        this.place = place;
    }

    /**
     * What a file says.
     *
     * @throws UsageException if it can't be read, or isn't understood
     */
    public static Configuration read(Path file) {
        return new ConfigurationFile(file.toString()).of(YamlReader.read(text(file), file.toString()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException encoding) {
            throw unreadable(file, "it is not UTF-8");
        } catch (IOException missing) {
            throw unreadable(file, Files.exists(file) ? "permission or disk fail" : "it isn't there");
        }
    }

    private static UsageException unreadable(Path file, String why) {
        return new UsageException(
                "PLB-1620",
                "The configuration %s can't be read: %s".formatted(file, why),
                "Check the path after --config, and its permissions");
    }

    private Configuration of(YamlNode node) {
        Map<String, Field> fields = fields(node, "the file", KEYS);
        return new Configuration(
                place,
                text(fields, "engine"),
                text(fields, "shadow"),
                word(fields, "strategy", STRATEGIES),
                word(fields, "proof", PROOFS),
                renames(fields),
                texts(fields, "allow-drop"),
                word(fields, "compatibility-views", ANSWERS).equals(Optional.of("true")),
                selection(fields, FILTERS),
                environments(fields));
    }

    private Selection selection(Map<String, Field> fields, List<String> keys) {
        return new Selection(
                texts(fields, "schema"),
                texts(fields, "include"),
                texts(fields, "exclude"),
                texts(fields, "kinds"),
                keys.contains("ignore") ? texts(fields, "ignore") : List.of(),
                keys.contains("strict") ? texts(fields, "strict") : List.of());
    }

    private Map<String, NamedSource> environments(Map<String, Field> fields) {
        Map<String, NamedSource> environments = new LinkedHashMap<>();
        Field field = fields.get("environments");
        if (field == null) {
            return environments;
        }
        fields(field.value(), "environments", List.of())
                .forEach((name, one) -> environments.put(name, environment(name, one)));
        return environments;
    }

    /** An address alone, or with what else is to be known. */
    private NamedSource environment(String name, Field field) {
        if (field.value() instanceof YamlNode.Value address && !address.text().isEmpty()) {
            return new NamedSource(address.text(), Optional.empty(), Selection.ALL);
        }
        Map<String, Field> fields = fields(field.value(), "the environment " + name, OF_ENVIRONMENT);
        String url = text(fields, "url")
                .orElseThrow(() -> wrong(
                        field.line(),
                        "the environment %s has no url".formatted(name),
                        "Write 'url: postgresql://user:${PASSWORD}@host/database'"));
        return new NamedSource(url, text(fields, "engine"), selection(fields, List.of()));
    }

    /** {@code old: new}, or a list of {@code old=new}. */
    private List<String> renames(Map<String, Field> fields) {
        Field field = fields.get("renames");
        if (field == null || !(field.value() instanceof YamlNode.Fields pairs)) {
            return texts(fields, "renames");
        }
        List<String> renames = new ArrayList<>();
        pairs.fields().forEach((old, one) -> renames.add(old + "=" + single(old, one.value())));
        return renames;
    }

    /**
     * The fields of something that has some.
     *
     * @param known the keys that there may be; empty for any
     */
    private Map<String, Field> fields(YamlNode node, String what, List<String> known) {
        if (!(node instanceof YamlNode.Fields fields)) {
            throw wrong(
                    node.line(),
                    "%s should be keys and values, and is %s".formatted(what, node.label()),
                    known.isEmpty() ? "Write 'name: value' on lines of their own" : "It may have: " + joined(known));
        }
        fields.fields().forEach((key, field) -> {
            if (!known.isEmpty() && !known.contains(key)) {
                throw unknown(key, field.line(), what, known);
            }
        });
        return fields.fields();
    }

    private UsageException unknown(String key, int line, String what, List<String> known) {
        String next = known.stream()
                .filter(candidate -> EditDistance.between(key, candidate) < Math.min(4, candidate.length()))
                .min(Comparator.comparingInt(candidate -> EditDistance.between(key, candidate)))
                .map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "Known: " + joined(known));
        return new UsageException(
                "PLB-1622", "%s, line %d: there is no key '%s' in %s".formatted(place, line, key, what), next);
    }

    private Optional<String> word(Map<String, Field> fields, String key, List<String> known) {
        Optional<String> word = text(fields, key);
        if (word.isPresent() && !known.contains(word.get())) {
            int line = Optional.ofNullable(fields.get(key)).map(Field::line).orElse(1);
            throw wrong(line, "%s can't be '%s'".formatted(key, word.get()), "It is one of: " + joined(known));
        }
        return word;
    }

    private Optional<String> text(Map<String, Field> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(field -> single(key, field.value()));
    }

    /** Several, or one that stands alone. */
    private List<String> texts(Map<String, Field> fields, String key) {
        Field field = fields.get(key);
        if (field == null) {
            return List.of();
        }
        return switch (field.value()) {
            case YamlNode.Items items ->
                items.items().stream().map(item -> single(key, item)).toList();
            case YamlNode other -> List.of(single(key, other));
        };
    }

    private String single(String key, YamlNode node) {
        if (node instanceof YamlNode.Value value && !value.text().isEmpty()) {
            return value.text();
        }
        throw wrong(
                node.line(),
                "%s wants a single value here, and there is %s".formatted(key, node.label()),
                "Write it behind the colon; in quotes, if it begins with *, &, ! or {");
    }

    private UsageException wrong(int line, String what, String next) {
        return new UsageException("PLB-1623", "%s, line %d: %s".formatted(place, line, what), next);
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }
}
