package dev.plumbline.app.json;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** A document that is being written: the generator and the layout that it follows. */
final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator generator;
    private final Layout layout;

    private JsonOutput(JsonGenerator generator, Layout layout) {
        this.generator = generator;
        this.layout = layout;
    }

    /** Writes a document for people and programs, with a line's end behind it. The target stays open. */
    static void write(Writer target, Consumer<JsonOutput> content) throws IOException {
        Layout layout = new Layout();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return layout;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        run(FACTORY.createGenerator(context, target), layout, content);
        target.write('\n');
        target.flush();
    }

    /** Writes a document without any space, for computing with its bytes. */
    static void writeCompact(Writer target, Consumer<JsonOutput> content) throws IOException {
        run(FACTORY.createGenerator(ObjectWriteContext.empty(), target), new Layout(), content);
        target.flush();
    }

    private static void run(JsonGenerator generator, Layout layout, Consumer<JsonOutput> content) throws IOException {
        try (generator) {
            content.accept(new JsonOutput(generator, layout));
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    JsonGenerator generator() {
        return generator;
    }

    /** An object. */
    void object(Runnable fields) {
        generator.writeStartObject();
        fields.run();
        generator.writeEndObject();
    }

    /** An object as a field. */
    void object(String name, Runnable fields) {
        generator.writeName(name);
        object(fields);
    }

    /** A list as a field. */
    <T> void list(String name, Iterable<T> items, Consumer<T> item) {
        generator.writeArrayPropertyStart(name);
        items.forEach(item);
        generator.writeEndArray();
    }

    /** A list as a field, left out when it has no items. */
    <T> void listIfAny(String name, Iterable<T> items, Consumer<T> item) {
        if (items.iterator().hasNext()) {
            list(name, items, item);
        }
    }

    /** Keeps what is written on one line. */
    void inline(Runnable content) {
        layout.beginInline();
        content.run();
        layout.endInline();
    }

    void field(String name, String text) {
        generator.writeStringProperty(name, text);
    }

    void field(String name, long number) {
        generator.writeNumberProperty(name, number);
    }

    void field(String name, boolean flag) {
        generator.writeBooleanProperty(name, flag);
    }
}
