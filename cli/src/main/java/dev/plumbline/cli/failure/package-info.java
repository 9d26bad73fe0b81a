/** What a run ends with: statuses, and problems as a person is told of them. */
@NullMarked
package dev.plumbline.cli.failure;

import org.jspecify.annotations.NullMarked;
