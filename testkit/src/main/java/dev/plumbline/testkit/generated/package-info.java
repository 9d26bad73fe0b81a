/** Schemas made at random, for properties that must hold of every schema: drafts, what changes them, and what makes a failing pair small. */
@NullMarked
package dev.plumbline.testkit.generated;

import org.jspecify.annotations.NullMarked;
