/** What MySQL and MariaDB know beyond the neutral model: details, kinds of their own, versions, how names match and are written. */
@NullMarked
package dev.plumbline.mysql.model;

import org.jspecify.annotations.NullMarked;
