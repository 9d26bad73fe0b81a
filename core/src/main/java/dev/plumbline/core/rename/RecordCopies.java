package dev.plumbline.core.rename;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of records with other values for some components, through their own constructors. */
public final class RecordCopies {
    private final Map<Class<?>, Blueprint> blueprints = new HashMap<>();

    private record Blueprint(Constructor<?> constructor, List<String> names, List<Method> accessors) {}

    /** The record with these components, each of its type, and the others as they are. */
    public Object of(Object original, Map<String, Object> changed) {
        Blueprint blueprint = blueprints.computeIfAbsent(original.getClass(), RecordCopies::blueprint);
        try {
            Object[] values = new Object[blueprint.names().size()];
            for (int at = 0; at < values.length; at++) {
                String name = blueprint.names().get(at);
                values[at] = changed.containsKey(name)
                        ? changed.get(name)
                        : blueprint.accessors().get(at).invoke(original);
            }
            return blueprint.constructor().newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "Can't copy a " + original.getClass().getName(), impossible);
        }
    }

    /** The components by name, in their order. */
    public Map<String, Object> values(Object original) {
        Blueprint blueprint = blueprints.computeIfAbsent(original.getClass(), RecordCopies::blueprint);
        try {
            Map<String, Object> values = new HashMap<>();
            for (int at = 0; at < blueprint.names().size(); at++) {
                values.put(
                        blueprint.names().get(at), blueprint.accessors().get(at).invoke(original));
            }
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "Can't read a " + original.getClass().getName(), impossible);
        }
    }

    private static Blueprint blueprint(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type.getName() + " is not a record");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // an engine's records needn't be public
            List<Method> accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return new Blueprint(
                    constructor,
                    Arrays.stream(components).map(RecordComponent::getName).toList(),
                    accessors);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
    }
}
