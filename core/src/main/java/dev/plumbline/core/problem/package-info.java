/** What can go wrong, as a small sealed family: every message says what, where and what to do next, with a code. */
@NullMarked
package dev.plumbline.core.problem;

import org.jspecify.annotations.NullMarked;
