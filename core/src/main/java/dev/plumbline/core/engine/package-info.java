/**
 * What an engine answers: the service provider interface.
 *
 * <p>An {@link dev.plumbline.core.engine.Engine} is found by {@link java.util.ServiceLoader}. Engines don't know each
 * other, and nobody else branches on which one it is: differences are {@link dev.plumbline.core.engine.Capability}
 * values and the methods here. The compliance kit in {@code testkit} tests them all.
 */
@NullMarked
package dev.plumbline.core.engine;

import org.jspecify.annotations.NullMarked;
