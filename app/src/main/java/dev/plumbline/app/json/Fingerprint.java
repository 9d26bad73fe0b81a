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
        MessageDigest digest = sha256();
        try (Writer writer = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            JsonOutput.writeCompact(writer, output -> write(catalog, output));
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
