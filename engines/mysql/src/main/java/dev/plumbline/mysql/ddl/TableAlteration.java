package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.mysql.model.MysqlTable;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is done to one table at a time, as the clauses of one ALTER TABLE: what goes, the columns in the order that they
 * are to have, what comes, the table's own options.
 */
final class TableAlteration {
    private final MysqlVersion version;
    private final PlanContext context;
    private final ObjectId table;
    private final Map<ObjectId, Change.Alter> altered = new LinkedHashMap<>();
    private final List<SchemaObject> dropped = new ArrayList<>();
    private final List<SchemaObject> created = new ArrayList<>();
    private final Set<ObjectId> kept = new HashSet<>();
    private final Clauses clauses = new Clauses();
    private final TableParts parts;
    private final UniqueKeys keys;
    private final ColumnFilling filling;

    TableAlteration(MysqlVersion version, PlanContext context, List<Operation> operations) {
        this.version = version;
        this.context = context;
        this.table = operations.getFirst().subject().root();
        for (Operation operation : operations) {
            switch (operation) {
                case Operation.Create create -> created.add(create.object().object());
                case Operation.Drop drop -> dropped.add(drop.object());
                case Operation.Alter alter -> altered.put(alter.subject(), alter.change());
                case Operation other -> throw new IllegalArgumentException("Not in one ALTER TABLE: " + other);
            }
        }
        this.keys = new UniqueKeys(context, table);
        Optional<MysqlTable> detail = after().map(TableText::detail);
        String before = context.before(table, Table.class)
                .map(TableText::detail)
                .map(MysqlTable::collation)
                .orElse("");
        this.parts = new TableParts(
                version,
                detail.map(MysqlTable::engine).orElse(""),
                detail.map(MysqlTable::collation)
                        .filter(collation -> altered.containsKey(table) || collation.equals(before))
                        .orElse(""),
                context.to().evidence().writtenText());
        this.filling = new ColumnFilling(version, context, table, parts);
    }

    /** What comes before that; known when the clauses are. */
    ColumnFilling filling() {
        return filling;
    }

    /** What an ALTER TABLE says, in order, with what is to be said of it. */
    Clauses clauses() {
        dropped.forEach(this::drop);
        columns();
        altered.values().forEach(this::alter);
        List<SchemaObject> keys =
                created.stream().filter(object -> !(object instanceof Column)).toList();
        after().map(found -> TableParts.ordered(found, keys)).orElse(keys).forEach(this::add);
        Optional.ofNullable(altered.get(table)).ifPresent(this::options);
        return clauses;
    }

    private Optional<Table> after() {
        return context.after(table, Table.class).or(() -> context.before(table, Table.class));
    }

    private void drop(SchemaObject object) {
        String name = Definitions.name(object.id().name());
        String clause = switch (object) {
            case ForeignKey key -> "DROP FOREIGN KEY " + name;
            case Check check -> (version.isMariadb() ? "DROP CONSTRAINT " : "DROP CHECK ") + name;
            case PrimaryKey key -> "DROP PRIMARY KEY";
            case Index index -> "DROP INDEX " + name;
            case Column column -> "DROP COLUMN " + name;
            case SchemaObject other -> throw new IllegalArgumentException("No part of a table: " + other.id());
        };
        clauses.drop(object, clause);
    }

    private void add(SchemaObject object) {
        if (object instanceof ForeignKey key) {
            keepIndex(key);
        }
        String clause = "ADD " + parts.definition(object);
        if (keys.isNumbered(object, created) || keys.isProven(object, dropped)) {
            clauses.add(object, clause, List.of());
        } else {
            clauses.add(object, clause);
        }
    }

    /**
     * An index that was made for a foreign key makes way for one with the name of the next foreign key on its columns, unless
     * somebody makes it. The servers don't tell which were made so; only their names look like it.
     */
    private void keepIndex(ForeignKey key) {
        for (Index index : context.after().members(table, Index.KIND)) {
            boolean stays = context.before(index.id(), Index.class)
                    .filter(index::equals)
                    .isPresent();
            boolean made = context.to().evidence().generatedNames().contains(index.id());
            boolean serves = index.keys().stream()
                    .map(IndexKey::column)
                    .toList()
                    .equals(key.columns().stream().map(Optional::of).toList());
            if (stays && made && serves && !index.unique() && kept.add(index.id())) {
                drop(index);
                add(index);
            }
        }
    }

    /** Adds, changes and moves columns in the order in which they are to stand. */
    private void columns() {
        Set<Identifier> added = new HashSet<>();
        created.stream()
                .filter(Column.class::isInstance)
                .forEach(column -> added.add(((Column) column).id().identifier()));
        Optional<Table> after = after();
        if (after.isEmpty()) {
            return;
        }
        List<Identifier> wanted = after.get().columnOrder();
        ColumnPlaces places = new ColumnPlaces(
                context.before(table, Table.class).map(Table::columnOrder).orElse(List.of()), wanted, added, moves());
        for (Identifier name : wanted) {
            context.after().columns(table).stream()
                    .filter(column -> column.id().identifier().equals(name))
                    .findFirst()
                    .ifPresent(column -> column(column, places));
        }
        // A column that only goes for a while, or whose default does.
        altered.values().forEach(change -> {
            if (change.after() instanceof Column column
                    && !wanted.contains(column.id().identifier())) {
                clauses.modify(change, "MODIFY COLUMN " + parts.definition(column));
            }
        });
    }

