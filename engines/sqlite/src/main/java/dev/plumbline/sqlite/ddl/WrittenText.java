package dev.plumbline.sqlite.ddl;

import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.SqliteQuoting;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.sql.Tokenizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements as somebody wrote them. Where the evidence has one for exactly the wanted object, it is used as it is: with
 * the case of letters, the comments and the lines that its author gave it.
 */
record WrittenText(PlanContext context) {
    /** The statement of an index, a trigger, a view or a virtual table. */
    Optional<String> statement(SchemaObject object) {
        return side(object).map(side -> side.evidence().writtenText().get(object.id()));
    }

    /** The statement of a table whose parts are all wanted, with another name in it if there is a reason. */
    Optional<String> table(TableParts parts, String name) {
        Table table = parts.table();
        Optional<Snapshot> side = side(table);
        if (side.isEmpty() || !wantsAll(parts, side.get())) {
            return Optional.empty();
        }
        return Optional.ofNullable(side.get().evidence().writtenText().get(table.id()))
                .flatMap(text -> renamed(text, table.id().name(), name));
    }

    private Optional<Snapshot> side(SchemaObject object) {
        if (context.after().find(object.id()).filter(object::equals).isPresent()) {
            return Optional.of(context.to());
        }
        return context.before().find(object.id()).filter(object::equals).map(found -> context.from());
    }

    private static boolean wantsAll(TableParts parts, Snapshot side) {
        Set<SchemaObject> there =
                new HashSet<>(side.catalog().members(parts.table().id()));
        there.removeIf(member -> member instanceof Index || member instanceof Trigger);
        Set<SchemaObject> wanted = new HashSet<>();
        for (Collection<? extends SchemaObject> some : List.of(
                parts.columns(),
                parts.uniques(),
                parts.checks(),
                parts.foreignKeys(),
                parts.primaryKey().stream().toList())) {
            wanted.addAll(some);
        }
        return wanted.equals(there);
    }

    private static Optional<String> renamed(String text, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(text);
        }
        List<Token> tokens = Tokenizer.tokens(text);
        // SQLite stores CREATE TABLE and the name, whatever else was between them.
        if (tokens.size() < 3 || !tokens.get(1).is("TABLE") || namesItself(tokens, from)) {
            return Optional.empty();
        }
        Token name = tokens.get(2);
        return Optional.of(
                text.substring(0, name.start()) + new SqliteQuoting().identifier(to) + text.substring(name.end()));
    }

    /** Whether a check says {@code t.a}: under another name of the table that would mean nothing. */
    private static boolean namesItself(List<Token> tokens, String table) {
        for (int at = 3; at + 1 < tokens.size(); at++) {
            if (tokens.get(at + 1).is(".")
                    && Ascii.lower(tokens.get(at).value()).equals(Ascii.lower(table))) {
                return true;
            }
        }
        return false;
    }
}
