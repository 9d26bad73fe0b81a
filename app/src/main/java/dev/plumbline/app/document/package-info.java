/** A plan as a document holds it: with no more of both sides than it concerns, to be applied later. */
@NullMarked
package dev.plumbline.app.document;

import org.jspecify.annotations.NullMarked;
