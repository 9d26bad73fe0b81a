/** What a caller settles beforehand: the environment, the shadow, and in words of the command line, what is compared. */
@NullMarked
package dev.plumbline.app.config;

import org.jspecify.annotations.NullMarked;
