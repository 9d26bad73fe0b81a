/**
 * Scratch servers and databases of PostgreSQL: started from published binaries, or borrowed from a server that the user
 * names.
 *
 * <p>A server starts in about a tenth of a second from an initialised data directory in the user's cache, and keeps nothing
 * of one run for the next. Of this room only {@link
 * dev.plumbline.postgres.shadow.PostgresShadowServers} and {@link dev.plumbline.postgres.shadow.PostgresReleases} are
 * for others.
 */
@NullMarked
package dev.plumbline.postgres.shadow;

import org.jspecify.annotations.NullMarked;
