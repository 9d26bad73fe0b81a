package dev.plumbline.mysql.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.mysql.ddl.Clauses.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which clauses about a table go into one ALTER TABLE: all, but for what the servers refuse beside others.
 *
 * @param mariadb whether MariaDB is to understand them
 * @param all those that may stand together, in order
 */
record ClauseGroups(boolean mariadb, List<Clause> all) {
    ClauseGroups {
        all = List.copyOf(all);
    }

    /**
     * What goes into one statement each, in order. A foreign key that comes needs the table as it is when those that go are
     * gone, and may have the name of one; a partitioned table has none. InnoDB makes one full-text index at a time. MySQL
     * takes a default like {@code uuid()} that a column gets beside a new column for one that fills rows, which it refuses to log.
     *
     * @param last how rows are partitioned from then on
     */
    List<List<Clause>> split(Optional<Clause> last) {
        List<Clause> first = new ArrayList<>();
        List<Clause> before = new ArrayList<>();
        List<Clause> together = new ArrayList<>();
        List<Clause> after = new ArrayList<>();
        List<List<Clause>> single = new ArrayList<>();
        boolean comes = all.stream().anyMatch(clause -> clause.addsForeignKey() && !comesLater(clause, last));
        boolean columnComes = all.stream().anyMatch(Clause::addsColumn);
        boolean fullText = false;
        for (Clause clause : all) {
            if (clause.beginsHistory() && isAwaited()) {
                first.add(clause);
            } else if (clause.dropsForeignKey() && (comes || last.isPresent() || goesFirst(clause))) {
                before.add(clause);
            } else if (clause.addsForeignKey() && comesLater(clause, last)) {
                after.add(clause);
            } else if (columnComes && clause.computesDefault()) {
                after.add(clause);
            } else if (clause.form() == AlterForm.ADD_FULLTEXT && fullText) {
                single.add(List.of(clause));
            } else {
                together.add(clause);
                fullText |= clause.form() == AlterForm.ADD_FULLTEXT;
            }
        }
        last.ifPresent(together::add);
        List<List<Clause>> statements = new ArrayList<>(List.of(first, before, together, after));
        statements.addAll(single);
        statements.removeIf(List::isEmpty);
        return statements;
    }

    /** MariaDB leaves no column out of the history of a table that has none until the statement ends. */
    private boolean isAwaited() {
        return all.stream()
                .anyMatch(clause -> clause.object().stream()
                        .anyMatch(object -> object instanceof Column column
                                && Definitions.detail(column).withoutSystemVersioning()));
    }

    /** InnoDB lets no table with foreign keys go, and looks whether a key is needed at the table as it was. */
    private boolean goesFirst(Clause clause) {
        return movesToEngine()
                || own(clause)
                        .filter(key -> others(clause)
                                .anyMatch(other -> other.verb() == Clauses.Verb.DROP && isKeyFor(other.object(), key)))
                        .isPresent();
    }

    /** MariaDB looks at the table as it was for what a foreign key to the table itself refers to. */
    private boolean comesLater(Clause clause, Optional<Clause> last) {
        return last.isPresent()
                || (mariadb
                        && own(clause)
                                .filter(key -> movesToEngine()
                                        || others(clause).anyMatch(other -> changesReferenced(other, key)))
                                .isPresent());
    }

    private static boolean changesReferenced(Clause clause, ForeignKey key) {
        boolean column = clause.object()
                .filter(object -> object instanceof Column changed
                        && key.referencedColumns().contains(changed.id().identifier()))
                .isPresent();
        return column || isKeyFor(clause.object(), key);
    }

    private static boolean isKeyFor(Optional<SchemaObject> object, ForeignKey key) {
        List<Identifier> columns = object.stream()
                .flatMap(found -> UniqueKeys.columns(found).stream())
                .limit(key.referencedColumns().size())
                .toList();
        return !columns.isEmpty() && key.referencedColumns().containsAll(columns);
    }

    private static Optional<ForeignKey> own(Clause clause) {
        return clause.object()
                .filter(object -> object instanceof ForeignKey key
                        && key.referencedTable().equals(key.id().root()))
                .map(ForeignKey.class::cast);
    }

    private Stream<Clause> others(Clause clause) {
        return all.stream().filter(other -> !other.equals(clause));
    }

    private boolean movesToEngine() {
        return all.stream().anyMatch(Clause::movesToEngine);
    }
}
