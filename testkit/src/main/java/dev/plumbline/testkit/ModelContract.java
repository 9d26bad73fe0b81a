package dev.plumbline.testkit;

import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Kinds;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That the list of a record's properties is the list of its components: what isn't in the list is never compared. */
final class ModelContract {
    /** What every kind has, listed once for all. */
    private static final Set<String> COMMON = Set.of("id", "common", "detail");

    private final List<String> violations = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    /** What is wrong with the kinds and details of an engine, and with the neutral kinds. */
    static List<String> violations(Engine engine) {
        ModelContract contract = new ModelContract();
        List<ObjectKind<?>> kinds = new ArrayList<>(Kinds.NEUTRAL);
        kinds.addAll(engine.kinds());
        Set<String> names = new HashSet<>();
        for (ObjectKind<?> kind : kinds) {
            if (!names.add(kind.name())) {
                contract.violations.add("two kinds are called " + kind.name());
            }
            contract.check(kind.type(), kind.properties());
        }
        for (DetailKind<?> kind : engine.details()) {
            contract.check(kind.type(), kind.properties());
        }
        return contract.violations;
    }

    private void check(Class<?> type, List<? extends Property<?, ?>> properties) {
        if (!type.isRecord()) {
            violations.add(type.getSimpleName() + " is no record");
            return;
        }
        if (!seen.add(type)) {
            return;
        }
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !COMMON.contains(name))
                .toList();
        List<String> listed = properties.stream().map(Property::name).toList();
        if (!components.equals(listed)) {
            violations.add("%s has the components %s and lists the properties %s"
                    .formatted(type.getSimpleName(), components, listed));
        }
        properties.forEach(property -> check(property.shape()));
    }

    private void check(Shape<?> shape) {
        switch (shape) {
            case Shape.Structure<?> structure -> check(structure.type(), structure.properties());
            case Shape.Maybe<?> maybe -> check(maybe.of());
            case Shape.Many<?> many -> check(many.of());
            case Shape.Text text -> {}
            case Shape.WholeNumber number -> {}
            case Shape.Flag flag -> {}
            case Shape.Name name -> {}
            case Shape.Reference reference -> {}
            case Shape.Type type -> {}
            case Shape.ServerExpression expression -> {}
            case Shape.ServerDefinition definition -> {}
            case Shape.Guarded guarded -> {}
            case Shape.Choice<?> choice -> {}
        }
    }
}
