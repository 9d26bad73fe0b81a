/** What belongs to the session that runs a plan: its lock on the database, its timeouts, who is in its way, and its journal. */
@NullMarked
package dev.plumbline.postgres.session;

import org.jspecify.annotations.NullMarked;
