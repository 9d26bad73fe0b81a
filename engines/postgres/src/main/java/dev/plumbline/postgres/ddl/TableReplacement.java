package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Identity;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.DdlWriter.Part;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Exclusion;
import dev.plumbline.postgres.model.ForeignTable;
import dev.plumbline.postgres.model.PostgresTableDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces a table by one that is partitioned otherwise, or not at all: the old one gives up its name and those of its
 * indexes and identity sequences, and when the new one has all its partitions, the rows and the places of the sequences move
 * there. Nothing is dropped before that.
 */
final class TableReplacement {
    private final Words words;
    private final PartitionDdl partitions;

    TableReplacement(Words words) {
        this.words = words;
        this.partitions = new PartitionDdl(words, false);
    }

    /** Whether the rows can be moved by what sees all of them, and to what takes all of them. */
    static Means means(Table before, Table after, PlanContext context) {
        if (TableDdl.detail(before).forceRowSecurity() || TableDdl.detail(after).forceRowSecurity()) {
            return new Means.Impossible(
                    "PostgreSQL can't change how a table is partitioned, and row security that is forced on"
                            + " the owner might hide rows from whoever moves them to a new one");
        }
        if (Stream.of(context.before(), context.after())
                .anyMatch(catalog -> hasForeignPartition(before.id(), catalog))) {
            return new Means.Impossible(
                    "PostgreSQL can't change how a table is partitioned, and rows of a foreign partition aren't moved");
        }
        if (hasHalfDetached(before.id(), context.before())) {
            return new Means.Impossible(
                    "PostgreSQL can't change how a table is partitioned, and a partition of it is being"
                            + " detached, whose rows nobody sees in it; finish that first");
        }
        return new Means.Replace("PostgreSQL can't change how a table is partitioned");
    }

    /** Whether a table that stays is partitioned otherwise from now on, or by values of another type. */
    static boolean isReplaced(Table before, PlanContext context) {
        return context.after(before.id(), Table.class)
                .filter(after -> context.projection().selects(after.id()))
                .filter(after -> !TableDdl.detail(before)
                                .partitionBy()
                                .equals(TableDdl.detail(after).partitionBy())
                        || context.before().members(before.id(), Column.KIND).stream()
                                .anyMatch(column ->
                                        getsAnotherType(column, context) && PartitionKeys.hold(column, context)))
                .isPresent();
    }

    private static boolean getsAnotherType(Column column, PlanContext context) {
        return context.after(column.id(), Column.class)
                .filter(after -> !after.type().equals(column.type())
                        || !after.collation().equals(column.collation()))
                .isPresent();
    }

    private static boolean hasForeignPartition(ObjectId whole, Catalog catalog) {
        return catalog.all(ForeignTable.KIND)
                .anyMatch(table -> table.partitionOf()
                        .filter(partition -> partition.parent().equals(whole))
                        .isPresent());
    }

    private static boolean hasHalfDetached(ObjectId whole, Catalog catalog) {
        return catalog.all(Table.KIND)
                .map(table -> TableDdl.detail(table).partitionOf())
                .anyMatch(partition -> partition
                        .filter(of -> of.parent().equals(whole) && of.detaching())
                        .isPresent());
    }

    List<Statement> setAside(Operation.SetAside operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        ObjectId whole = operation.subject();
        context.before(whole, Table.class)
                .flatMap(table -> TableDdl.detail(table).partitionOf())
                .ifPresent(partition -> statements.add(partitions.detach(whole, partition)));
        for (ObjectId table :
                Stream.concat(Stream.of(whole), operation.parts().stream()).toList()) {
            statements.add(words.alterTable(
                    table,
                    "RENAME TO " + aside(table, context),
                    "set the old %s aside".formatted(table.describe()),
                    LockForm.RENAME_TABLE));
            for (SchemaObject member : context.before().members(table)) {
                statements.addAll(setAside(member, context));
            }
        }
        return statements;
    }

    /** Frees the names that a member has among relations. */
    private List<Statement> setAside(SchemaObject member, PlanContext context) {
        return switch (member) {
            case PrimaryKey key -> List.of(setAside("INDEX", key.id(), LockForm.ALTER_INDEX, context));
            case Unique key -> List.of(setAside("INDEX", key.id(), LockForm.ALTER_INDEX, context));
            case Exclusion exclusion -> List.of(setAside("INDEX", exclusion.id(), LockForm.ALTER_INDEX, context));
            case Index index -> List.of(setAside("INDEX", index.id(), LockForm.ALTER_INDEX, context));
            case Column column ->
                sequence(column)
                        .map(sequence -> setAside("SEQUENCE", sequence, LockForm.RENAME_SEQUENCE, context))
                        .stream()
                        .toList();
            case SchemaObject other -> List.of();
        };
    }

    private Statement setAside(String word, ObjectId relation, LockForm form, PlanContext context) {
        return words.locking(
                "ALTER " + word + " " + Sql.inOwnersSchema(relation) + " RENAME TO " + aside(relation, context),
                "set the old %s aside".formatted(relation.describe()),
                form,
                relation);
    }

    private static Optional<ObjectId> sequence(Column column) {
        return column.identity().flatMap(Identity::sequence);
    }

