/** What the build runs, on classes that javac made. */
@NullMarked
package dev.plumbline.build;

import org.jspecify.annotations.NullMarked;
