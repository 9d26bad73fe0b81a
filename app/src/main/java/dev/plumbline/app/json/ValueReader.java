package dev.plumbline.app.json;

import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.secret.GuardedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link ValueWriter} writes. */
final class ValueReader {
    private final IdReader ids;
    private final Records records = new Records();

    ValueReader(IdReader ids) {
        this.ids = ids;
    }

    /** A record of these properties and of these further components, which are no properties. */
    <O> O owner(
            Class<? extends O> type,
            List<? extends Property<?, ?>> properties,
            Node.Fields fields,
            Map<String, Object> more) {
        Map<String, Object> components = new HashMap<>(more);
        Set<String> expected = new HashSet<>();
        for (Property<?, ?> property : properties) {
            expected.add(property.name());
            components.put(property.name(), property(property, fields));
        }
        fields.byName().forEach((name, node) -> {
            if (!expected.contains(name)) {
                throw node.place().malformed("nothing is known of \"%s\"".formatted(name));
            }
        });
        return records.make(type, components, fields.place());
    }

    /** The value of a property, which may be left out if it is blank. */
    Object property(Property<?, ?> property, Node.Fields fields) {
        return fields.find(property.name())
                .map(node -> value(property.shape(), node))
                .orElseGet(() -> blank(property.shape(), property.name(), fields.place()));
    }

    private Object value(Shape<?> shape, Node node) {
        return switch (shape) {
            case Shape.Text text -> node.text();
            case Shape.WholeNumber number -> node.number();
            case Shape.Flag flag -> node.flag();
            case Shape.Name name -> IdReader.identifier(node);
            case Shape.Reference reference -> ids.read(node);
            case Shape.Type type -> new DataType(node.text());
            case Shape.ServerExpression expression -> new Expression(node.text());
            case Shape.ServerDefinition definition -> new Definition(node.text());
            case Shape.Guarded guarded -> GuardedText.parse(node.text());
            case Shape.Choice<?> choice -> constant(choice, node);
            case Shape.Maybe<?> maybe ->
                node instanceof Node.Nothing ? Optional.empty() : Optional.of(value(maybe.of(), node));
            case Shape.Many<?> many ->
                node.items().stream().map(item -> value(many.of(), item)).toList();
            case Shape.Structure<?> structure ->
                owner(structure.type(), structure.properties(), node.fields(), Map.of());
        };
    }

    /** What a missing field means; see {@link Blank}. */
    private Object blank(Shape<?> shape, String field, Node.Place place) {
        return switch (shape) {
            case Shape.Text text -> "";
            case Shape.Guarded guarded -> GuardedText.open("");
            case Shape.Flag flag -> false;
            case Shape.Maybe<?> maybe -> Optional.empty();
            case Shape.Many<?> many -> List.of();
            case Shape.Structure<?> structure ->
                owner(structure.type(), structure.properties(), new Node.Fields(place, Map.of()), Map.of());
            case Shape.WholeNumber number -> throw missing(field, place);
            case Shape.Name name -> throw missing(field, place);
            case Shape.Reference reference -> throw missing(field, place);
            case Shape.Type type -> throw missing(field, place);
            case Shape.ServerExpression expression -> throw missing(field, place);
            case Shape.ServerDefinition definition -> throw missing(field, place);
            case Shape.Choice<?> choice -> throw missing(field, place);
        };
    }

    private static RuntimeException missing(String field, Node.Place place) {
        return place.malformed("there is no \"%s\"".formatted(field));
    }

    private static <E extends Enum<E>> E constant(Shape.Choice<E> choice, Node node) {
        return Labels.read(choice.type().getEnumConstants(), node);
    }
}
