package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.Tokenizer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether ALTER TABLE DROP COLUMN can drop a column: not if anything but a whole object of its own that goes first mentions
 * it, and not where SQLite would have to read views and triggers that it can't read.
 */
record ColumnRemoval(PlanContext context, Column column) {
    /** Why it can't; empty if it can. */
    Optional<String> obstacle() {
        if (isInConstraint()) {
            return Optional.of("SQLite drops no column that a constraint uses");
        }
        if (isInGenerated()) {
            return Optional.of("SQLite drops no column that another is computed from");
        }
        if (isInIndex()) {
            return Optional.of("SQLite drops no column that an index uses");
        }
        return isInText()
                ? Optional.of("SQLite drops no column of a table that views or triggers mention")
                : Optional.empty();
    }

    private boolean isInConstraint() {
        Catalog before = context.before();
        ObjectId table = column.id().parent();
        Identifier name = column.id().identifier();
        return before.members(table, PrimaryKey.KIND).stream()
                        .anyMatch(key -> key.columns().contains(name))
                || before.members(table, Unique.KIND).stream()
                        .anyMatch(key -> key.columns().contains(name))
                || before.members(table, ForeignKey.KIND).stream()
                        .anyMatch(key -> key.columns().contains(name))
                || before.members(table, Check.KIND).stream()
                        .anyMatch(check -> mentions(check.expression().text()));
    }

    private boolean isInGenerated() {
        return context.before().members(column.id().parent(), Column.KIND).stream()
                .flatMap(other -> other.generated().stream())
                .anyMatch(generated -> mentions(generated.expression().text()));
    }

    private boolean isInIndex() {
        return context.before().members(column.id().parent(), Index.KIND).stream()
                .filter(index -> !context.dropped().contains(index.id()))
                .anyMatch(this::uses);
    }

    private boolean uses(Index index) {
        return index.predicate().filter(condition -> mentions(condition.text())).isPresent()
                || index.keys().stream()
                        .anyMatch(key -> key.column()
                                        .filter(column.id().identifier()::equals)
                                        .isPresent()
                                || key.expression()
                                        .filter(text -> mentions(text.text()))
                                        .isPresent());
    }

    /** SQLite reads all views and triggers when it drops a column: one that is broken, or breaks by it, is an error. */
    private boolean isInText() {
        Catalog before = context.before();
        BrokenTexts broken = new BrokenTexts(before);
        Stream<ObjectId> texts = Stream.concat(
                before.all(View.KIND).map(View::id), before.all(Trigger.KIND).map(Trigger::id));
        return texts.filter(id -> !context.dropped().contains(id))
                .anyMatch(id -> broken.contains(id)
                        || id.owner().filter(column.id().parent()::equals).isPresent()
                        || context.from()
                                .evidence()
                                .dependencies()
                                .referencedBy(id)
                                .contains(column.id().parent()));
    }

    private boolean mentions(String text) {
        String name = column.id().identifier().key();
        return Tokenizer.tokens(text).stream()
                .anyMatch(token -> Ascii.lower(token.value()).equals(name));
    }
}
