package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.DiffWriter;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.report.DiffText;
import dev.plumbline.report.TextOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumb diff}: what differs. */
@Command(
        name = "diff",
        customSynopsis = "plumb diff FROM TO [OPTION]...",
        header = "Shows what differs between two schemas.",
        description = {
            "",
            "Formats: text (object by object, before → after), json.",
            "Exit status: 0 no differences, 1 differences.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb diff shop.db shop.sql",
            "  plumb diff postgresql://ada@localhost/shop postgresql://ada@test.example/shop",
            "  plumb diff postgresql://ada@localhost/shop schema/ --ignore comments --exclude 'audit.*'"
        })
final class DiffCommand extends SourceCommand {
    @Parameters(index = "0", paramLabel = "FROM", description = "What is there; see 'plumb help sources'.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "What is wanted.")
    private String to = "";

    @Mixin
    private SelectionOptions.Comparing selection;

    @Mixin
    private OutputOptions output;

    DiffCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TEXT, Format.JSON);
        TextOptions text = output.toFile() ? common().file(surroundings()) : common().output(surroundings());
        try (Plumbline plumbline = open()) {
            Projection projection = plumbline.projection(selection.selection());
            Diff diff = plumbline.diff(plumbline.source(from), plumbline.source(to), projection);
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
