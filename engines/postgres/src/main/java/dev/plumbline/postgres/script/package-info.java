/** PostgreSQL scripts taken apart as psql does: tokens, and the splitter over them. Knows no connection. */
@NullMarked
package dev.plumbline.postgres.script;

import org.jspecify.annotations.NullMarked;
