/** What must hold of schemas that nobody has thought of. */
@NullMarked
package dev.plumbline.generated;

import org.jspecify.annotations.NullMarked;
