/** How scripts are taken apart. */
@NullMarked
package dev.plumbline.mysql.script;

import org.jspecify.annotations.NullMarked;
