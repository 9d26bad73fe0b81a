/** The rules of the house, as tests over every module; they live here because the command line sees them all. */
@NullMarked
package dev.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
