/**
 * Scratch servers and databases of PostgreSQL: started from published binaries, or borrowed from a server that the user
 * names.
 *
 * <p>A server starts in about a tenth of a second from an initialised data directory in the user's cache, keeps nothing,
 * and ends with the process that started it. Of this room only {@link
 * dev.plumbline.postgres.shadow.PostgresShadowServers} and {@link dev.plumbline.postgres.shadow.PostgresReleases} are
 * for others.
 */
@NullMarked
package dev.plumbline.postgres.shadow;

import org.jspecify.annotations.NullMarked;
