/** What surrounds a run: streams, variables, whether somebody looks at them and how wide the window is. */
@NullMarked
package dev.plumbline.cli.terminal;

import org.jspecify.annotations.NullMarked;
