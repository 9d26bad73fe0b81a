/** Drives the real {@code ./plumb} with a copy of what the build made, as a person at a shell would. */
@NullMarked
package dev.plumbline.launcher;

import org.jspecify.annotations.NullMarked;
