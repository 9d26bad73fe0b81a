/**
 * Plumbline as a library: {@link dev.plumbline.app.Plumbline} inspects, compares, plans and applies.
 *
 * <p>Nothing in here prints, exits or keeps static state. The rooms, bottom-up: {@code engines}, {@code config}, {@code
 * json}, {@code shadow}, {@code source}, {@code apply}.
 */
@NullMarked
package dev.plumbline.app;

import org.jspecify.annotations.NullMarked;
