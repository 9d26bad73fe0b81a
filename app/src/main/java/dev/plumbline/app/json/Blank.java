package dev.plumbline.app.json;

import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.secret.GuardedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a field needn't say: an empty optional, list or text, {@code false}, and a record of nothing else. A field that is
 * missing means it, so a property that is added later reads as this from older documents.
 */
final class Blank {
    private Blank() {}

    static <V> boolean is(Shape<V> shape, Object value) {
        return switch (shape) {
            case Shape.Text text -> ((String) value).isEmpty();
            case Shape.Flag flag -> !((Boolean) value);
            case Shape.Maybe<?> maybe -> ((Optional<?>) value).isEmpty();
            case Shape.Many<?> many -> ((List<?>) value).isEmpty();
            case Shape.Structure<?> structure -> allBlank(structure, value);
            case Shape.Guarded guarded -> ((GuardedText) value).text().isEmpty();
            case Shape.WholeNumber number -> false;
            case Shape.Name name -> false;
            case Shape.Reference reference -> false;
            case Shape.Type type -> false;
            case Shape.ServerExpression expression -> false;
            case Shape.ServerDefinition definition -> false;
            case Shape.Choice<?> choice -> false;
        };
    }

    private static <R extends Record> boolean allBlank(Shape.Structure<R> structure, Object value) {
        R owner = Objects.requireNonNull(structure.type().cast(value));
        return structure.properties().stream().allMatch(property -> isBlank(property, owner));
    }

    private static <O, V> boolean isBlank(Property<O, V> property, O owner) {
        return is(property.shape(), property.of(owner));
    }
}
