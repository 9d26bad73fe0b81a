package dev.plumbline.postgres.ddl;

import dev.plumbline.core.diff.Change;
import dev.plumbline.core.model.Catalog;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.View;
import dev.plumbline.core.plan.DdlWriter.Means;
import dev.plumbline.core.plan.Operation;
import dev.plumbline.core.plan.PlanContext;
import dev.plumbline.core.plan.Statement;
import dev.plumbline.postgres.model.Option;
import dev.plumbline.postgres.model.PostgresViewDetail;
import dev.plumbline.postgres.model.PostgresViewDetail.CheckOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Views: replaced in place as long as no column goes, moves or changes its type. */
final class ViewDdl implements KindDdl<View> {
    private final Words words;

    ViewDdl(Words words) {
        this.words = words;
    }

    @Override
    public Means alteration(Change.Alter alter, View before, View after, PlanContext context) {
        return keepsColumns(before, after, context)
                ? new Means.InPlace()
                : new Means.Recreate("CREATE OR REPLACE VIEW keeps names, order and types of columns");
    }

    private static boolean keepsColumns(View before, View after, PlanContext context) {
        List<Shown> old = shown(before, context.before());
        List<Shown> wanted = shown(after, context.after());
        return wanted.size() >= old.size() && wanted.subList(0, old.size()).equals(old);
    }

    private static List<Shown> shown(View view, Catalog side) {
        return side.columns(view.id()).stream()
                .map(column -> new Shown(
                        column.id().name(),
                        column.type().text(),
                        column.collation().orElse("")))
                .toList();
    }

    /** What CREATE OR REPLACE VIEW can't change about a column. */
    private record Shown(String name, String type, String collation) {}

    @Override
    public List<Statement> create(View view, Operation.Create operation, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        statements.add(words.free(
                "CREATE VIEW " + definition(view, context.after().columns(view.id())),
                "create " + view.id().describe()));
        operation.inlined().stream()
                .map(Operation.Wanted::object)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> column.defaultValue().isPresent())
                .forEach(column -> statements.add(words.free(
                        "ALTER VIEW " + Sql.name(view.id()) + " ALTER COLUMN " + Sql.name(column.id()) + " SET DEFAULT "
                                + column.defaultValue().orElseThrow(),
                        "set the default of " + column.id().describe())));
        return statements;
    }

    /** Made of its query alone, which names the columns. */
    static Statement bare(Words words, View view) {
        return words.free(
                "CREATE VIEW " + definition(view, List.of()),
                "create " + view.id().describe());
    }

    private static String definition(View view, List<Column> columns) {
        PostgresViewDetail detail = detail(view);
        String names = columns.isEmpty()
                ? ""
                : " "
                        + Sql.list(columns.stream()
                                .map(column -> column.id().identifier())
                                .toList());
        String options = detail.options().isEmpty() ? "" : " WITH " + Sql.parameters(detail.options());
        return Sql.name(view.id()) + names + options + " AS\n" + view.query()
                + switch (detail.checkOption()) {
                    case NONE -> "";
                    case LOCAL -> "\nWITH LOCAL CHECK OPTION";
                    case CASCADED -> "\nWITH CASCADED CHECK OPTION";
                };
    }

    @Override
    public List<Statement> drop(View view, Operation.Drop operation, PlanContext context) {
        return List.of(words.locking(
                "DROP VIEW " + Sql.name(view.id()), "drop " + view.id().describe(), LockForm.DROP_VIEW, view.id()));
    }

    @Override
    public List<Statement> alter(Change.Alter alter, View before, View after, PlanContext context) {
        List<Statement> statements = new ArrayList<>();
        if (alter.touches(View.QUERY, View.COLUMN_ORDER)) {
            // replacing sets all options anew, so the statement says them all
            statements.add(words.locking(
                    "CREATE OR REPLACE VIEW "
                            + definition(after, context.after().columns(after.id())),
                    "replace " + after.id().describe(),
                    LockForm.REPLACE_VIEW,
                    after.id()));
            return statements;
        }
        ParameterChange.of(options(detail(before)), options(detail(after)))
                .clauses()
                .forEach(clause -> statements.add(words.locking(
                        "ALTER VIEW " + Sql.name(after.id()) + " " + clause,
                        "set options of " + after.id().describe(),
                        LockForm.ALTER_VIEW,
                        after.id())));
        return statements;
    }

    private static List<Option> options(PostgresViewDetail detail) {
        List<Option> options = new ArrayList<>(detail.options());
        if (detail.checkOption() != CheckOption.NONE) {
            options.add(new Option("check_option", detail.checkOption().name().toLowerCase(Locale.ROOT)));
        }
        return options;
    }

    private static PostgresViewDetail detail(View view) {
        return view.detail() instanceof PostgresViewDetail detail ? detail : PostgresViewDetail.PLAIN;
    }
}
