package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Table;
import dev.plumbline.mysql.ddl.Clauses.Clause;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.List;
import java.util.Optional;

/** How clauses of ALTER TABLE are carried out. */
record AlterCosts(MysqlVersion version) {
    AlterCost of(List<Clause> clauses, Optional<Table> table) {
        return AlterCost.WORST;
    }
}
