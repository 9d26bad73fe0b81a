package dev.plumbline.core.plan;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the planner's questions about an engine's DDL and writes it.
 *
 * <p>The planner decides what is done and in which order; the writer says how a change can be done and in which words.
 * Pure: no connection, no state.
 */
public interface DdlWriter {
    Quoting quoting();

    /** How a change is carried out. */
    Means means(Change change, PlanContext context);

    /** Whether the statement that creates a member's owner creates the member too. */
    boolean inlines(SchemaObject member, PlanContext context);

    /** Whether the statement that drops a member's owner drops the member too. */
    default boolean goesWithOwner(SchemaObject member) {
        return true;
    }

    /** Whether an inlined member can be created by a statement of its own instead, to break a circle. */
    boolean separable(SchemaObject member);

    /**
     * Whether an object can be declared before it is created, where it and others need each other: a shell type for the
     * functions that read and write the type. Such an object takes these along when it is dropped.
     */
    default boolean declarable(SchemaObject object) {
        return false;
    }

    /**
     * What holds rows without what makes it depend on another object: a column without its default, a table without its parent.
     * It is altered to this before the other is dropped, and back after that was created again; empty if the tie can't be
     * taken away.
     */
    Optional<SchemaObject> detached(SchemaObject dependent, ObjectId referenced);

    /** How the rows of an object are rows of another too. */
    default Part part(SchemaObject object, ObjectId whole) {
        return Part.NONE;
    }

    /** Whether a dependent has to be dropped before the change and created again after it. */
    boolean obstructs(SchemaObject dependent, Change.Alter change, PlanContext context);

    /**
     * Whether what depends on an object that is dropped goes on with another, which comes in the same statement: a foreign key, with
     * another key on the columns that it refers to.
     */
    default boolean goesOn(SchemaObject dependent, ObjectId dropped, PlanContext context) {
        return false;
    }

    /** Other objects that a change in place changes along, so that what hangs on these is in its way, too: columns that inherit one. */
    default Collection<ObjectId> reaches(Change.Alter change, PlanContext context) {
        return List.of();
    }

    /**
     * By what an object is tied to others of its owner that can only change in the same statement: a column that counts, for the keys by
     * which it does. Empty where it can change by itself.
     *
     * @param side the object's own side
     */
    default Collection<ObjectId> changesWith(SchemaObject object, Catalog side, PlanContext context) {
        return List.of();
    }

    /**
     * What comes and goes with an object although that isn't its owner: the checks that heirs have from it, the indexes that are parts
     * of it. What is to be another's own under such an id comes when it has gone, and what was, goes before it comes.
     */
    default Collection<ObjectId> handsDown(SchemaObject object, PlanContext context) {
        return List.of();
    }

    /**
     * What an object is while its members change, where not all about it can be done before them: a table that is to be a
     * partition is one of its own until its columns fit. What leads there is done before any of its members changes, the
     * rest after the last; empty where the order doesn't matter. What is left to do about a member is done after its owner's.
     */
    default Optional<SchemaObject> meanwhile(Change.Alter alter, PlanContext context) {
        return Optional.empty();
    }

    /**
     * What an object is when that has come to its end which an earlier plan has begun with it and left half done, so that others are in its
     * way: a partition that is being detached. It is altered to this before anything else is done. Empty where nothing is left half done.
     */
    default Optional<SchemaObject> finished(SchemaObject object) {
        return Optional.empty();
    }

    /**
     * The names that an object's text holds although no evidence says what it needs: a body that the engine doesn't look into.
     * Too many do no harm: what is called so had better be there first.
     */
    default Set<String> mentions(SchemaObject object) {
        return Set.of();
    }

    /**
     * Objects that had better come or go before this one comes, or be changed before this one is, although it doesn't need them: a
     * partition, before an index of all; the column of a whole, whose change reaches the columns of its parts.
     */
    default List<ObjectId> comesAfter(SchemaObject object, PlanContext context) {
        return List.of();
    }

    /** The name that the object takes up; empty where only an object of the same id could be in its way. */
    Optional<NameSlot> nameSlot(SchemaObject object);

    /** How a table's old name goes on as a view's; empty where the engine has no view that is as good. */
    default Optional<CompatibilityViews> compatibilityViews() {
        return Optional.empty();
    }

    /** The statements of an operation, in order. */
    List<Statement> write(Operation operation, PlanContext context);

