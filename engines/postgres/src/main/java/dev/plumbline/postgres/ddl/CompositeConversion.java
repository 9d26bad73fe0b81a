package dev.plumbline.postgres.ddl;

import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.CompositeType;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;
import java.util.Optional;

/** How values of composite types get to jsonb and back: by the names of the attributes. */
final class CompositeConversion {
    private CompositeConversion() {}

    /** The USING clause; empty where it is none of these. */
    static Optional<String> using(Column before, Column after, PlanContext context) {
        String name = Sql.name(after.id());
        if (isNamed(after) && isComposite(before.type(), context.before())) {
            return Optional.of(" USING pg_catalog.to_jsonb(" + name + ")");
        }
        if (!isNamed(before) || !isComposite(after.type(), context.after())) {
            return Optional.empty();
        }
        return Optional.of(
                isArray(after)
                        ? " USING (pg_catalog.jsonb_populate_record(NULL::" + wrapper(after, context)
                                + ", pg_catalog.jsonb_build_object('value', " + name + "))).value"
                        : " USING pg_catalog.jsonb_populate_record(NULL::" + after.type() + ", " + name + ")");
    }

    /** The statement among those that it needs: an array is filled as an attribute of a type that is made for it. */
    static List<Statement> wrapped(
            Words words, Column before, Column after, Statement conversion, PlanContext context) {
        if (!isNamed(before) || !isArray(after) || !isComposite(after.type(), context.after())) {
            return List.of(conversion);
        }
        String wrapper = wrapper(after, context);
        return List.of(
                words.free(
                        "CREATE TYPE " + wrapper + " AS (value " + after.type() + ")",
                        "make a type to fill %s by".formatted(after.id().describe())),
                conversion,
                words.free("DROP TYPE " + wrapper, "drop the type that was made for that"));
    }

    private static String wrapper(Column column, PlanContext context) {
        ObjectId table = column.id().parent();
        String schema =
                table.namespace().schema().map(name -> Sql.name(name) + ".").orElse("");
        return schema + Sql.name(Identifier.of(AsideName.of(table, "_value", context)));
    }

    private static boolean isNamed(Column column) {
        return column.type().text().equals("jsonb");
    }

    private static boolean isArray(Column column) {
        return column.type().text().endsWith("[]");
    }

    private static boolean isComposite(DataType type, Catalog catalog) {
        String base = TypeText.of(type).base();
        return base.indexOf('.') >= 0
                && catalog.all(CompositeType.KIND)
                        .anyMatch(composite -> Sql.name(composite.id()).equals(base));
    }
}
