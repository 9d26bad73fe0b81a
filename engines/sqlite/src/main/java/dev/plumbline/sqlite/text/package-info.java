/** Reads the statements that SQLite stores for what only they hold: checks, names of constraints, conflict clauses. Imports sql and model. */
@NullMarked
package dev.plumbline.sqlite.text;

import org.jspecify.annotations.NullMarked;