    /**
     * Whether an operation had better be done in one go with others on the same object and its members: where each is a
     * statement that writes the whole table again, one for all of them costs as much as one.
     */
    default boolean gathers(Operation operation, PlanContext context) {
        return false;
    }

    /**
     * The statements of several operations on one object and its members, which nothing else has to come between.
     *
     * @param operations in an order that works
     */
    default List<Statement> writeTogether(List<Operation> operations, PlanContext context) {
        return operations.stream()
                .flatMap(operation -> write(operation, context).stream())
                .toList();
    }

    /**
     * What ends the transaction of a plan that holds such operations, before it is committed: a check of what they may have
     * broken.
     */
    default List<Statement> closing(List<Operation> operations, PlanContext context) {
        return List.of();
    }

    /**
     * A writer that does the same by ways in which others can go on with what they do meanwhile, as far as there are such ways;
     * empty where the engine has none.
     */
    default Optional<DdlWriter> online() {
        return Optional.empty();
    }

    /** Whether plans make such an object for their own use, and drop it when they are done with it. */
    default boolean isHelper(SchemaObject object) {
        return false;
    }

    /**
     * Whether whatever an operation does from its first statement on that is {@link Statement.TransactionMode#ALONE} or {@link
     * Statement.TransactionMode#OUTSIDE} may wait until everything else is done that doesn't need it.
     */
    default boolean waits(Operation operation, PlanContext context) {
        return false;
    }

    /** Whether nobody who only reads and writes waits behind a statement that waits for these locks itself, outside a transaction. */
    default boolean waitsInNobodysWay(Collection<LockImpact.Lock> locks) {
        return false;
    }

    /**
     * Whether a plan is committed as often as can be, so that a table stays locked only for what is done to it, instead of as seldom
     * as can be.
     */
    default boolean commitsOften() {
        return false;
    }

    /** What is run around the transaction of a plan that holds such statements. */
    Frame frame(List<Statement> statements);

    /**
     * A statement that does nothing if a query finds no row and fails if it does: for a script, in which nobody looks at
     * what a query returns. An engine that has no such statement gives the query itself.
     */
    default SqlText failingOnRows(SqlText query, String message) {
        return query;
    }

    /**
     * A query that finds a row where a table holds rows or a column values other than null; empty where there can be none, or
     * the engine can't tell. It finds one at most.
     *
     * @param catalog what there is
     */
    default Optional<SqlText> findingRows(SchemaObject object, Catalog catalog) {
        return Optional.empty();
    }

    /** How the rows of one object are those of another. */
    enum Part {
        /** They aren't. */
        NONE,
        /** They are its own, and seen as the other's: a table that inherits can leave with them. */
        JOINED,
        /** A rule of the other says which rows it has: a partition. */
        PLACED
    }

    /** How a change can be carried out. */
    sealed interface Means {
        /** By statements of its own. */
        record InPlace() implements Means {}

        /**
         * By statements of its own, as far as the engine can.
         *
         * @param reached what they lead to instead of what is wanted
         */
        record InPart(SchemaObject reached, String reason) implements Means {}

        /** By dropping and creating the object, with all that depends on it. */
        record Recreate(String reason) implements Means {}

        /** By statements of its own while another object, with all that depends on it, goes and comes again. */
        record RecreateOther(ObjectId other, String reason) implements Means {}

        /** By dropping and creating the object that it is a member of, with all that depends on that. */
        record RecreateOwner(String reason) implements Means {}

        /**
         * By making it, or what it is a member of, anew under its name and moving the rows there, with all that depends on it made again.
         *
         * @param along what is replaced with it because its rows can't be altered to the new one
         */
        record Replace(String reason, List<ObjectId> along) implements Means {
            public Replace {
                along = List.copyOf(along);
            }

            public Replace(String reason) {
                this(reason, List.of());
            }
        }

        /** By making the object's outermost owner anew, with whatever else changes about it. */
        record RebuildOwner(String reason) implements Means {}

        /** By itself, when something else is done: a column of a view changes with the view. */
        record Implied() implements Means {}

        /** Not at all. */
        record Impossible(String reason) implements Means {}
    }

    /** Statements around a transaction group: a setting that can't be changed inside, the check before the end. */
    record Frame(List<SqlText> before, List<SqlText> after) {
        public static final Frame NONE = new Frame(List.of(), List.of());
    }
}
