/** Where schemas come from: what a person names, and how it is read. */
@NullMarked
package dev.plumbline.app.source;

import org.jspecify.annotations.NullMarked;
