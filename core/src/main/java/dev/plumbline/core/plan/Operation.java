package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** One thing to be done to one object, before it has words. */
public sealed interface Operation {
    /** The object that it is done to. */
    ObjectId subject();

    /** The differences, or the need of another object, that make it necessary. */
    Cause cause();

    /**
     * Creates an object, and the members that its statement creates with it.
     *
     * @param inlined the members, by kind and name
     */
    record Create(Wanted object, List<Wanted> inlined, Cause cause) implements Operation {
        public Create {
            inlined = List.copyOf(inlined);
        }

        @Override
        public ObjectId subject() {
            return object.object().id();
        }
    }

    /** Makes an object's name known before the object is there, for those that it needs and that need it. */
    record Declare(SchemaObject object, Cause cause) implements Operation {
        @Override
        public ObjectId subject() {
            return object.id();
        }
    }

    /**
     * Drops an object with its members.
     *
     * @param recreated whether it will be created again
     * @param along the objects that it needs and that need it, which go with it
     */
    record Drop(SchemaObject object, boolean recreated, List<ObjectId> along, Cause cause) implements Operation {
        public Drop {
            along = List.copyOf(along);
        }

        @Override
        public ObjectId subject() {
            return object.id();
        }
    }

    /** Changes an object in place. */
    record Alter(Change.Alter change, Cause cause) implements Operation {
        @Override
        public ObjectId subject() {
            return change.id();
        }
    }

    /**
     * Does what is left of an operation that was only begun: what takes long and lets others go on, such as the check of all
     * rows.
     */
    record Complete(Operation begun, Cause cause) implements Operation {
        @Override
        public ObjectId subject() {
            return begun.subject();
        }
    }

    /**
     * Gives an object another name.
     *
     * @param beside what it and all that belong to the same owner and are renamed are called; a text may have any of these names
     * @param members what belongs to it, under the names of that moment
     * @param yielding the view that has the new name and goes for this: it stood for the same object
     */
    record Rename(
            Change.Rename change,
            Cause cause,
            List<Naming> beside,
            List<SchemaObject> members,
            Optional<SchemaObject> yielding)
            implements Operation {
        public Rename {
            beside = List.copyOf(beside);
            members = List.copyOf(members);
        }

        Rename(Change.Rename change, Cause cause) {
            this(change, cause, List.of(), List.of(), Optional.empty());
        }

        /**
         * The names of one that is renamed.
         *
         * @param first before all renames
         * @param then right after this one
         * @param last after all of them
         */
        public record Naming(Identifier first, Identifier then, Identifier last) {}

        @Override
        public ObjectId subject() {
            return change.id();
        }
    }

    /**
     * Takes its name away from what holds rows, so that another can be created under it.
     *
     * @param parts the objects whose rows are its own, and that go the same way
     */
    record SetAside(SchemaObject object, List<ObjectId> parts, Cause cause) implements Operation {
        public SetAside {
            parts = List.copyOf(parts);
        }

        @Override
        public ObjectId subject() {
            return object.id();
        }
    }

    /**
     * Moves the rows of what was set aside to what has its name now, and drops what was set aside.
     *
     * @param parts what was set aside with it
     */
    record Refill(SchemaObject before, SchemaObject after, List<ObjectId> parts, Cause cause) implements Operation {
        public Refill {
            parts = List.copyOf(parts);
        }

        @Override
        public ObjectId subject() {
            return after.id();
        }
    }

    /**
     * Makes an object anew and moves its contents, for engines that can't alter it.
     *
     * @param changes all that changes about it and its members
     */
    record Rebuild(SchemaObject before, SchemaObject after, List<Change> changes, Cause cause) implements Operation {
        public Rebuild {
            changes = List.copyOf(changes);
        }

        @Override
        public ObjectId subject() {
            return before.id();
        }
    }

    /**
     * An object to be created, with the comment, owner and privileges that it shall have: those wanted, or where they are
     * not compared, those it had before it was dropped.
     */
    record Wanted(SchemaObject object, CommonProperties common) {}
}
