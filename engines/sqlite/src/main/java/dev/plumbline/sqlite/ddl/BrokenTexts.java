package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.sqlite.model.SqliteNames;
import dev.plumbline.sqlite.model.VirtualTable;
import dev.plumbline.sqlite.sql.Tokenizer;
import dev.plumbline.sqlite.text.TableReferences;
import java.util.stream.Stream;

/**
 * Views that SQLite can't prepare and triggers that name what isn't there. It keeps them, but some ALTERs read all views and
 * triggers of the database and are refused for the first that they can't read, whatever it is about.
 */
record BrokenTexts(Catalog catalog) {
    boolean any() {
        return catalog.all(View.KIND).anyMatch(this::isBroken)
                || catalog.all(Trigger.KIND).anyMatch(this::isBroken);
    }

    boolean contains(ObjectId id) {
        return catalog.find(id).filter(this::isBroken).isPresent();
    }

    private boolean isBroken(SchemaObject object) {
        return switch (object) {
            case View view -> view.columnOrder().isEmpty();
            case Trigger trigger ->
                TableReferences.in(Tokenizer.tokens(trigger.definition().text())).stream()
                        .anyMatch(name -> !isThere(name));
            case SchemaObject other -> false;
        };
    }

    /** A common table expression is none of these; to take a trigger for broken that isn't does no harm. */
    private boolean isThere(String name) {
        return Stream.of(Table.KIND, View.KIND, VirtualTable.KIND)
                .anyMatch(kind -> catalog.contains(SqliteNames.root(kind, name)));
    }
}
