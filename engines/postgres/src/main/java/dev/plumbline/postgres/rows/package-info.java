/** Rows that are made up for scratch databases. The engine's door comes in. */
@NullMarked
package dev.plumbline.postgres.rows;

import org.jspecify.annotations.NullMarked;
