/**
 * What differs between two snapshots: plain equality over properties, under a projection that says what counts.
 *
 * <p>Nothing here knows an engine. Noise is removed by readers and servers, never here.
 */
@NullMarked
package dev.plumbline.core.diff;

import org.jspecify.annotations.NullMarked;
