/** Tokens of MySQL's and MariaDB's SQL, and their scripts taken apart as the client does. */
@NullMarked
package dev.plumbline.mysql.script;

import org.jspecify.annotations.NullMarked;
