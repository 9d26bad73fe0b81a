/** Tests of the engine on real servers of both flavours. */
@NullMarked
package dev.plumbline.mysql;

import org.jspecify.annotations.NullMarked;
