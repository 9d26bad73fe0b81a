/** The use cases of {@code dev.plumbline.app}, on real databases of every engine. */
@NullMarked
package dev.plumbline.usecases;

import org.jspecify.annotations.NullMarked;
