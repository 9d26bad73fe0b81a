/**
 * Catalogues, differences and plans as a person reads them, and as scripts.
 *
 * <p>Pure: values in, text out; no terminal, no stream, no engine but through its interface. Whatever a name holds, it can
 * neither forge a line nor reach the terminal: every text of a source goes through {@link
 * dev.plumbline.report.SafeText}.
 */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
