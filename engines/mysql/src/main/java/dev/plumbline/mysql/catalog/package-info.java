/** Reads the catalogue of one database: bulk rows, put together without looking back at the server. */
@NullMarked
package dev.plumbline.mysql.catalog;

import org.jspecify.annotations.NullMarked;
