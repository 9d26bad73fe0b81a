package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.MemberId;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.PrimaryKey;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Unique;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indexes and keys of a column, built on its successor under names of our own until the old ones are gone. */
final class MovedIndexes {
    private final Words words;
    private final ColumnWriters writers;
    private final PlanContext context;
    private final Column before;
    private final MemberId successor;
    private final ObjectId table;
    private final Map<SchemaObject, String> built = new LinkedHashMap<>();

    MovedIndexes(Words words, ColumnWriters writers, Column before, MemberId successor, PlanContext context) {
        this.words = words;
        this.writers = writers;
        this.context = context;
        this.before = before;
        this.successor = successor;
        this.table = before.id().parent();
    }

    /** Builds them beside the old ones. */
    List<Statement> build() {
        List<Statement> statements = new ArrayList<>();
        ColumnSuccessor.following(before, Index.class, context).forEach(index -> statements.add(build(index)));
        ColumnSuccessor.following(before, PrimaryKey.class, context).forEach(key -> statements.add(build(key)));
        ColumnSuccessor.following(before, Unique.class, context).forEach(key -> statements.add(build(key)));
        return statements;
    }

    /** Lets them take the places of the old ones, which are gone. */
    List<Statement> take() {
        List<Statement> statements = new ArrayList<>();
        built.forEach((object, name) ->
                statements.addAll(object instanceof Index index ? named(index, name) : key(object, name)));
        return statements;
    }

    private Statement build(Index index) {
        String name = AsideName.of(index.id(), "_new", context);
        built.put(index, name);
        Index moved = new Index(
                index.id(),
                index.unique(),
                index.method(),
                index.keys().stream().map(this::moved).toList(),
                moved(index.include()),
                index.predicate(),
                index.nullsDistinct(),
                index.common(),
                index.detail());
        return concurrently(
                IndexDdl.definition(moved, name, "CONCURRENTLY ", "", Listing.of(index.id(), context)),
                name,
                index.unique());
    }

    private IndexKey moved(IndexKey key) {
        return new IndexKey(
                key.column().map(this::moved),
                key.expression(),
                key.direction(),
                key.nulls(),
                key.collation(),
                key.operatorClass());
    }

    private Identifier moved(Identifier column) {
        return column.equals(before.id().identifier()) ? successor.identifier() : column;
    }

    private List<Identifier> moved(List<Identifier> columns) {
        return columns.stream().map(this::moved).toList();
    }

    private Statement build(SchemaObject key) {
        String name = AsideName.of(key.id(), "_new", context);
        built.put(key, name);
        return concurrently(OnlineKeyDdl.definition(key, name, this::moved), name, true);
    }

    private Statement concurrently(String sql, String name, boolean unique) {
        Statement create = OnlineIndex.outside(words.locking(
                sql,
                "build index %s on %s while others write".formatted(name, table.path()),
                LockForm.CREATE_INDEX_CONCURRENTLY,
                table));
        return unique ? create.with(OnlineIndex.DUPLICATES) : create;
    }

    private List<Statement> common(SchemaObject object, CommonProperties common) {
        return writers.common().created(new Operation.Wanted(object, common), context);
    }

    private List<Statement> named(Index index, String name) {
        List<Statement> statements = new ArrayList<>();
        statements.add(OnlineIndex.rename(words, index.id(), name));
        List<Statement> plain = writers.indexes().build(index, context);
        statements.addAll(plain.subList(1, plain.size()));
        statements.addAll(common(index, index.common()));
        return statements;
    }

    private List<Statement> key(SchemaObject key, String name) {
        List<Statement> statements = new ArrayList<>();
        statements.add(OnlineKeyDdl.using(words, key, name));
        statements.addAll(writers.constraints().afterwards(key));
        statements.addAll(common(key, key.common()));
        return statements;
    }
}
