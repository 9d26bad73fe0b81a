package dev.plumbline.app.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.engines.SketchEngine;
import dev.plumbline.core.model.Snapshot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Documents in tests. */
final class Documents {
    private Documents() {}

    static String write(Snapshot snapshot) {
        StringWriter text = new StringWriter();
        try {
            new SnapshotWriter().write(snapshot, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Snapshot read(String document) {
        return new SnapshotReader(Engines.of(List.of(new SketchEngine("sketch"))))
                .read(document.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    /** What a schema in docs/schemas finds wrong with a document. */
    static List<String> violations(String schema, String document) {
        Path file = Path.of(System.getProperty("plumbline.root", ".."), "docs", "schemas", schema);
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON)
                    .validate(document, InputFormat.JSON)
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
