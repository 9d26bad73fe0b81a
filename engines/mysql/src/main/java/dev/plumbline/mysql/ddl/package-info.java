/** Writes the DDL of MySQL and MariaDB: one ALTER TABLE for all that changes about a table, wherever that can be. */
@NullMarked
package dev.plumbline.mysql.ddl;

import org.jspecify.annotations.NullMarked;
