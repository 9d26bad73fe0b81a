/** What belongs to the session that runs a plan: its lock on the database, how long it waits, who is in its way. */
@NullMarked
package dev.plumbline.mysql.session;

import org.jspecify.annotations.NullMarked;
