/**
 * Scratch servers: what any engine needs to start servers of its own, keep their files and make scratch databases on them.
 *
 * <p>Knows no engine. One that has servers to start describes them as a {@link dev.plumbline.core.server.ServerProgram} and
 * speaks to them as a {@link dev.plumbline.core.server.ScratchDialect}; where its binaries come from is its own affair.
 */
@NullMarked
package dev.plumbline.core.server;

import org.jspecify.annotations.NullMarked;
