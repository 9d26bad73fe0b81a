package dev.plumbline.sqlite.text;

import dev.plumbline.core.model.Deferral;
import dev.plumbline.core.model.ForeignKey.Action;
import dev.plumbline.core.model.ForeignKey.Match;
import dev.plumbline.core.model.IndexKey.Direction;
import dev.plumbline.sqlite.model.Conflict;
import dev.plumbline.sqlite.sql.Ascii;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.text.TableText.CheckText;
import dev.plumbline.sqlite.text.TableText.ForeignKeyText;
import dev.plumbline.sqlite.text.TableText.KeyColumn;
import dev.plumbline.sqlite.text.TableText.KeyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a constraint behind its first words. */
record ConstraintTextReader(TokenReader reader, Optional<String> name) {
    KeyText columnKey(String column, boolean primary) throws UnreadableTextException {
        Direction direction = direction(reader);
        Conflict conflict = conflict();
        boolean autoincrement = reader.accept("AUTOINCREMENT");
        KeyColumn key = new KeyColumn(column, Optional.empty(), direction);
        return new KeyText(name, primary, List.of(key), conflict, autoincrement, true);
    }

    KeyText tableKey(boolean primary) throws UnreadableTextException {
        List<KeyColumn> columns = new ArrayList<>();
        boolean autoincrement = false;
        for (List<Token> part : TableTextReader.split(reader.parenthesised())) {
            TokenReader column = reader.over(part);
            String named = column.name();
            Optional<String> collation = column.accept("COLLATE") ? Optional.of(column.name()) : Optional.empty();
            columns.add(new KeyColumn(named, collation, direction(column)));
            autoincrement |= column.accept("AUTOINCREMENT");
            if (!column.atEnd()) {
                throw column.unreadable("the end of a key column");
            }
        }
        return new KeyText(name, primary, columns, conflict(), autoincrement, false);
    }

    /** At a column it has no conflict clause. */
    CheckText columnCheck() throws UnreadableTextException {
        return new CheckText(name, reader.parenthesised(), Conflict.ABORT);
    }

    CheckText tableCheck() throws UnreadableTextException {
        return new CheckText(name, reader.parenthesised(), conflict());
    }

    /** The rest of a foreign key, from the table's name on. */
    ForeignKeyText references(List<String> columns) throws UnreadableTextException {
        String table = reader.name();
        List<String> referenced = reader.sees("(") ? names() : List.of();
        Action onUpdate = Action.NO_ACTION;
        Action onDelete = Action.NO_ACTION;
        Match match = Match.SIMPLE;
        while (reader.sees("ON") || reader.sees("MATCH")) {
            if (reader.accept("ON", "UPDATE")) {
                onUpdate = action();
            } else if (reader.accept("ON", "DELETE")) {
                onDelete = action();
            } else if (reader.accept("ON", "INSERT")) {
                action();
            } else {
                reader.expect("MATCH");
                match = match(reader.name());
            }
        }
        return new ForeignKeyText(name, columns, table, referenced, onUpdate, onDelete, match, deferral());
    }

    List<String> names() throws UnreadableTextException {
        List<String> names = new ArrayList<>();
        for (List<Token> part : TableTextReader.split(reader.parenthesised())) {
            names.add(reader.over(part).name());
        }
        return names;
    }

    Deferral deferral() throws UnreadableTextException {
        if (reader.accept("NOT", "DEFERRABLE")) {
            initially();
            return Deferral.NOT_DEFERRABLE;
        }
        if (reader.accept("DEFERRABLE")) {
            return initially() ? Deferral.DEFERRABLE_INITIALLY_DEFERRED : Deferral.DEFERRABLE_INITIALLY_IMMEDIATE;
        }
        return Deferral.NOT_DEFERRABLE;
    }

    private boolean initially() throws UnreadableTextException {
        if (!reader.accept("INITIALLY")) {
            return false;
        }
        return reader.next().is("DEFERRED");
    }

    Conflict conflict() throws UnreadableTextException {
        if (!reader.accept("ON", "CONFLICT")) {
            return Conflict.ABORT;
        }
        String word = Ascii.upper(reader.next().text());
        try {
            return Conflict.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw reader.unreadable("a conflict clause instead of " + word);
        }
    }

    private Action action() throws UnreadableTextException {
        if (reader.accept("SET", "NULL")) {
            return Action.SET_NULL;
        }
        if (reader.accept("SET", "DEFAULT")) {
            return Action.SET_DEFAULT;
        }
        if (reader.accept("CASCADE")) {
            return Action.CASCADE;
        }
        if (reader.accept("RESTRICT")) {
            return Action.RESTRICT;
        }
        reader.expect("NO", "ACTION");
        return Action.NO_ACTION;
    }

    /** SQLite reads MATCH and takes every key as simple; what was written still shows. */
    private static Match match(String word) {
        return switch (Ascii.upper(word)) {
            case "FULL" -> Match.FULL;
            case "PARTIAL" -> Match.PARTIAL;
            default -> Match.SIMPLE;
        };
    }

    private static Direction direction(TokenReader reader) {
        if (reader.accept("DESC")) {
            return Direction.DESCENDING;
        }
        reader.accept("ASC");
        return Direction.ASCENDING;
    }
}
