/** PostgreSQL 13 to 18 as an engine: the entry, which hands every question to the room that answers it. */
@NullMarked
package dev.plumbline.postgres;

import org.jspecify.annotations.NullMarked;
