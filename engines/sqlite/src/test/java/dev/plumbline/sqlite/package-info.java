/** Tests of the SQLite engine, on real databases. */
@NullMarked
package dev.plumbline.sqlite;

import org.jspecify.annotations.NullMarked;
