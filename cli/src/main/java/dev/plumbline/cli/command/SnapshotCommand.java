package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.model.Snapshot;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb snapshot}: a schema as a document that can be kept and compared later. */
final class SnapshotCommand extends SourceCommand {
    private final PositionalParamSpec source =
            Arguments.required(0, "SOURCE", "What to read; see 'plumb help sources'.");
    private final OutputOptions output = new OutputOptions();

    SnapshotCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "snapshot", "plumb snapshot SOURCE -o FILE [OPTION]...");
        spec.usageMessage()
                .header("Writes a schema as a versioned JSON document.")
                .description(
                        "",
                        "A snapshot is a source like any other: it can be inspected, compared and planned with.",
                        "Formats: json.",
                        "");
        Arguments.examples(
                spec,
                "  plumb snapshot postgresql://ada@localhost/shop -o shop.json",
                "  plumb diff shop.json postgresql://ada@localhost/shop      what has changed since then");
        spec.addPositional(source);
        addOptions(spec);
        output.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        output.format(Format.JSON);
        try (Plumbline plumbline = open()) {
            Snapshot snapshot = plumbline.inspect(plumbline.source(Arguments.text(source)));
            output.open(surroundings()).write(target -> new SnapshotWriter().write(snapshot, target));
            talk().notices(snapshot);
        }
        return ExitStatus.OK;
    }
}
