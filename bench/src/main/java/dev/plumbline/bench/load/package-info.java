/** What others wait for while a plan runs on a table that they use. */
@NullMarked
package dev.plumbline.bench.load;

import org.jspecify.annotations.NullMarked;
