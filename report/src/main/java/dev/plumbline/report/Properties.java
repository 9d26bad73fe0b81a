package dev.plumbline.report;

import dev.plumbline.core.model.ColumnOwner;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Shape;
import dev.plumbline.core.model.Values;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the generic property lists say, as phrases. */
final class Properties {
    private Properties() {}

    /** All properties of an object's own kind that say something. */
    static String phrase(SchemaObject object) {
        return own(object.kind(), object);
    }

    /** The same without the order of the columns, which are shown in it. */
    static String phrase(ColumnOwner object) {
        return own(object.kind(), object, object.columnOrder());
    }

    /** What only the engine knows, as far as it says something. */
    static String phrase(Detail detail) {
        return ofDetail(detail.detailKind(), detail);
    }

    /** {@code ada: SELECT, INSERT; everybody: SELECT}. */
    static String phrase(Privileges privileges) {
        if (privileges.grants().isEmpty()) {
            return "nobody";
        }
        Map<String, List<Grant>> holders = privileges.grants().stream()
                .collect(Collectors.groupingBy(Properties::holder, TreeMap::new, Collectors.toList()));
        return holders.entrySet().stream()
                .map(holder -> holder.getKey() + ": "
                        + holder.getValue().stream().map(Properties::privilege).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    static String holder(Grant grant) {
        return switch (grant.grantee()) {
            case OWNER -> "owner";
            case PUBLIC -> "everybody";
            case ROLE -> grant.role().map(Names::name).orElse("");
        };
    }

    static String privilege(Grant grant) {
        return SafeText.line(grant.privilege()) + (grant.grantable() ? " with grant option" : "");
    }

    private static <T extends SchemaObject> String own(ObjectKind<T> kind, SchemaObject object) {
        return list(kind.properties(), kind.type().cast(object));
    }

    private static <T extends SchemaObject> String own(ObjectKind<T> kind, SchemaObject object, Object without) {
        T owner = kind.type().cast(object);
        List<Property<T, ?>> properties = kind.properties().stream()
                .filter(property -> !without.equals(property.of(owner)))
                .toList();
        return list(properties, owner);
    }

    private static <D extends Detail> String ofDetail(DetailKind<D> kind, Detail detail) {
        D owner = kind.type().cast(detail);
        return list(
                kind.properties().stream()
                        .filter(property -> !isUsual(property.of(owner)))
                        .toList(),
                owner);
    }

    /** What an engine adds usually has a usual value, and that is the first: SQLite's ON CONFLICT ABORT. */
    private static boolean isUsual(Object value) {
        return value instanceof Enum<?> choice
                && choice.equals(choice.getDeclaringClass().getEnumConstants()[0]);
    }

    private static <O> String list(List<Property<O, ?>> properties, O owner) {
        StringJoiner phrases = new StringJoiner(", ");
        for (Property<O, ?> property : properties) {
            String phrase = property.isSpoken() ? one(property, owner) : "";
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        return phrases.toString();
    }

    /** As {@link Values} prints structures: no, none and nothing say nothing, a flag that is set is its own name. */
    private static <O, V> String one(Property<O, V> property, O owner) {
        V value = property.of(owner);
        if (value instanceof Privileges privileges) {
            return privileges.explicit() ? phrase(privileges) : "";
        }
        if (property.usual().isPresent()) {
            return property.usual().get().equals(value) ? "" : unusual(property, value);
        }
        String text = SafeText.flat(Values.print(property.shape(), value));
        return switch (text) {
            case "none", "no", "", "()" -> "";
            case "yes" -> property.label();
            default -> property.shape() instanceof Shape.Choice ? text : property.label() + " " + text;
        };
    }

    private static <O, V> String unusual(Property<O, V> property, V value) {
        String text = SafeText.flat(Values.print(property.shape(), value));
        return switch (text) {
            case "no" -> "not " + property.label();
            case "yes" -> property.label();
            default -> property.label() + " " + text;
        };
    }
}
