package dev.plumbline.sqlite.catalog;

import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.sqlite.catalog.Rows.RelationRow;
import dev.plumbline.sqlite.catalog.Rows.StatementRow;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the triggers, of tables and of views. */
record TriggerAssembler(Assembly assembly, Rows rows, Map<String, RelationRow> byName) {
    void assemble(StatementRow row) {
        Optional<ObjectId> owner = row.table().isEmpty() ? Optional.empty() : assembly.relation(row.table());
        if (owner.isEmpty() || row.name().isEmpty() || row.sql().isEmpty()) {
            assembly.unknown("the trigger " + row.name(), "its table or its statement can't be read");
            return;
        }
        String sql = row.sql().get();
        List<Token> tokens = Tokenizer.tokens(sql);
        QueryContext context = QueryContext.of(rows, byName, tokens, row.table());
        MemberId id = SqliteNames.member(owner.get(), Trigger.KIND, row.name());
        Definition definition = new Definition(context.canonical().of(tokens));
        assembly.add(new Trigger(id, definition, CommonProperties.NONE, Detail.NONE));
        assembly.written(id, sql);
        context.addDependencies(assembly, id, tokens);
    }
}
