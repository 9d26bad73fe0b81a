/** Runs a plan on a database, group by group, and reads back what became of it. */
@NullMarked
package dev.plumbline.app.apply;

import org.jspecify.annotations.NullMarked;
