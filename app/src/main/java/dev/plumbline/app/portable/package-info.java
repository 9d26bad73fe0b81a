/** Compares schemas of different engines: on what both can have, with types by what they mean. */
@NullMarked
package dev.plumbline.app.portable;

import org.jspecify.annotations.NullMarked;
