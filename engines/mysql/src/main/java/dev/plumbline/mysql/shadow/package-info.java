/**
 * Scratch servers and databases of MariaDB and MySQL: started from published binaries or an unpacked server, or borrowed
 * from a server that the user names.
 *
 * <p>A server starts in a third of a second from an initialised data directory in the user's cache, and keeps nothing of one
 * run for the next. Of this room only the two {@code ShadowServers} are for others.
 */
@NullMarked
package dev.plumbline.mysql.shadow;

import org.jspecify.annotations.NullMarked;
