/** What the build itself runs. Nothing of the product may come in here, and nothing of this goes out. */
@NullMarked
package dev.plumbline.build;

import org.jspecify.annotations.NullMarked;