    List<Statement> refill(Operation.Refill operation, PlanContext context) {
        ObjectId before = operation.before().id();
        ObjectId after = operation.after().id();
        List<Statement> statements = new ArrayList<>();
        statements.add(copy(operation, context));
        for (Column column : context.after().members(after, Column.KIND)) {
            Optional<ObjectId> old = context.before(column.id(), Column.class).flatMap(TableReplacement::sequence);
            Optional<ObjectId> now = sequence(column);
            if (old.isPresent() && now.isPresent()) {
                statements.add(words.free(
                        "SELECT pg_catalog.setval(%s, last_value, is_called) FROM %s"
                                .formatted(Sql.literal(Sql.name(now.get())), asidePath(old.get(), context)),
                        "let %s go on where the old one was"
                                .formatted(column.id().describe())));
            }
        }
        String all = Stream.concat(Stream.of(before), heirs(operation, context))
                .map(table -> asidePath(table, context))
                .collect(Collectors.joining(", "));
        statements.add(words.locking(
                "DROP TABLE " + all,
                "drop the old %s, whose rows have moved".formatted(before.describe()),
                LockForm.DROP_TABLE,
                before));
        return statements;
    }

    /** What doesn't go with the whole by itself, as partitions do. */
    private static Stream<ObjectId> heirs(Operation.Refill operation, PlanContext context) {
        return operation.parts().stream()
                .filter(part -> context.before(part, Table.class)
                        .filter(table -> !TableDdl.detail(table).inherits().isEmpty())
                        .isPresent());
    }

    private Statement copy(Operation.Refill operation, PlanContext context) {
        ObjectId before = operation.before().id();
        ObjectId after = operation.after().id();
        List<Column> kept = context.after().members(after, Column.KIND).stream()
                .filter(column -> column.generated().isEmpty())
                .filter(column -> context.before(column.id(), Column.class).isPresent())
                .toList();
        String names = kept.stream().map(column -> Sql.name(column.id())).collect(Collectors.joining(", "));
        String values = kept.stream().map(column -> value(column, context)).collect(Collectors.joining(", "));
        boolean always = kept.stream()
                .flatMap(column -> column.identity().stream())
                .anyMatch(identity -> identity.mode() == Identity.Mode.ALWAYS);
        Statement copy = words.free(
                        "INSERT INTO " + Sql.name(after) + " (" + names + ")"
                                + (always ? " OVERRIDING SYSTEM VALUE" : "")
                                + "\nSELECT " + values
                                + "\nFROM " + asidePath(before, context),
                        "move the rows of the old %s to the new one".formatted(before.describe()))
                .with(Words.rewrites(after));
        boolean partitioned = context.after(after, Table.class)
                .flatMap(table -> TableDdl.detail(table).partitionBy())
                .isPresent();
        if (partitioned) {
            copy = copy.with(Words.mayFail("rows that fit none of its partitions make it fail"));
        }
        for (ObjectId table :
                Stream.concat(Stream.of(before), operation.parts().stream()).toList()) {
            for (Column column : context.before().members(table, Column.KIND)) {
                if (column.generated().isEmpty()
                        && kept.stream()
                                .noneMatch(other ->
                                        other.id().name().equals(column.id().name()))) {
                    copy = copy.with(Words.loses(
                            "the values of %s are lost".formatted(column.id().path())));
                }
            }
        }
        return copy;
    }

    /** A value in the type that its column has now. */
    private static String value(Column column, PlanContext context) {
        return StoredTypes.isMadeAgain(column.id(), context)
                ? TypeReplacement.renewed(column)
                : Conversion.of(
                                context.before(column.id(), Column.class)
                                        .orElseThrow()
                                        .type(),
                                column.type(),
                                context)
                        .converted(Sql.name(column.id()));
    }

    private static String aside(ObjectId relation, PlanContext context) {
        return Sql.name(Identifier.of(AsideName.of(relation, context)));
    }

    private static String asidePath(ObjectId relation, PlanContext context) {
        return relation.namespace()
                        .schema()
                        .map(schema -> Sql.name(schema) + ".")
                        .orElse("")
                + aside(relation, context);
    }

    static Part part(Table table, ObjectId whole) {
        PostgresTableDetail detail = TableDdl.detail(table);
        if (detail.partitionOf()
                .filter(partition -> partition.parent().equals(whole))
                .isPresent()) {
            return Part.PLACED;
        }
        return detail.inherits().contains(whole) ? Part.JOINED : Part.NONE;
    }

    /** The table without the parent; empty if it has none such. */
    static Optional<SchemaObject> without(Table table, ObjectId parent) {
        PostgresTableDetail detail = TableDdl.detail(table);
        List<ObjectId> others = detail.inherits().stream()
                .filter(other -> !other.equals(parent))
                .toList();
        return switch (part(table, parent)) {
            case NONE -> Optional.empty();
            case JOINED ->
                Optional.of(new Table(
                        table.id(),
                        table.columnOrder(),
                        table.common(),
                        detail.withParents(detail.partitionOf(), others)));
            case PLACED ->
                Optional.of(new Table(
                        table.id(), table.columnOrder(), table.common(), detail.withParents(Optional.empty(), others)));
        };
    }
}
