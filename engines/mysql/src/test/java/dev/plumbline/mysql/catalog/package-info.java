/** Tests of what is read without a server. */
@NullMarked
package dev.plumbline.mysql.catalog;

import org.jspecify.annotations.NullMarked;
