/**
 * Where the weights of {@code dev.plumbline.core.rename.likeness} come from, and how good they are: labelled pairs from the
 * shared corpus for judging, made ones for learning, and the program that learns.
 */
@NullMarked
package dev.plumbline.likeness;

import org.jspecify.annotations.NullMarked;
