/** Whether what is trained is what is run. */
@NullMarked
package dev.plumbline.cli.training;

import org.jspecify.annotations.NullMarked;
