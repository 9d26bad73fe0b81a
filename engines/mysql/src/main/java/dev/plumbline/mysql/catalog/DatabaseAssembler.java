package dev.plumbline.mysql.catalog;

import dev.plumbline.mysql.model.Database;

/** What is said of the database itself; nothing of a scratch database of which its script says nothing. */
record DatabaseAssembler(Assembly assembly, Rows rows) {
    void assemble() {
        if (!rows.saysNothingOfDatabase()) {
            Row row = rows.defaults();
            assembly.add(Database.of(
                    ServerText.collation(row.text("collation")),
                    row.text("encryption").equals("YES"),
                    TableAssembler.commented(row.text("comment"))));
        }
    }
}
