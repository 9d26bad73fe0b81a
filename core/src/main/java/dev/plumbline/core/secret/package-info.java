/** Secrets, and text that holds some: what may be shown of them, and where they come from. Imports nothing. */
@NullMarked
package dev.plumbline.core.secret;

import org.jspecify.annotations.NullMarked;
