/** SQL as a value: text with a type of its own, quoting, and the contract of splitting a script. Imports secrets alone. */
@NullMarked
package dev.plumbline.core.sql;

import org.jspecify.annotations.NullMarked;
