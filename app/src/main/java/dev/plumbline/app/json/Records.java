package dev.plumbline.app.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes records from their components, through their own constructors, which validate. */
final class Records {
    private final Map<Class<?>, Blueprint> blueprints = new HashMap<>();

    private record Blueprint(Constructor<?> constructor, List<String> components) {}

    /** A record with these values, each of its component's type; a component without a value is left out by mistake. */
    <R> R make(Class<? extends R> type, Map<String, Object> values, Node.Place place) {
        Blueprint blueprint = blueprints.computeIfAbsent(type, Records::blueprint);
        Object[] arguments = blueprint.components().stream().map(values::get).toArray();
        try {
            return type.cast(blueprint.constructor().newInstance(arguments));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException invalid) {
                throw place.malformed(String.valueOf(invalid.getMessage()));
            }
            throw new IllegalStateException("Can't make a " + type.getName(), refused);
        } catch (IllegalArgumentException mismatch) {
            throw place.malformed("this is not what names a " + type.getSimpleName()); // an id of another sort
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Can't make a " + type.getName(), impossible);
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
            return new Blueprint(
                    constructor,
                    Arrays.stream(components).map(RecordComponent::getName).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
    }
}
