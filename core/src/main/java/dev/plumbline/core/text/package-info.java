/** What is done with plain words: how alike two of them are. */
@NullMarked
package dev.plumbline.core.text;

import org.jspecify.annotations.NullMarked;
