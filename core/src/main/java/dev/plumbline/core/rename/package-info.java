/**
 * Renames as such: what everything is called after some, and objects written anew with those names.
 *
 * <p>Whoever finds or carries out renames comes in; nothing here knows an engine, a server or where a rename is known from.
 */
@NullMarked
package dev.plumbline.core.rename;

import org.jspecify.annotations.NullMarked;
