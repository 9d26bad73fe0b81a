/**
 * Scratch databases: where their servers' binaries come from, loading schemas into them, and the confirmation of
 * differences in text alone.
 *
 * <p>Knows no engine. Scratch servers live as long as the run that started them.
 */
@NullMarked
package dev.plumbline.app.shadow;

import org.jspecify.annotations.NullMarked;
