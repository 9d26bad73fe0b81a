package dev.plumbline.mysql.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ForeignKey;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Sequence;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Trigger;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.DdlWriter;
import dev.plumbline.core.plan.NameSlot;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.Quoting;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.mysql.model.MysqlQuoting;
import dev.plumbline.mysql.model.MysqlVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the DDL of one version of MySQL or MariaDB. */
public final class MysqlDdlWriter implements DdlWriter {
    private static final MysqlQuoting QUOTING = MysqlQuoting.MYSQL;

    private final MysqlVersion version;

    public MysqlDdlWriter(MysqlVersion version) {
        this.version = version;
    }

    @Override
    public Quoting quoting() {
        return QUOTING;
    }

    @Override
    public Means means(Change change, PlanContext context) {
        return new ChangeMeans(version, context).of(change);
    }

    @Override
    public boolean inlines(SchemaObject member, PlanContext context) {
        return !(member instanceof Trigger);
    }

    @Override
    public boolean separable(SchemaObject member) {
        return member instanceof ForeignKey;
    }

    @Override
    public Optional<SchemaObject> detached(SchemaObject dependent, ObjectId referenced) {
        return dependent instanceof Column column && referenced.kind().equals(Sequence.KIND)
                ? Optional.of(column.withDefault(Optional.empty()))
                : Optional.empty();
    }

    @Override
    public boolean obstructs(SchemaObject dependent, Change.Alter change, PlanContext context) {
        return switch (dependent) {
            case ForeignKey key -> tiesType(change) || losesKey(key, change);
            case Index index -> TableAlteration.isMadeAnew(change);
            case SchemaObject other -> false;
        };
    }

    /** The servers drop no key that a foreign key needs, unless one on the same columns comes in the same statement. */
    private static boolean losesKey(ForeignKey key, Change.Alter change) {
        boolean isKey = change.before() instanceof PrimaryKey || change.before() instanceof Index;
        return isKey
                && change.id().owner().filter(key.referencedTable()::equals).isPresent()
                && !(UniqueKeys.isOn(change.before(), key.referencedColumns())
                        && UniqueKeys.isOn(change.after(), key.referencedColumns()));
    }

    /** A table that is dropped, or made, as a whole comes by no such statement. */
    @Override
    public boolean goesOn(SchemaObject dependent, ObjectId dropped, PlanContext context) {
        return dependent instanceof ForeignKey key
                && !context.dropped().contains(key.referencedTable())
                && context.before()
                        .find(dropped)
                        .filter(lost -> UniqueKeys.isOn(lost, key.referencedColumns()))
                        .isPresent()
                && context.created().stream()
                        .filter(id ->
                                id.owner().filter(key.referencedTable()::equals).isPresent())
                        .flatMap(id -> context.after().find(id).stream())
                        .anyMatch(next -> UniqueKeys.isOn(next, key.referencedColumns()));
    }

    /** The servers change no type of a column that a foreign key ties to another's. */
    private static boolean tiesType(Change.Alter change) {
        return change.before() instanceof Column before
                && change.after() instanceof Column after
                && (!before.type().equals(after.type())
                        || !before.collation().equals(after.collation())
                        || !before.generated().equals(after.generated())
                        || before.nullable() != after.nullable());
    }

    @Override
    public Collection<ObjectId> changesWith(SchemaObject object, Catalog side, PlanContext context) {
        return new KeyBonds(context).of(object, side);
    }

    @Override
    public Optional<NameSlot> nameSlot(SchemaObject object) {
        ObjectId id = object.id();
        return switch (object) {
            case Table table -> slot("table", table.id().identifier(), id);
            case View view -> slot("table", view.id().identifier(), id);
            case Sequence sequence -> slot("table", sequence.id().identifier(), id);
            case Trigger trigger -> slot("trigger", trigger.id().identifier(), id);
            case ForeignKey key -> slot("foreign-key", named(key.id()), id);
            case Check check when !version.isMariadb() -> slot("check", named(check.id()), id);
            case SchemaObject other -> Optional.empty();
        };
    }

    private static Identifier named(ObjectId id) {
        return id instanceof MemberId member ? member.identifier() : Identifier.of(id.name());
    }

    private static Optional<NameSlot> slot(String space, Identifier name, ObjectId id) {
        return Optional.of(new NameSlot(space, id.namespace(), name));
    }

    @Override
    public List<Statement> write(Operation operation, PlanContext context) {
        PrivilegeDdl privileges = new PrivilegeDdl(version, context);
        List<Statement> statements = new ArrayList<>();
        if (!PrivilegeDdl.isAll(operation)) {
            statements.addAll(privileges.warned(operation, structure(operation, context)));
        }
        statements.addAll(privileges.write(List.of(operation)));
        return statements;
    }

    private List<Statement> structure(Operation operation, PlanContext context) {
        return switch (operation) {
            case Operation.Create create -> new Creation(version, context).write(create);
            case Operation.Drop drop ->
                isPart(drop.object())
                        ? new AlterTable(version, context).write(List.of(drop))
                        : new Removal(version, context).write(drop.object());
            case Operation.Alter alter -> new Alteration(version, context).write(alter);
            case Operation.Rename rename -> new Renaming(version, context).write(rename);
            case Operation other -> throw new IllegalArgumentException("Never planned here: " + other);
        };
    }

    @Override
    public boolean gathers(Operation operation, PlanContext context) {
        return switch (operation) {
            case Operation.Create create -> isPart(create.object().object());
            case Operation.Drop drop -> isPart(drop.object());
            case Operation.Alter alter ->
                isPart(alter.change().after()) || alter.change().after() instanceof Table;
            case Operation other -> false;
        };
    }

    @Override
    public List<Statement> writeTogether(List<Operation> operations, PlanContext context) {
        List<Operation> structural = operations.stream()
                .filter(operation -> !PrivilegeDdl.isAll(operation))
                .toList();
        List<Statement> statements = new ArrayList<>();
        if (!structural.isEmpty()) {
            statements.addAll(new AlterTable(version, context).write(structural));
        }
        statements.addAll(new PrivilegeDdl(version, context).write(operations));
        return statements;
    }

    /** Whether only ALTER TABLE makes, changes and removes it. */
    private static boolean isPart(SchemaObject object) {
        return switch (object) {
            case Column column -> true;
            case PrimaryKey key -> true;
            case Index index -> true;
            case Check check -> true;
            case ForeignKey key -> true;
            case SchemaObject other -> false;
        };
    }

    @Override
    public Frame frame(List<Statement> statements) {
        return Frame.NONE;
    }

    /** A subquery that finds two rows where one may be is an error, which is the only one that a SELECT can make. */
    @Override
    public SqlText failingOnRows(SqlText query, String message) {
        return SqlText.of("SELECT IF(EXISTS (%s), (SELECT %s UNION ALL SELECT 'stopped'), 'none') AS `rows at stake`"
                .formatted(query.text(), QUOTING.literal(message)));
    }

    @Override
    public Optional<SqlText> findingRows(SchemaObject object, Catalog catalog) {
        return switch (object) {
            case Table table -> Optional.of(SqlText.of("SELECT 1 FROM %s LIMIT 1".formatted(QUOTING.name(table.id()))));
            case Column column ->
                Optional.of(SqlText.of("SELECT 1 FROM %s WHERE %s IS NOT NULL LIMIT 1"
                        .formatted(
                                QUOTING.name(column.id().root()),
                                QUOTING.identifier(column.id().identifier()))));
            case SchemaObject other -> Optional.empty();
        };
    }
}
