/** The engines that are installed, found by {@link java.util.ServiceLoader} and asked one after the other. */
@NullMarked
package dev.plumbline.app.engines;

import org.jspecify.annotations.NullMarked;
