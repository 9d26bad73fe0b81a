/**
 * PostgreSQL's DDL: one writer for each kind of object, behind {@link dev.plumbline.postgres.ddl.PostgresDdlWriter}.
 *
 * <p>A new kind is a class that implements {@code KindDdl} and a line in {@code PostgresDdlWriter}; an {@link
 * dev.plumbline.core.model.EngineObject} needs none unless it has an ALTER. What a statement locks stands in {@code
 * locks.csv}.
 */
@NullMarked
package dev.plumbline.postgres.ddl;

import org.jspecify.annotations.NullMarked;
