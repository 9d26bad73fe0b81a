/**
 * The command line: parses arguments, calls {@code dev.plumbline.app}, prints what comes back.
 *
 * <p>Picocli and JLine stay in here, and nobody imports this. Starting time is a feature: a command loads what it needs
 * when it runs, so that {@code plumb --version} touches no engine and no JSON. The rooms, bottom-up: {@code terminal},
 * {@code failure}, {@code command}.
 */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
