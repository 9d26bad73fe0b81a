package dev.plumbline.app.json;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.SchemaObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A short text that is the same for equal catalogues and, for all that is known of SHA-256, for no others.
 *
 * @param text {@code 1:} (the version of the canonical form) and the digest in hexadecimal; two of different versions say
 *     nothing about each other
 */
public record Fingerprint(String text) {
    private static final String VERSION = "1:";

    /** The fingerprint of a catalogue. */
    public static Fingerprint of(Catalog catalog) {
        return of(output -> write(catalog, output));
    }

    /** The fingerprint of a document's fields but for some, whatever their order and the spaces between. */
    static Fingerprint of(Node.Fields fields, String without) {
        return of(output -> write(fields, without, output));
    }

    private static Fingerprint of(Consumer<JsonOutput> content) {
        MessageDigest digest = sha256();
        try (Writer writer = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            JsonOutput.writeCompact(writer, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Fingerprint(VERSION + HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(Catalog catalog, JsonOutput output) {
        ObjectWriter objects = new ObjectWriter(output, IdWriter.Spelling.KEY);
        List<SchemaObject> roots = catalog.roots().toList();
        output.object(() -> output.list("catalog", roots, root -> objects.writeWhole(root, catalog)));
    }

    private static void write(Node.Fields fields, String without, JsonOutput output) {
        output.object(() -> new TreeMap<>(fields.byName()).forEach((name, node) -> {
            if (!name.equals(without)) {
                output.generator().writeName(name);
                write(node, output);
            }
        }));
    }

    private static void write(Node node, JsonOutput output) {
        switch (node) {
            case Node.Text text -> output.generator().writeString(text.value());
            case Node.WholeNumber number -> output.generator().writeNumber(number.value());
            case Node.Flag flag -> output.generator().writeBoolean(flag.value());
            case Node.Nothing nothing -> output.generator().writeNull();
            case Node.Items list -> {
                output.generator().writeStartArray();
                list.items().forEach(item -> write(item, output));
                output.generator().writeEndArray();
            }
            case Node.Fields fields -> write(fields, "", output);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
