/** What only SQLite knows about an object, and how its names match. */
@NullMarked
package dev.plumbline.sqlite.model;

import org.jspecify.annotations.NullMarked;
