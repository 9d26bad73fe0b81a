package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.DiffWriter;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.report.DiffText;
import dev.plumbline.report.TextOptions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb diff}: what differs. */
final class DiffCommand extends SourceCommand {
    private final PositionalParamSpec from = Arguments.required(0, "FROM", "What is there; see 'plumb help sources'.");
    private final PositionalParamSpec to = Arguments.required(1, "TO", "What is wanted.");
    private final SelectionOptions.Comparing selection = new SelectionOptions.Comparing();
    private final OutputOptions output = new OutputOptions();

    DiffCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "diff", "plumb diff FROM TO [OPTION]...");
        spec.usageMessage()
                .header("Shows what differs between two schemas.")
                .description(
                        "",
                        "Formats: text (object by object, before → after), json.",
                        "Exit status: 0 no differences, 1 differences.",
                        "");
        Arguments.examples(
                spec,
                "  plumb diff shop.db shop.sql",
                "  plumb diff postgresql://ada@localhost/shop postgresql://ada@test.example/shop",
                "  plumb diff postgresql://ada@localhost/shop schema/ --ignore comments --exclude 'audit.*'");
        spec.addPositional(from);
        spec.addPositional(to);
        addOptions(spec);
        selection.addTo(spec);
        output.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TEXT, Format.JSON);
        TextOptions text = output.toFile() ? common().file(surroundings()) : common().output(surroundings());
        try (Plumbline plumbline = open(options -> options.withRenames(selection.renames(configuration())))) {
            Projection projection = plumbline.projection(Configured.selection(
                    selection.selection(), configuration(), List.of(Arguments.text(from), Arguments.text(to))));
            Diff diff = plumbline.diff(
                    plumbline.source(Arguments.text(from)), plumbline.source(Arguments.text(to)), projection);
            ResultOutput result = output.open(surroundings());
            if (format == Format.JSON) {
                result.write(target -> new DiffWriter().write(diff, target));
                talk().notices(diff.notCompared(), diff.notices());
            } else {
                result.write(new DiffText(text).render(diff));
            }
            return diff.isEmpty() ? ExitStatus.OK : ExitStatus.FINDINGS;
        }
    }
}
