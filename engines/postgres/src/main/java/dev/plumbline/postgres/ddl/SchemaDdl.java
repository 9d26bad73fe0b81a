package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Schema;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import java.util.List;

/** CREATE and DROP SCHEMA. A schema that goes is empty by then: its objects have steps of their own. */
final class SchemaDdl implements KindDdl<Schema> {
    private final Words words;

    SchemaDdl(Words words) {
        this.words = words;
    }

    @Override
    public Means alteration(Change.Alter alter, Schema before, Schema after, PlanContext context) {
        return new Means.InPlace();
    }

    @Override
    public List<Statement> create(Schema schema, Operation.Create operation, PlanContext context) {
        return List.of(words.free(
                "CREATE SCHEMA " + Sql.name(schema.id()),
                "create " + schema.id().describe()));
    }

    @Override
    public List<Statement> drop(Schema schema, Operation.Drop operation, PlanContext context) {
        return List.of(words.free(
                "DROP SCHEMA " + Sql.name(schema.id()), "drop " + schema.id().describe()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, Schema before, Schema after, PlanContext context) {
        return List.of();
    }
}
