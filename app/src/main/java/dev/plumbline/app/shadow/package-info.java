/**
 * Scratch databases: where their servers' binaries come from, loading schemas into them, and the confirmation of
 * differences in text alone.
 *
 * <p>Knows no engine. A run has its scratch servers for itself, and leaves them to the next.
 */
@NullMarked
package dev.plumbline.app.shadow;

import org.jspecify.annotations.NullMarked;
