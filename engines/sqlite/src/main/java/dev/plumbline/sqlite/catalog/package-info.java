/** Reads the catalogue: bulk rows, put together with what the stored statements say. */
@NullMarked
package dev.plumbline.sqlite.catalog;

import org.jspecify.annotations.NullMarked;
