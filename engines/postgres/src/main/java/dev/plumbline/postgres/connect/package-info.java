/** How to find a PostgreSQL server and get in: addresses as people type them, connections, and what goes wrong. */
@NullMarked
package dev.plumbline.postgres.connect;

import org.jspecify.annotations.NullMarked;
