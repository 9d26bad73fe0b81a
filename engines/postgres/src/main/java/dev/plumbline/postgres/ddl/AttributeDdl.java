package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE of composite types; CASCADE reaches typed tables. */
final class AttributeDdl {
    private final Words words;

    AttributeDdl(Words words) {
        this.words = words;
    }

    Means means(Change.Alter alter, Column attribute, PlanContext context) {
        ObjectId type = attribute.id().parent();
        if (alter.touches(Column.TYPE, Column.COLLATION)
                && !StoredTypes.holders(type, context).isEmpty()) {
            return new Means.RecreateOwner("PostgreSQL can't change an attribute of a type that columns store");
        }
        return new Means.InPlace();
    }

    List<Statement> create(Column attribute, PlanContext context) {
        return List.of(alterType(
                attribute.id(),
                "ADD ATTRIBUTE " + Sql.name(attribute.id()) + " " + attribute.type() + collation(attribute)
                        + " CASCADE",
                "add %s".formatted(attribute.id().describe()),
                context));
    }

    List<Statement> drop(Column attribute, PlanContext context) {
        return List.of(alterType(
                        attribute.id(),
                        "DROP ATTRIBUTE " + Sql.name(attribute.id()) + " CASCADE",
                        "drop %s".formatted(attribute.id().describe()),
                        context)
                .with(Words.loses("what columns of the type hold in %s is lost"
                        .formatted(attribute.id().path()))));
    }

    List<Statement> alter(Change.Alter alter, Column after, PlanContext context) {
        if (!alter.touches(Column.TYPE, Column.COLLATION)) {
            return List.of();
        }
        Statement statement = alterType(
                after.id(),
                "ALTER ATTRIBUTE " + Sql.name(after.id()) + " TYPE " + after.type() + collation(after) + " CASCADE",
                "change the type of %s".formatted(after.id().describe()),
                context);
        for (ObjectId table : typedTables(after.id().parent(), context)) {
            statement = statement.with(Words.rewrites(table));
        }
        return List.of(statement);
    }

    private static String collation(Column attribute) {
        return attribute.collation().map(name -> " COLLATE " + name).orElse("");
    }

    private Statement alterType(ObjectId attribute, String action, String summary, PlanContext context) {
        ObjectId type = attribute.owner().orElseThrow();
        Statement statement = words.locking(
                "ALTER TYPE " + Sql.owner(attribute) + " " + action, summary, LockForm.ALTER_ATTRIBUTE, type);
        for (ObjectId table : typedTables(type, context)) {
            statement = words.also(statement, LockForm.ALTER_ATTRIBUTE, LockRole.USER, table);
        }
        return statement;
    }

    private static List<ObjectId> typedTables(ObjectId type, PlanContext context) {
        return context.before()
                .all(Table.KIND)
                .filter(table ->
                        TableDdl.detail(table).ofType().filter(type::equals).isPresent())
                .<ObjectId>map(Table::id)
                .toList();
    }
}