    private boolean moves() {
        return altered.containsKey(table) && context.projection().compares(Aspect.COLUMN_ORDER);
    }

    private void column(Column column, ColumnPlaces places) {
        Identifier name = column.id().identifier();
        Optional<SchemaObject> creation = created.stream()
                .filter(object -> object.id().equals(column.id()))
                .findFirst();
        if (creation.isPresent() && filling.isFor(column)) {
            fill(column, places.place(name));
            return;
        }
        if (creation.isPresent()) {
            clauses.add(creation.get(), "ADD COLUMN " + parts.definition(creation.get()) + places.place(name));
            return;
        }
        Optional<Change.Alter> change = Optional.ofNullable(altered.get(column.id()));
        boolean moved = places.moved().contains(name);
        if (change.isPresent()) {
            Column changed = (Column) change.get().after();
            if (isMadeAnew(change.get())) {
                clauses.drop(change.get().before(), "DROP COLUMN " + Definitions.name(name));
                clauses.add(changed, "ADD COLUMN " + parts.definition(changed) + places.place(name));
            } else {
                clauses.modify(
                        change.get(),
                        "MODIFY COLUMN " + parts.definition(changed) + (moved ? places.place(name) : ""),
                        keys.hazards(change.get()));
            }
        } else if (moved) {
            Column present = context.before(column.id(), Column.class).orElse(column);
            clauses.move(present, "MODIFY COLUMN " + parts.definition(present) + places.place(name));
        }
    }

    /** Where it stands behind another new column, it comes to its place with that. */
    private void fill(Column column, String place) {
        boolean others = created.stream().anyMatch(object -> object instanceof Column other && !filling.isFor(other));
        filling.add(column, others ? "" : place);
        if (!column.nullable() || (others && !place.isEmpty())) {
            clauses.settle(
                    column, "MODIFY COLUMN " + parts.definition(column) + (others ? place : ""), AlterForm.CHANGE_TYPE);
        }
    }

    /** Neither server makes a stored column of a computed one that isn't stored, nor the other way round. */
    static boolean isMadeAnew(Change.Alter change) {
        return change.before() instanceof Column before
                && change.after() instanceof Column after
                && (isVirtual(before) != isVirtual(after));
    }

    private static boolean isVirtual(Column column) {
        return column.generated()
                .filter(generated -> generated.storage() == Generated.Storage.VIRTUAL)
                .isPresent();
    }

    private void alter(Change.Alter change) {
        switch (change.after()) {
            case Index index -> index(change, index);
            case PrimaryKey key -> primaryKey(change, key);
            case Check check -> check(change, check);
            case ForeignKey key -> anew(change);
            case SchemaObject other -> {} // columns and options are written in their place
        }
    }

    private void index(Change.Alter change, Index index) {
        Index before = (Index) change.before();
        boolean onlyIgnored = Definitions.detail(before).ignored()
                        != Definitions.detail(index).ignored()
                && parts.definition(before)
                        .replace(" IGNORED", "")
                        .replace(" INVISIBLE", "")
                        .equals(parts.definition(index).replace(" IGNORED", "").replace(" INVISIBLE", ""));
        if (!onlyIgnored) {
            boolean unnoticed = !Definitions.detail(before)
                            .parser()
                            .equals(Definitions.detail(index).parser())
                    || !Definitions.detail(before)
                            .options()
                            .equals(Definitions.detail(index).options());
            if (unnoticed && !version.isMariadb()) {
                // 9.7 takes a key that differs in its parser or attributes alone for the same, and does nothing.
                clauses.dropFirst(
                        before, "DROP INDEX " + Definitions.name(before.id().name()));
                add(index);
            } else {
                anew(change);
            }
            return;
        }
        boolean ignored = Definitions.detail(index).ignored();
        String state =
                version.isMariadb() ? (ignored ? "IGNORED" : "NOT IGNORED") : (ignored ? "INVISIBLE" : "VISIBLE");
        clauses.modify(
                change,
                "ALTER INDEX %s %s".formatted(Definitions.name(index.id().name()), state));
    }

    /** A key that differs in its attributes alone comes anew only where the table does: 9.7 takes it for the same. */
    private void primaryKey(Change.Alter change, PrimaryKey key) {
        anew(change);
        PrimaryKey before = (PrimaryKey) change.before();
        if (!Definitions.detail(before).options().equals(Definitions.detail(key).options())) {
            clauses.option("ALGORITHM=COPY", "copy the table", AlterForm.CHANGE_TYPE, List.of());
        }
    }

    private void check(Change.Alter change, Check check) {
        Check before = (Check) change.before();
        if (!version.isMariadb()
                && before.expression().equals(check.expression())
                && Definitions.isEnforced(before) != Definitions.isEnforced(check)) {
            clauses.modify(
                    change,
                    "ALTER CHECK %s %s"
                            .formatted(
                                    Definitions.name(check.id().name()),
                                    Definitions.isEnforced(check) ? "ENFORCED" : "NOT ENFORCED"));
            return;
        }
        anew(change);
    }

    private void anew(Change.Alter change) {
        drop(change.before());
        add(change.after());
    }

    private void options(Change.Alter change) {
        boolean named = context.to().evidence().writtenText().containsKey(table);
        new TableOptions((Table) change.before(), (Table) change.after(), context.projection(), named)
                .write(change, clauses);
    }
}
