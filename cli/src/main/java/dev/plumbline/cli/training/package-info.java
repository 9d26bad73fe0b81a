/** What the launcher runs once, unseen, to fill the JVM's cache of loaded classes. Nobody else comes in. */
@NullMarked
package dev.plumbline.cli.training;

import org.jspecify.annotations.NullMarked;
