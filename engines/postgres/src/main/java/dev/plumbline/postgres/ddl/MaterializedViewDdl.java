package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.MaterializedView;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.PostgresMaterializedViewDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Materialized views: their query can't be replaced; their rows are computed again. */
final class MaterializedViewDdl implements KindDdl<MaterializedView> {
    private final Words words;
    private final ColumnDdl columns;

    MaterializedViewDdl(Words words, ColumnDdl columns) {
        this.words = words;
        this.columns = columns;
    }

    @Override
    public Means alteration(Change.Alter alter, MaterializedView before, MaterializedView after, PlanContext context) {
        return alter.touches(MaterializedView.QUERY, MaterializedView.COLUMN_ORDER)
                ? new Means.Recreate("PostgreSQL can't replace a materialized view")
                : new Means.InPlace();
    }

    @Override
    public List<Statement> create(MaterializedView view, Operation.Create operation, PlanContext context) {
        PostgresMaterializedViewDetail detail = detail(view);
        String sql = "CREATE MATERIALIZED VIEW " + Sql.name(view.id())
                + " "
                + Sql.list(view.columnOrder())
                + detail.accessMethod()
                        .map(method -> " USING " + Sql.name(method))
                        .orElse("")
                + (detail.parameters().isEmpty()
                        ? ""
                        : " WITH "
                                + Sql.parameters(Listing.of(view.id(), context).options(detail.parameters())))
                + detail.tablespace()
                        .map(space -> " TABLESPACE " + Sql.name(space))
                        .orElse("")
                + " AS\n" + view.query() + "\nWITH " + (isPopulated(view, context) ? "" : "NO ") + "DATA";
        List<Statement> statements = new ArrayList<>();
        statements.add(words.free(sql, "create " + view.id().describe()));
        for (Operation.Wanted member : operation.inlined()) {
            if (member.object() instanceof Column column) {
                statements.addAll(columns.storage(column, context));
            }
        }
        return statements;
    }

    /** As it was, if that isn't compared: one that is made again is filled if it was filled. */
    private static boolean isPopulated(MaterializedView view, PlanContext context) {
        return Optional.of(context)
                .filter(compared -> !compared.projection().compares(Aspect.POPULATED))
                .flatMap(compared -> compared.before(view.id(), MaterializedView.class))
                .map(before -> detail(before).populated())
                .orElse(detail(view).populated());
    }

    @Override
    public List<Statement> drop(MaterializedView view, Operation.Drop operation, PlanContext context) {
        return List.of(words.locking(
                "DROP MATERIALIZED VIEW " + Sql.name(view.id()),
                "drop " + view.id().describe(),
                LockForm.DROP_VIEW,
                view.id()));
    }

    @Override
    public List<Statement> alter(
            Change.Alter alter, MaterializedView before, MaterializedView after, PlanContext context) {
        PostgresMaterializedViewDetail old = detail(before);
        PostgresMaterializedViewDetail wanted = detail(after);
        List<Statement> statements = new ArrayList<>();
        ParameterChange.of(old.parameters(), wanted.parameters())
                .clauses()
                .forEach(clause -> statements.add(storage(after, clause, LockForm.SET_PARAMETERS)));
        if (alter.touches(PostgresMaterializedViewDetail.TABLESPACE)) {
            String tablespace = wanted.tablespace().map(Sql::name).orElse("pg_default");
            statements.add(storage(after, "SET TABLESPACE " + tablespace, LockForm.SET_TABLESPACE));
        }
        if (alter.touches(PostgresMaterializedViewDetail.ACCESS_METHOD)) {
            String method = wanted.accessMethod().map(Sql::name).orElse("heap");
            statements.add(storage(after, "SET ACCESS METHOD " + method, LockForm.SET_ACCESS_METHOD));
        }
        if (alter.touches(PostgresMaterializedViewDetail.POPULATED)) {
            statements.add(words.locking(
                    "REFRESH MATERIALIZED VIEW " + Sql.name(after.id()) + (wanted.populated() ? "" : " WITH NO DATA"),
                    (wanted.populated() ? "fill " : "empty ") + after.id().describe(),
                    LockForm.REFRESH_VIEW,
                    after.id()));
        }
        return statements;
    }

    private Statement storage(MaterializedView view, String clause, LockForm form) {
        return words.locking(
                "ALTER MATERIALIZED VIEW " + Sql.name(view.id()) + " " + clause,
                "change the storage of " + view.id().describe(),
                form,
                view.id());
    }

    private static PostgresMaterializedViewDetail detail(MaterializedView view) {
        return view.detail() instanceof PostgresMaterializedViewDetail detail
                ? detail
                : PostgresMaterializedViewDetail.PLAIN;
    }
}
