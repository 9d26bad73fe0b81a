package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.DdlObject;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.LockImpact;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.core.sql.SqlText;
import dev.plumbline.postgres.model.ForeignDataWrapper;
import dev.plumbline.postgres.model.ForeignOption;
import dev.plumbline.postgres.model.ForeignServer;
import dev.plumbline.postgres.model.UserMapping;
import java.util.ArrayList;
import java.util.List;

/** Foreign-data wrappers, servers and user mappings: all that hangs on them stays when they change. */
final class ForeignDdl implements KindDdl<DdlObject> {
    private final Words words;

    ForeignDdl(Words words) {
        this.words = words;
    }

    @Override
    public Means alteration(Change.Alter alter, DdlObject before, DdlObject after, PlanContext context) {
        return alter.touches(ForeignServer.TYPE, ForeignServer.WRAPPER)
                ? new Means.Recreate("a server's type and wrapper can't be altered")
                : new Means.InPlace();
    }

    @Override
    public List<Statement> create(DdlObject object, Operation.Create operation, PlanContext context) {
        return object.createStatements().stream()
                .map(sql -> Statement.of(sql, "create " + object.id().describe(), LockImpact.NONE))
                .toList();
    }

    @Override
    public List<Statement> drop(DdlObject object, Operation.Drop operation, PlanContext context) {
        return List.of(
                Statement.of(object.dropStatement(), "drop " + object.id().describe(), LockImpact.NONE));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, DdlObject before, DdlObject after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        String statement = "ALTER " + after.dropStatement().text().substring("DROP ".length());
        switch (after) {
            case ForeignDataWrapper wrapper -> functions(alter, wrapper, statement, statements);
            case ForeignServer server -> {
                if (alter.touches(ForeignServer.VERSION)) {
                    String version = server.version().map(Sql::literal).orElse("NULL");
                    statements.add(words.free(
                            statement + " VERSION " + version,
                            "set the version of " + after.id().describe()));
                }
            }
            case DdlObject other -> {}
        }
        ForeignOptionChange change = ForeignOptionChange.of(options(before), options(after));
        if (!change.isEmpty()) {
            statements.add(options(change.alter(statement), after));
        }
        return statements;
    }

    private void functions(
            Change.Alter alter, ForeignDataWrapper wrapper, String statement, List<Statement> statements) {
        if (alter.touches(ForeignDataWrapper.HANDLER)) {
            statements.add(words.free(
                    statement
                            + wrapper.handler().map(name -> " HANDLER " + name).orElse(" NO HANDLER"),
                    "set the handler of " + wrapper.id().describe()));
        }
        if (alter.touches(ForeignDataWrapper.VALIDATOR)) {
            statements.add(words.free(
                    statement
                            + wrapper.validator()
                                    .map(name -> " VALIDATOR " + name)
                                    .orElse(" NO VALIDATOR"),
                    "set the validator of " + wrapper.id().describe()));
        }
    }

    private static Statement options(SqlText sql, DdlObject object) {
        return Statement.of(sql, "set options of " + object.id().describe(), LockImpact.NONE);
    }

    private static List<ForeignOption> options(DdlObject object) {
        return switch (object) {
            case ForeignDataWrapper wrapper -> wrapper.options();
            case ForeignServer server -> server.options();
            case UserMapping mapping -> mapping.options();
            case DdlObject other -> List.of();
        };
    }
}
