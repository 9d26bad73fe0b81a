/** How to find a MySQL or MariaDB server and get in: addresses as people type them, connections, and what goes wrong. */
@NullMarked
package dev.plumbline.mysql.connect;

import org.jspecify.annotations.NullMarked;
