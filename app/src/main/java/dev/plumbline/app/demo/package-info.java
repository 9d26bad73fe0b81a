/** The small database on which the tour is given. */
@NullMarked
package dev.plumbline.app.demo;

import org.jspecify.annotations.NullMarked;
