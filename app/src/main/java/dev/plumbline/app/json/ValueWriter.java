package dev.plumbline.app.json;

import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.secret.GuardedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the values of properties by their shape. */
final class ValueWriter {
    private final JsonOutput output;
    private final JsonGenerator json;
    private final IdWriter ids;

    ValueWriter(JsonOutput output, IdWriter ids) {
        this.output = output;
        this.json = output.generator();
        this.ids = ids;
    }

    /** A value, whole and on one line; an empty optional is null. */
    <V> void write(Shape<V> shape, V value) {
        output.inline(() -> value(shape, value));
    }

    /** The properties as fields; what says nothing (see {@link Blank}) is left out. */
    <O> void fields(List<Property<O, ?>> properties, O owner) {
        properties.forEach(property -> field(property, owner));
    }

    private <O, V> void field(Property<O, V> property, O owner) {
        V value = property.of(owner);
        if (!Blank.is(property.shape(), value)) {
            json.writeName(property.name());
            write(property.shape(), value);
        }
    }

    private <V> void value(Shape<V> shape, Object value) {
        switch (shape) {
            case Shape.Text text -> json.writeString((String) value);
            case Shape.WholeNumber number -> json.writeNumber((Long) value);
            case Shape.Flag flag -> json.writeBoolean((Boolean) value);
            case Shape.Name name -> ids.write((Identifier) value);
            case Shape.Reference reference -> ids.write((ObjectId) value);
            case Shape.Type type -> json.writeString(((DataType) value).text());
            case Shape.ServerExpression expression -> json.writeString(((Expression) value).text());
            case Shape.ServerDefinition definition -> json.writeString(((Definition) value).text());
            case Shape.Guarded guarded -> json.writeString(((GuardedText) value).text());
            case Shape.Choice<?> choice -> json.writeString(Labels.of((Enum<?>) value));
            case Shape.Maybe<?> maybe ->
                ((Optional<?>) value).ifPresentOrElse(present -> value(maybe.of(), present), json::writeNull);
            case Shape.Many<?> many -> {
                json.writeStartArray();
                ((List<?>) value).forEach(item -> value(many.of(), item));
                json.writeEndArray();
            }
            case Shape.Structure<?> structure -> structure(structure, value);
        }
    }

    private <R extends Record> void structure(Shape.Structure<R> structure, Object value) {
        R owner = Objects.requireNonNull(structure.type().cast(value));
        output.object(() -> fields(structure.properties(), owner));
    }
}
