/**
 * Reads a PostgreSQL catalogue: one query per catalogue relation ({@link dev.plumbline.postgres.catalog.CatalogQuery}, as
 * .sql resources beside the classes), and one assembler for each kind of object, which turns rows into the model.
 *
 * <p>{@link dev.plumbline.postgres.catalog.PostgresCatalogReader} is the door. Rows are streamed: what isn't needed in
 * the model is never held.
 */
@NullMarked
package dev.plumbline.postgres.catalog;

import org.jspecify.annotations.NullMarked;
