/** The properties of {@link dev.plumbline.testkit.CaseProperties} on every pair of the shared and of our own corpus. */
@NullMarked
package dev.plumbline.corpus;

import org.jspecify.annotations.NullMarked;
