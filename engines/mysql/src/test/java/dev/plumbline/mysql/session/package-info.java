/** Tests of what belongs to the session that runs a plan. */
@NullMarked
package dev.plumbline.mysql.session;

import org.jspecify.annotations.NullMarked;
