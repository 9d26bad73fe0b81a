/**
 * Renames: who says that something is only called otherwise, what that means for two snapshots, and what is there once it is
 * done.
 */
@NullMarked
package dev.plumbline.app.rename;

import org.jspecify.annotations.NullMarked;
