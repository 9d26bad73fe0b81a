package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.List;

/** The parts of a key's clause. */
final class KeyClause {
    private KeyClause() {}

    static String columns(List<Identifier> columns, Detail detail) {
        String list = Sql.list(columns);
        boolean withoutOverlaps = detail instanceof PostgresKeyDetail key && key.withoutOverlaps();
        return withoutOverlaps ? list.substring(0, list.length() - 1) + " WITHOUT OVERLAPS)" : list;
    }

    static String suffix(Detail detail) {
        if (!(detail instanceof PostgresKeyDetail key)) {
            return "";
        }
        return (key.include().isEmpty() ? "" : " INCLUDE " + Sql.list(key.include()))
                + (key.parameters().isEmpty() ? "" : " WITH " + Sql.parameters(key.parameters()))
                + key.tablespace()
                        .map(space -> " USING INDEX TABLESPACE " + Sql.name(space))
                        .orElse("");
    }
}
