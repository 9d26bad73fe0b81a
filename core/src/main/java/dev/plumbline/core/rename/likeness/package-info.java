/**
 * How likely it is that one object is another under a new name, from what can be seen: names, properties, places, who uses
 * them. Signs are weighed into a probability by a model whose weights were learned, and all candidates of a group are
 * judged at once, since one object can't be two.
 *
 * <p>Whoever looks for renames comes in; nothing here knows an engine, and no text of a server's is understood, only its
 * words are compared.
 */
@NullMarked
package dev.plumbline.core.rename.likeness;

import org.jspecify.annotations.NullMarked;
