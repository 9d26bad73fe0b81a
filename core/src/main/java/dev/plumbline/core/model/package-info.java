/**
 * The schema of a database as immutable values.
 *
 * <p>A {@link dev.plumbline.core.model.Snapshot} holds a {@link dev.plumbline.core.model.Catalog} (what equality is
 * over), {@link dev.plumbline.core.model.Evidence} (what helps to decide, never part of equality) and a {@link
 * dev.plumbline.core.model.Header}. A catalogue is flat: columns, keys and triggers are objects of their own, found by
 * {@link dev.plumbline.core.model.ObjectId}; references are ids, never pointers. Each kind lists its properties once
 * ({@link dev.plumbline.core.model.ObjectKind}); the differ, the documents and the tests walk that list.
 *
 * <p>Nothing here knows an engine, SQL or JDBC. The two open types are {@link dev.plumbline.core.model.Detail} and
 * {@link dev.plumbline.core.model.EngineObject}.
 */
@NullMarked
package dev.plumbline.core.model;

import org.jspecify.annotations.NullMarked;
