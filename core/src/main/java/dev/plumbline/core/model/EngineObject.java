package dev.plumbline.core.model;

import dev.plumbline.core.sql.SqlText;
import java.util.List;

/**
 * An object of a kind that only one engine has: a policy, a publication, an event.
 *
 * <p>With a record, its {@link ObjectKind} (listed by the engine) and these two methods a kind gets reading and writing
 * of documents, diff, ordering, create and drop; a change of it is drop and create unless the engine's writer knows
 * better. The record's components are {@code id}, those of its kind's properties, {@code common} and, if it has one,
 * {@code detail}.
 */
public non-sealed interface EngineObject extends SchemaObject {
    /** The statements that create the object, without its comment, owner and privileges. */
    List<SqlText> createStatements();

    /** The statement that drops the object and nothing else. */
    SqlText dropStatement();

    @Override
    default Detail detail() {
        return Detail.NONE;
    }
}
