package dev.plumbline.sqlite.text;

import dev.plumbline.core.model.Deferral;
import dev.plumbline.sqlite.sql.Token;
import dev.plumbline.sqlite.text.TableText.ColumnText;
import dev.plumbline.sqlite.text.TableText.ConstraintText;
import dev.plumbline.sqlite.text.TableText.ForeignKeyText;
import dev.plumbline.sqlite.text.TableText.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one column of a CREATE TABLE and puts its constraints to those of the table. */
final class ColumnTextReader {
    private static final Set<String> AFTER_THE_TYPE = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "AS",
            "DEFERRABLE");

    private final TokenReader reader;
    private final List<ConstraintText> constraints;
    private Optional<String> constraintName = Optional.empty();
    private Optional<NotNull> notNull = Optional.empty();
    private Optional<String> collation = Optional.empty();
    private List<Token> generated = List.of();

    ColumnTextReader(TokenReader reader, List<ConstraintText> constraints) {
        this.reader = reader;
        this.constraints = constraints;
    }

    ColumnText read() throws UnreadableTextException {
        String name = reader.name();
        skipType();
        while (!reader.atEnd() && !reader.sees(",")) {
            constraint(name);
        }
        return new ColumnText(name, notNull, collation, generated);
    }

    private void skipType() throws UnreadableTextException {
        boolean typed = false;
        while (reader.seesName()
                && AFTER_THE_TYPE.stream().noneMatch(reader::sees)
                && !(reader.sees("GENERATED") && reader.sees(1, "ALWAYS"))) {
            reader.next();
            typed = true;
        }
        if (typed && reader.sees("(")) {
            reader.parenthesised();
        }
    }

    private void constraint(String column) throws UnreadableTextException {
        if (reader.accept("CONSTRAINT")) {
            constraintName = Optional.of(reader.name());
            return;
        }
        ConstraintTextReader constraint = new ConstraintTextReader(reader, constraintName);
        constraintName = Optional.empty();
        if (reader.sees("DEFERRABLE") || (reader.sees("NOT") && reader.sees(1, "DEFERRABLE"))) {
            deferLast(constraint.deferral());
        } else if (reader.accept("NOT", "NULL")) {
            notNull = Optional.of(new NotNull(constraint.name(), constraint.conflict()));
        } else if (reader.accept("NULL")) {
            constraint.conflict();
        } else if (reader.accept("PRIMARY", "KEY")) {
            constraints.add(constraint.columnKey(column, true));
        } else if (reader.accept("UNIQUE")) {
            constraints.add(constraint.columnKey(column, false));
        } else if (reader.accept("CHECK")) {
            constraints.add(constraint.columnCheck());
        } else if (reader.accept("REFERENCES")) {
            constraints.add(constraint.references(List.of(column)));
        } else if (reader.accept("COLLATE")) {
            collation = Optional.of(reader.name());
        } else if (reader.accept("DEFAULT")) {
            skipDefault();
        } else if (reader.accept("GENERATED", "ALWAYS", "AS") || reader.accept("AS")) {
            generated = reader.parenthesised();
            if (!reader.accept("STORED")) {
                reader.accept("VIRTUAL");
            }
        } else {
            throw reader.unreadable("a constraint of column " + column);
        }
    }

    /** What the default is, the catalogue says. */
    private void skipDefault() throws UnreadableTextException {
        if (reader.sees("(")) {
            reader.parenthesised();
            return;
        }
        if (reader.sees("-") || reader.sees("+")) {
            reader.next();
        }
        reader.next();
    }

    /** The clause may stand behind other constraints; it is about the foreign key before it. */
    private void deferLast(Deferral deferral) {
        if (!constraints.isEmpty() && constraints.getLast() instanceof ForeignKeyText key) {
            constraints.removeLast();
            constraints.add(new ForeignKeyText(
                    key.name(),
                    key.columns(),
                    key.table(),
                    key.referenced(),
                    key.onUpdate(),
                    key.onDelete(),
                    key.match(),
                    deferral));
        }
    }
}
