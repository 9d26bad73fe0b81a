/** The reader on real servers. */
@NullMarked
package dev.plumbline.postgres.catalog;

import org.jspecify.annotations.NullMarked;
