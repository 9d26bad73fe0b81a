/** What {@code bench/startup} compares the start of {@code plumb} with. */
@NullMarked
package dev.plumbline.bench.startup;

import org.jspecify.annotations.NullMarked;
