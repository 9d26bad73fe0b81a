package dev.plumbline.app.shadow;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The ids that an object's own properties hold. */
final class References {
    private final List<ObjectId> found = new ArrayList<>();

    private References() {}

    static List<ObjectId> of(SchemaObject object) {
        References references = new References();
        references.own(object.kind(), object);
        references.detail(object.detail().detailKind(), object.detail());
        return references.found;
    }

    private <T extends SchemaObject> void own(ObjectKind<T> kind, SchemaObject object) {
        all(kind.properties(), kind.type().cast(object));
    }

    private <D extends Detail> void detail(DetailKind<D> kind, Detail detail) {
        all(kind.properties(), kind.type().cast(detail));
    }

    private <O> void all(List<Property<O, ?>> properties, O owner) {
        properties.forEach(property -> walk(property.shape(), property.of(owner)));
    }

    private void walk(Shape<?> shape, Object value) {
        switch (shape) {
            case Shape.Reference reference -> found.add((ObjectId) value);
            case Shape.Maybe<?> maybe -> ((Optional<?>) value).ifPresent(present -> walk(maybe.of(), present));
            case Shape.Many<?> many -> ((List<?>) value).forEach(item -> walk(many.of(), item));
            case Shape.Structure<?> structure -> structure(structure, value);
            case Shape.Text text -> {}
            case Shape.WholeNumber number -> {}
            case Shape.Flag flag -> {}
            case Shape.Name name -> {}
            case Shape.Type type -> {}
            case Shape.ServerExpression expression -> {}
            case Shape.ServerDefinition definition -> {}
            case Shape.Guarded guarded -> {}
            case Shape.Choice<?> choice -> {}
        }
    }

    private <R extends Record> void structure(Shape.Structure<R> structure, Object value) {
        all(structure.properties(), Objects.requireNonNull(structure.type().cast(value)));
    }
}
