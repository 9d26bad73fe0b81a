/** How reading grows with the number of tables: our introspection beside the raw catalogue queries, in one run. */
@NullMarked
package dev.plumbline.bench.scale;

import org.jspecify.annotations.NullMarked;
