package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.GeneratedNames;
import dev.plumbline.postgres.model.PostgresKeyDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that indexes and keys of partitions have of their own. When a column of the whole gets another type, the server makes the index
 * of the whole again, and with it those of the parts, under names of its making (seen on 15.19 and 18.6).
 */
final class PartNames {
    private final Words words;
    private final PlanContext context;

    PartNames(Words words, PlanContext context) {
        this.words = words;
        this.context = context;
    }

    /** Gives them their names again after a column has got another type; where several get one, after the last. */
    List<Statement> kept(Column column) {
        List<Statement> statements = new ArrayList<>();
        for (SchemaObject whole : context.before().members(column.id().parent())) {
            if (isLastOf(column, columns(whole)) && !context.dropped().contains(whole.id())) {
                PartSuccession.parts(whole.id(), context).stream()
                        .flatMap(part -> context.before().find(part).stream())
                        .filter(part -> !context.dropped().contains(part.id())
                                && context.after().contains(part.id()))
                        .flatMap(part -> renamed(part).stream())
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    /** Whether it is the last of these columns that gets another type. */
    private boolean isLastOf(Column column, List<Identifier> columns) {
        return columns.stream()
                .flatMap(name ->
                        context.before(new MemberId(column.id().parent(), Column.KIND, name), Column.class).stream())
                .filter(before -> context.after(before.id(), Column.class)
                        .filter(after -> !after.type().equals(before.type())
                                || !after.collation().equals(before.collation()))
                        .isPresent())
                .reduce((one, other) -> other)
                .filter(last -> last.id().equals(column.id()))
                .isPresent();
    }

    private Optional<Statement> renamed(SchemaObject part) {
        ObjectId table = part.id().owner().orElseThrow();
        String label = label(part);
        String names = part instanceof PrimaryKey
                ? ""
                : GeneratedNames.join(
                        columns(part).stream().map(Identifier::text).toList());
        if (GeneratedNames.isGenerated(part.id().name(), table.name(), names, label)) {
            return Optional.empty();
        }
        String made = GeneratedNames.make(table.name(), names, label);
        for (int number = 1; isTaken(made, table); number++) {
            made = GeneratedNames.make(table.name(), names, label + number);
        }
        ObjectId now = new MemberId(table, part.kind(), Identifier.of(made));
        return Optional.of(PartRename.of(words, now, part.id()));
    }

    private static String label(SchemaObject part) {
        return switch (part) {
            case PrimaryKey key -> "pkey";
            case Unique key -> "key";
            case SchemaObject other -> "idx";
        };
    }

    private boolean isTaken(String name, ObjectId table) {
        return context.before().objects().stream()
                .map(SchemaObject::id)
                .anyMatch(id -> id.name().equals(name) && id.namespace().equals(table.namespace()));
    }

    /** Those of an index or a key that the server makes again; none of anything else. */
    private static List<Identifier> columns(SchemaObject object) {
        return switch (object) {
            case Index index ->
                Stream.concat(
                                index.keys().stream().map(IndexKey::column).flatMap(Optional::stream),
                                index.include().stream())
                        .toList();
            case PrimaryKey key -> with(key.columns(), key);
            case Unique key -> with(key.columns(), key);
            case SchemaObject other -> List.of();
        };
    }

    private static List<Identifier> with(List<Identifier> columns, SchemaObject key) {
        return key.detail() instanceof PostgresKeyDetail detail
                ? Stream.concat(columns.stream(), detail.include().stream()).toList()
                : columns;
    }
}
