/** SQLite's words: tokens, keywords, quoting, splitting, and the canonical text by which texts are compared. Knows no schema. */
@NullMarked
package dev.plumbline.sqlite.sql;

import org.jspecify.annotations.NullMarked;
