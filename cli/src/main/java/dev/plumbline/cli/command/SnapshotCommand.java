package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.model.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumb snapshot}: a schema as a document that can be kept and compared later. */
@Command(
        name = "snapshot",
        customSynopsis = "plumb snapshot SOURCE -o FILE [OPTION]...",
        header = "Writes a schema as a versioned JSON document.",
        description = {
            "",
            "A snapshot is a source like any other: it can be inspected, compared and planned with.",
            "Formats: json.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb snapshot postgresql://ada@localhost/shop -o shop.json",
            "  plumb diff shop.json postgresql://ada@localhost/shop      what has changed since then"
        })
final class SnapshotCommand extends SourceCommand {
    @Parameters(paramLabel = "SOURCE", description = "What to read; see 'plumb help sources'.")
    private String source = "";

    @Mixin
    private OutputOptions output;

    SnapshotCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        output.format(Format.JSON);
        try (Plumbline plumbline = open()) {
            Snapshot snapshot = plumbline.inspect(plumbline.source(source));
            output.open(surroundings()).write(target -> new SnapshotWriter().write(snapshot, target));
            talk().notices(snapshot);
        }
        return ExitStatus.OK;
    }
}
