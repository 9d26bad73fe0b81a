/**
 * Tries plans on scratch databases before anybody sees them: there, and back. Whoever plans comes in by {@link
 * dev.plumbline.app.proof.Prover}.
 */
@NullMarked
package dev.plumbline.app.proof;

import org.jspecify.annotations.NullMarked;
