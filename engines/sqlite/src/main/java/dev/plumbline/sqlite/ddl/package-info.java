/** Writes SQLite's DDL, the table rebuild among it. */
@NullMarked
package dev.plumbline.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
