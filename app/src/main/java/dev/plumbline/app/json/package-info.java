/**
 * Snapshots, diffs and plans as versioned JSON, written and read by walking the properties that each kind lists.
 *
 * <p>Jackson's streams stay in here. The formats are described in {@code docs/schemas}.
 */
@NullMarked
package dev.plumbline.app.json;

import org.jspecify.annotations.NullMarked;
