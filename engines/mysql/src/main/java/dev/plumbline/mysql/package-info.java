/** MySQL and MariaDB as one engine: a version says which of the two a server is. */
@NullMarked
package dev.plumbline.mysql;

import org.jspecify.annotations.NullMarked;
