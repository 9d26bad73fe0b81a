/** The SQLite engine: addresses, connections, shadow databases. Only {@link dev.plumbline.sqlite.SqliteEngine} is for others, through the service loader. */
@NullMarked
package dev.plumbline.sqlite;

import org.jspecify.annotations.NullMarked;
