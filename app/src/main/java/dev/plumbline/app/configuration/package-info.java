/**
 * Reads a project's file, {@code plumbline.yaml}. Nothing else knows YAML, and nothing of it is loaded where there is no file.
 */
@NullMarked
package dev.plumbline.app.configuration;

import org.jspecify.annotations.NullMarked;
