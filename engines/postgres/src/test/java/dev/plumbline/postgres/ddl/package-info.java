/** Tests of the DDL's knowledge on real servers. */
@NullMarked
package dev.plumbline.postgres.ddl;

import org.jspecify.annotations.NullMarked;
