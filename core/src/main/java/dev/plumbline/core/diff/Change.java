package dev.plumbline.core.diff;

import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** One difference between two catalogues, with the full objects of both sides. */
public sealed interface Change {
    /** The object as it is called before the change, or after it if it wasn't there before. */
    ObjectId id();

    /** An object that only the wanted side has. */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** An object that only the present side has. */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /**
     * The same object under another name. Whatever else differs about it is an {@link Alter} of its own.
     *
     * @param value for an enumerated type, one value of which gets another name; its own may stay
     * @param origin how it is known that it is the same
     * @param keepsName whether a view stands under the old name from then on, for those who still use it
     */
    record Rename(
            SchemaObject before, SchemaObject after, Optional<RenamedValue> value, Origin origin, boolean keepsName)
            implements Change {
        /** One after which nothing has the old name. */
        public Rename(SchemaObject before, SchemaObject after, Optional<RenamedValue> value, Origin origin) {
            this(before, after, value, origin, false);
        }

        /** The same of objects as they are on other sides. */
        public Rename between(SchemaObject there, SchemaObject then) {
            return new Rename(there, then, value, origin, keepsName);
        }

        /** The same with or without a view under the old name. */
        public Rename keepingName(boolean keeps) {
            return new Rename(before, after, value, origin, keeps);
        }

        @Override
        public ObjectId id() {
            return before.id();
        }
    }

    /** A value of an enumerated type, before and after. */
    record RenamedValue(String before, String after) {}

    /** How a rename is known to be one. */
    enum Origin {
        /** The server made up both names, and nothing else differs. */
        GENERATED,
        /** Somebody says so. */
        TOLD,
        /** Both sides are states of one database, in which it is physically the same. */
        KNOWN,
        /** It is likely enough, from all that can be seen; see {@link Likeness}. */
        INFERRED
    }

    /**
     * An object that both sides have, with other properties.
     *
     * @param deltas at least one, in the order of the properties
     */
    record Alter(SchemaObject before, SchemaObject after, List<Delta<?>> deltas) implements Change {
        public Alter {
            deltas = List.copyOf(deltas);
            if (deltas.isEmpty()) {
                throw new IllegalArgumentException(
                        "Nothing differs in " + before.id().describe());
            }
        }

        @Override
        public ObjectId id() {
            return before.id();
        }

        /** Whether one of these properties differs. */
        public boolean touches(Property<?, ?>... properties) {
            List<Property<?, ?>> wanted = List.of(properties);
            return deltas.stream().anyMatch(delta -> wanted.contains(delta.property()));
        }

        /** Whether nothing differs but these properties. */
        public boolean touchesOnly(Property<?, ?>... properties) {
            List<Property<?, ?>> allowed = List.of(properties);
            return deltas.stream().allMatch(delta -> allowed.contains(delta.property()));
        }
    }
}
