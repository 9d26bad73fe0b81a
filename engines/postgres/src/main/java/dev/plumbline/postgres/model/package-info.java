/**
 * What only PostgreSQL knows about a schema: the {@link dev.plumbline.core.model.Detail} records of the neutral kinds and
 * the {@link dev.plumbline.core.model.EngineObject}s of its own kinds, with the way in which PostgreSQL writes names.
 *
 * <p>{@link dev.plumbline.postgres.model.PostgresKinds} lists them. Values only: nothing here knows JDBC.
 */
@NullMarked
package dev.plumbline.postgres.model;

import org.jspecify.annotations.NullMarked;
