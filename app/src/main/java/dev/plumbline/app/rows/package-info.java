/**
 * Rows that are made up in scratch databases: what fits a schema, what doesn't fit what is wanted, and whether values are still there
 * afterwards. Only proofs come in.
 */
@NullMarked
package dev.plumbline.app.rows;

import org.jspecify.annotations.NullMarked;
