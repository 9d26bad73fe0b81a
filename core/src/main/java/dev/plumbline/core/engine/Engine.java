package dev.plumbline.core.engine;

import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.DetailKind;
import dev.plumbline.core.model.ObjectKind;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.sql.SecretLiteral;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.core.sql.StatementSplitter;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A database engine, as a plug-in.
 *
 * <p>Making one is cheap and loads no driver; the methods do what they need when they are called. Stateless.
 */
public interface Engine {
    /** The name in documents, options and addresses: {@code postgres}. */
    String name();

    /** The name as its makers write it: {@code PostgreSQL}. */
    String title();

    /**
     * What runs in a version, for a person: {@code PostgreSQL 18.1}.
     *
     * @param version as a header tells it, or just the major; may be empty
     */
    default String describe(String version) {
        return version.isEmpty() ? title() : title() + " " + version;
    }

    /**
     * The version that a person means by a name and what stands behind it, {@code postgres} and {@code 17}, or empty if the
     * name is none of this engine's.
     *
     * @param version may be empty, for the newest
     */
    default Optional<String> called(String name, String version) {
        return name.equals(name()) || name.equalsIgnoreCase(title()) ? Optional.of(version) : Optional.empty();
    }

    /** What this engine can't do, of the things that engines usually can, with the reason. */
    default Map<Capability, String> lacks() {
        return Map.of();
    }

    /**
     * The same of one version.
     *
     * @param version as a header tells it
     */
    default Map<Capability, String> lacks(String version) {
        return lacks();
    }

    /** The kinds that only this engine has; empty for none. */
    default List<ObjectKind<?>> kinds() {
        return List.of();
    }

    /** What this engine knows about objects of the neutral kinds beyond the model; empty for nothing. */
    default List<DetailKind<?>> details() {
        return List.of();
    }

    /**
     * What a person typed, as an address of this engine, or empty if it isn't one.
     *
     * @param source a URL or a path
     * @param environment the environment's variables, from which a password may come
     */
    Optional<DatabaseAddress> address(String source, Map<String, String> environment);

    /**
     * Whether a connection leads to this engine.
     *
     * @throws SQLException if the connection is of no use
     */
    boolean recognises(DatabaseMetaData metadata) throws SQLException;

    /**
     * Opens a connection.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if the server can't be reached in time, or refuses
     */
    Connection connect(DatabaseAddress address, ConnectOptions options);

    /** What reads the catalogue of a connection. */
    CatalogReader reader();

    /**
     * What writes DDL.
     *
     * @param version the version of the server that will run it, as its header tells it
     */
    DdlWriter writer(String version);

    /** The aspects that are compared here by themselves, although usually they are left out: the order of columns, where they can be moved. */
    default Set<Aspect> comparesByItself() {
        return Set.of();
    }

    /** The aspects that are left out here by themselves, although usually they are compared: privileges, where accounts are the server's. */
    default Set<Aspect> leavesOutByItself() {
        return Set.of();
    }

    /** What takes this engine's scripts apart. */
    StatementSplitter splitter();

    /**
     * What a new database holds before anybody made anything in it.
     *
     * @param version as a header tells it, or just the major; empty for the newest
     */
    Snapshot empty(String version);

    /** Where shadow databases of this engine come from. */
    ShadowServers shadows();

    /** Whether two versions print the same object in the same text. */
    boolean samePrinting(String version, String other);

    /**
     * An object without what a version can't have or doesn't tell, so that this is no difference where the other side is of
     * that version: the name of a NOT NULL, before that was a constraint.
     */
    default SchemaObject asKnownTo(String version, SchemaObject object) {
        return object;
    }

    /**
     * The statements that put back what plans set in a session, to what it is now; they are run when a plan is done, whatever
     * became of it.
     */
    default List<SqlText> restoring(Connection connection) throws SQLException {
        return List.of();
    }

    /** What its types mean to other engines; empty where its schemas can't be compared with those of others. */
    default Optional<TypeShapes> shapes() {
        return Optional.empty();
    }

    /** Whether a statement was refused because something that it speaks of, or what it calls, isn't there. */
    default boolean isForWant(SQLException refusal) {
        return false;
    }

    /** What is to be known for making up rows; empty where nobody has seen to it. */
    default Optional<SampleRows> sampleRows() {
        return Optional.empty();
    }

    /** What bounds the sessions that run plans. */
    default SessionGuard guard() {
        return SessionGuard.NONE;
    }

    /** How large tables are; empty where nobody can tell without reading them. */
    default Optional<TableSizes> sizes() {
        return Optional.empty();
    }

    /** What the planner knows of the values in columns; empty where it knows nothing that tells columns apart. */
    default Optional<PlannerStatistics> statistics() {
        return Optional.empty();
    }

    /** Where the journal of plans is kept; empty where a plan is one transaction, which needs none. */
    default Optional<JournalStore> journal() {
        return Optional.empty();
    }

    /**
     * Keeps everybody else from changing the schema until the transaction ends that has just begun on a connection; false where
     * the engine has no way to. What is read then is what the plan meets.
     *
     * @throws dev.plumbline.core.problem.EnvironmentException if others are at it and don't end in time, or nothing can be
     *     written there
     */
    default boolean keepsOthersOut(Connection connection) throws SQLException {
        return false;
    }

    /**
     * Lines for the engine's own command-line client, put in front of a script that it is to run: at the first error it
     * must stop, so that what comes behind is never committed.
     */
    default List<String> clientPrologue() {
        return List.of();
    }

    /**
     * A statement as the client takes it in a script, with what ends it: a body with semicolons between two changes of the
     * delimiter. Empty where it ends with a semicolon as usual.
     */
    default Optional<String> clientStatement(String statement) {
        return Optional.empty();
    }

    /**
     * How a script for the engine's own client takes a literal with secrets from the environment. Empty where the client has
     * no way; then the script holds the placeholders.
     *
     * @param number tells the literals of a script apart
     */
    default Optional<ClientLiteral> clientLiteral(SecretLiteral literal, int number) {
        return Optional.empty();
    }

    /**
     * A literal that the client fills in.
     *
     * @param prologue lines for the script's beginning, which stop it where a variable isn't set
     * @param reference what stands in the statement
     */
    record ClientLiteral(List<String> prologue, String reference) {
        public ClientLiteral {
            prologue = List.copyOf(prologue);
        }
    }
}
