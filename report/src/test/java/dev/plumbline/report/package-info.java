/** What people read, checked against texts that are reviewed like code. */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
