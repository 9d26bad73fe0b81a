package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.WayBack;
import dev.plumbline.app.config.ApplyPolicy;
import dev.plumbline.app.config.Options;
import dev.plumbline.app.document.PlanDocument;
import dev.plumbline.app.json.PlanWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.plan.Plan;
import dev.plumbline.core.problem.Problem;
import dev.plumbline.report.PlanSql;
import dev.plumbline.report.PlanText;
import dev.plumbline.report.TextOptions;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb plan}: the way from one schema to another. */
final class PlanCommand extends SourceCommand {
    private final PositionalParamSpec from = Arguments.required(0, "FROM", "What is there; see 'plumb help sources'.");
    private final PositionalParamSpec to = Arguments.required(1, "TO", "What is wanted.");
    private final SelectionOptions.Comparing selection = new SelectionOptions.Comparing();
    private final ProofOptions proof = new ProofOptions();
    private final StrategyOptions strategy = new StrategyOptions();
    private final OptionSpec down = Arguments.flag(
            "The way back: the steps from what TO is to what FROM was, renames taken back. What doesn't come back is"
                    + " said first.",
            "--down");
    private final OutputOptions output = new OutputOptions();

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "plan", "plumb plan FROM TO [OPTION]...");
        spec.usageMessage()
                .header("Shows the steps that turn one schema into another.")
                .description(
                        "",
                        "Formats: text (each step with its reason, locks, risks and way back), json (a document that",
                        "'plumb apply --plan' runs), sql (a script for the database's own client: psql, sqlite3).",
                        "The plan is run in a scratch database first, there and back; its first line says how far that"
                                + " went.",
                        "Exit status: 0 every difference has a plan, 1 some has none and is named, or the plan fails"
                                + " there.",
                        "");
        Arguments.examples(
                spec,
                "  plumb plan shop.db shop.sql",
                "  plumb plan postgresql://ada@localhost/shop shop.sql -o migration.sql",
                "  plumb plan postgresql://ada@localhost/shop shop.sql --down -o back.json",
                "  plumb plan empty:postgres shop.sql --format sql | psql shop_new");
        spec.addPositional(from);
        spec.addPositional(to);
        spec.addOption(down);
        addOptions(spec);
        selection.addTo(spec);
        strategy.addTo(spec);
        proof.addTo(spec);
        output.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TEXT, Format.SQL, Format.JSON);
        TextOptions text = output.toFile() ? common().file(surroundings()) : common().output(surroundings());
        try (Plumbline plumbline =
                open(options -> tried(options.withRenames(asking(selection.renames(configuration())))))) {
            Projection projection = plumbline.projection(Configured.selection(
                    selection.selection(), configuration(), List.of(Arguments.text(from), Arguments.text(to))));
            Source there = plumbline.source(Arguments.text(from));
            Diff diff = plumbline.diff(there, plumbline.source(Arguments.text(to)), projection);
            if (!Arguments.isSet(down)) {
                Plan plan = plumbline.prove(plumbline.plan(diff, there));
                return write(there(plan, basis(there), plumbline, text), format);
            }
            WayBack way = plumbline.wayBack(diff, there);
            return write(back(way.with(plumbline.prove(way.back())), plumbline, text), format);
        }
    }

    private Options tried(Options options) {
        return proof.in(strategy.in(options, configuration()), configuration());
    }

    /** A plan, and how each of its forms is made. */
    private record Result(
            Plan plan,
            boolean complete,
            Supplier<String> text,
            Supplier<String> sql,
            Supplier<PlanDocument> document) {}

    private static Result there(Plan plan, PlanDocument.Basis basis, Plumbline plumbline, TextOptions text) {
        return new Result(
                plan,
                plan.unplanned().isEmpty(),
                () -> new PlanText(text).render(plan),
                () -> sql(plan, plumbline).render(plan),
                () -> PlanDocument.of(plan, basis));
    }

    private static Result back(WayBack way, Plumbline plumbline, TextOptions text) {
        Plan plan = way.back();
        return new Result(
                plan,
                plan.unplanned().isEmpty() && way.there().unplanned().isEmpty(),
                () -> new PlanText(text).renderBack(plan, way.lost()),
                () -> sql(plan, plumbline).renderBack(plan, way.lost()),
                way::document);
    }

    private static PlanSql sql(Plan plan, Plumbline plumbline) {
        return new PlanSql(plumbline.engine(engine(plan)), ApplyPolicy.STANDARD.lockTimeout());
    }

    private int write(Result result, Format format) {
        Plan plan = result.plan();
        ResultOutput target = output.open(surroundings());
        switch (format) {
            case TEXT -> target.write(result.text().get());
            case SQL -> target.write(result.sql().get());
            case JSON -> {
                PlanDocument document = result.document().get();
                target.write(writer -> new PlanWriter().write(document, writer));
            }
        }
        if (format != Format.TEXT) {
            talk().notices(plan.diff().notCompared(), plan.diff().notices());
            warn(plan);
        }
        boolean refuted = proof.refuses(plan, talk());
        return result.complete() && !refuted ? ExitStatus.OK : ExitStatus.FINDINGS;
    }

    private static PlanDocument.Basis basis(Source from) {
        return switch (from) {
            case Source.Live live -> PlanDocument.Basis.READ;
            case Source.Connected connected -> PlanDocument.Basis.READ;
            case Source.SnapshotFile snapshot -> PlanDocument.Basis.READ;
            case Source.Scripts scripts -> PlanDocument.Basis.EXPECTED;
            case Source.Empty empty -> PlanDocument.Basis.EXPECTED;
        };
    }

    /** Whoever hands the result on doesn't read its head. */
    private void warn(Plan plan) {
        int left = plan.unplanned().size();
        if (left > 0) {
            talk().problem(new Problem(
                    "PLB-1022",
                    (left == 1 ? "1 difference has" : left + " differences have")
                            + " no plan: this is not the whole way, and steps that need what is left"
                            + " may fail",
                    "The result names each with its reason; settle it by hand, or leave it out with"
                            + " --exclude or --ignore"));
        }
    }

    private static String engine(Plan plan) {
        return plan.diff().from().header().engine();
    }
}
