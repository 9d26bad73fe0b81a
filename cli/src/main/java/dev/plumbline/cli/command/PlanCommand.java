package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.report.PlanSql;
import dev.plumbline.report.PlanText;
import dev.plumbline.report.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumb plan}: the way from one schema to another. */
@Command(
        name = "plan",
        customSynopsis = "plumb plan FROM TO [OPTION]...",
        header = "Shows the steps that turn one schema into another.",
        description = {
            "",
            "Formats: text (each step with its reason, locks, risks and way back), json,",
            "sql (a script for the database's own client: psql, sqlite3).",
            "Exit status: 0 every difference has a plan, 1 some has none and is named.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb plan shop.db shop.sql",
            "  plumb plan postgresql://ada@localhost/shop shop.sql -o migration.sql",
            "  plumb plan empty:postgres shop.sql --format sql | psql shop_new"
        })
final class PlanCommand extends SourceCommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "What is there; see 'plumb help sources'.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "What is wanted.")
    private String to = "";

    @Mixin
    private SelectionOptions.Comparing selection;

    @Mixin
    private OutputOptions output;

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TEXT, Format.SQL, Format.JSON);
        TextOptions text = output.toFile() ? common().file(surroundings()) : common().output(surroundings());
        try (Plumbline plumbline = open()) {
            Projection projection = plumbline.projection(selection.selection());
            Plan plan = plumbline.plan(plumbline.source(from), plumbline.source(to), projection);
            ResultOutput result = output.open(surroundings());
            switch (format) {
                case TEXT -> result.write(new PlanText(text).render(plan));
                case SQL -> result.write(new PlanSql(plumbline.engine(engine(plan))).render(plan));
                case JSON -> result.write(target -> new PlanWriter().write(plan, target));
            }
            if (format != Format.TEXT) {
                talk().notices(plan.diff().notCompared(), plan.diff().notices());
            }
            return plan.unplanned().isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
        }
    }

    private static String engine(Plan plan) {
        return plan.diff().from().header().engine();
    }
}
