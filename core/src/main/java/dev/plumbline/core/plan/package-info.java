/**
 * The way from one catalogue to another: changes become operations, operations statements, in an order that works.
 *
 * <p>The planner asks the engine's writer for the words and orders them on a graph fed by dependency evidence. Hazard, lock
 * and undo are data on a step.
 */
@NullMarked
package dev.plumbline.core.plan;

import org.jspecify.annotations.NullMarked;
