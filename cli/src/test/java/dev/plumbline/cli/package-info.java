/** The command line from its arguments to its streams and status, in this process, on real databases. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
