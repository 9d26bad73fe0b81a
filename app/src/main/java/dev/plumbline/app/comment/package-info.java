/** Comments in files of SQL that say what an object was called before. */
@NullMarked
package dev.plumbline.app.comment;

import org.jspecify.annotations.NullMarked;
