package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.plan.Hazard;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clauses of an ALTER TABLE, in order, each with what it does in a person's words. */
final class Clauses {
    private final List<Clause> all = new ArrayList<>();
    private final List<Clause> alone = new ArrayList<>();
    private final List<Clause> first = new ArrayList<>();
    private Optional<Clause> last = Optional.empty();

    /** What a clause does to its object, or to the table. */
    enum Verb {
        ADD,
        DROP,
        CHANGE
    }

    /**
     * A clause.
     *
     * @param form what its lock and its cost depend on
     * @param hazards what can go wrong with it
     * @param object empty if it is about the table itself
     */
    record Clause(
            String sql,
            String summary,
            Verb verb,
            AlterForm form,
            List<Hazard> hazards,
            Optional<SchemaObject> object) {
        Clause {
            hazards = List.copyOf(hazards);
        }

        boolean dropsForeignKey() {
            return form == AlterForm.DROP_FOREIGN_KEY;
        }

        boolean movesToEngine() {
            return form == AlterForm.TABLE_ENGINE;
        }

        boolean beginsHistory() {
            return form == AlterForm.SYSTEM_VERSIONING && verb == Verb.ADD;
        }

        boolean addsForeignKey() {
            return form == AlterForm.ADD_FOREIGN_KEY;
        }

        boolean addsColumn() {
            return verb == Verb.ADD && object.filter(Column.class::isInstance).isPresent();
        }

        boolean computesDefault() {
            return verb == Verb.CHANGE
                    && object.filter(changed -> changed instanceof Column column && AlterForm.computesDefault(column))
                            .isPresent();
        }

        /** Whether it says how rows are partitioned: that ends the statement, without a comma before it. */
        boolean partitions() {
            return form == AlterForm.PARTITION_BY || form == AlterForm.REMOVE_PARTITIONING;
        }
    }

    void drop(SchemaObject object, String sql) {
        List<Hazard> hazards = object instanceof Column column
                        && column.generated().isEmpty()
                ? List.of(new Hazard(
                        Hazard.Kind.DATA_LOSS,
                        "the values of %s are lost".formatted(object.id().path())))
                : List.of();
        all.add(new Clause(
                sql, "drop " + named(object), Verb.DROP, AlterForm.dropping(object), hazards, Optional.of(object)));
    }

    /** What has to be gone before another of its name comes. */
    void dropFirst(SchemaObject object, String sql) {
        first.add(new Clause(
                sql, "drop " + named(object), Verb.DROP, AlterForm.dropping(object), List.of(), Optional.of(object)));
    }

    void add(SchemaObject object, String sql) {
        add(object, sql, AdditionHazards.of(object));
    }

    void add(SchemaObject object, String sql, List<Hazard> hazards) {
        all.add(new Clause(
                sql, "add " + named(object), Verb.ADD, AlterForm.adding(object, sql), hazards, Optional.of(object)));
    }

    void modify(Change.Alter change, String sql) {
        modify(change, sql, List.of());
    }

    /** What changes, with more that the rows that are there may do to it. */
    void modify(Change.Alter change, String sql, List<Hazard> more) {
        ColumnChange column = ColumnChange.of(change);
        AlterForm form = change.after() instanceof Column ? column.form(sql) : AlterForm.altering(change.after());
        List<Hazard> hazards =
                Stream.concat(column.hazards().stream(), more.stream()).toList();
        all.add(new Clause(
                sql, "change " + named(change.after()), Verb.CHANGE, form, hazards, Optional.of(change.after())));
    }

    /** What is left to say of a new column, which no row can break. */
    void settle(Column column, String sql, AlterForm form) {
        all.add(new Clause(sql, "settle " + named(column), Verb.CHANGE, form, List.of(), Optional.of(column)));
    }

    void move(Column column, String sql) {
        all.add(new Clause(
                sql, "move " + named(column), Verb.CHANGE, AlterForm.MOVE_COLUMN, List.of(), Optional.of(column)));
    }

    void option(String sql, String summary, AlterForm form, List<Hazard> hazards) {
        all.add(new Clause(sql, summary, Verb.CHANGE, form, hazards, Optional.empty()));
    }

    void beginHistory() {
        all.add(new Clause(
                "ADD SYSTEM VERSIONING",
                "keep the history of its rows",
                Verb.ADD,
                AlterForm.SYSTEM_VERSIONING,
                List.of(),
                Optional.empty()));
    }

    /** How rows are partitioned from then on: keys that the one can't have, or must have, come and go in the same statement. */
    void last(String sql, String summary, AlterForm form, List<Hazard> hazards) {
        last = Optional.of(new Clause(sql, summary, Verb.CHANGE, form, hazards, Optional.empty()));
    }

    /** One that no statement has beside others. */
    void alone(String sql, String summary, AlterForm form, List<Hazard> hazards) {
        alone.add(new Clause(sql, summary, Verb.CHANGE, form, hazards, Optional.empty()));
    }

    /** Whether there is one clause, which may stand beside others. */
    boolean isOne() {
        return all.size() == 1 && first.isEmpty() && alone.isEmpty() && last.isEmpty();
    }

    /** What goes into one statement each, in order. */
    List<List<Clause>> statements(MysqlVersion version) {
        List<List<Clause>> statements = new ArrayList<>();
        if (!first.isEmpty()) {
            statements.add(List.copyOf(first));
        }
        statements.addAll(new ClauseGroups(version.isMariadb(), all).split(last));
        alone.forEach(clause -> statements.add(List.of(clause)));
        return statements;
    }

    private static String named(SchemaObject object) {
        String label = object.kind().label();
        return object instanceof ForeignKey || !object.id().name().equals("PRIMARY")
                ? label + " " + object.id().name()
                : label;
    }
}
