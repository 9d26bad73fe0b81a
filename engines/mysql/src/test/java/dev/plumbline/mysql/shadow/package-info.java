/** Tests of scratch servers. */
@NullMarked
package dev.plumbline.mysql.shadow;

import org.jspecify.annotations.NullMarked;
