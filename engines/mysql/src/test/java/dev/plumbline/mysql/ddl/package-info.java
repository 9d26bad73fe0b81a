/** What the statements of plans do on servers. */
@NullMarked
package dev.plumbline.mysql.ddl;

import org.jspecify.annotations.NullMarked;
