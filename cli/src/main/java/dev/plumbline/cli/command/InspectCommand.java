package dev.plumbline.cli.command;

import dev.plumbline.app.Plumbline;
import dev.plumbline.app.json.SnapshotWriter;
import dev.plumbline.app.source.Source;
import dev.plumbline.cli.failure.ExitStatus;
import dev.plumbline.cli.terminal.Surroundings;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.engine.Engine;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.report.InspectSql;
import dev.plumbline.report.InspectText;
import dev.plumbline.report.Rehearsal;
import dev.plumbline.report.TextOptions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plumb inspect}: what is there. */
final class InspectCommand extends SourceCommand {
    private final PositionalParamSpec source =
            Arguments.required(0, "SOURCE", "What to look at; see 'plumb help sources'.");
    private final SelectionOptions selection = new SelectionOptions.OfAspects(
            "Not in a script (--format sql): comments, privileges, tablespaces, statistics.",
            "In a script, too: owners, privileges (of MySQL), or all.");
    private final OutputOptions output = new OutputOptions();

    InspectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    CommandSpec describe() {
        CommandSpec spec = Arguments.command(this, "inspect", "plumb inspect SOURCE [OPTION]...");
        spec.usageMessage()
                .header("Shows what is in a schema.")
                .description(
                        "",
                        "Formats: text (table by table), json (a snapshot: everything, for programs),",
                        "sql (a script that makes the same schema in an empty database).",
                        "");
        Arguments.examples(
                spec,
                "  plumb inspect shop.db",
                "  plumb inspect postgresql://ada@localhost/shop --schema public",
                "  plumb inspect postgresql://ada@localhost/shop --include 'order*' --format json",
                "  plumb inspect postgresql://ada@localhost/shop -o shop.sql");
        spec.addPositional(source);
        addOptions(spec);
        selection.addTo(spec);
        output.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        Format format = output.format(Format.TEXT, Format.JSON, Format.SQL);
        TextOptions text = output.toFile() ? common().file(surroundings()) : common().output(surroundings());
        if (format == Format.TEXT) {
            Rehearsal.begin(text);
        }
        try (Plumbline plumbline = open()) {
            Projection projection = plumbline.projection(
                    Configured.selection(selection.selection(), configuration(), List.of(Arguments.text(source))));
            Source from = plumbline.source(Arguments.text(source));
            Snapshot snapshot = plumbline.inspect(from);
            Engine engine = plumbline.engine(snapshot.header().engine());
            ResultOutput result = output.open(surroundings());
            switch (format) {
                case TEXT ->
                    result.write(new InspectText(text)
                            .render(heading(from, engine, snapshot), snapshot, projection.whole()));
                case JSON -> {
                    Snapshot excerpt = Excerpt.of(snapshot, projection.whole());
                    result.write(target -> new SnapshotWriter().write(excerpt, target));
                    talk().notices(snapshot);
                }
                case SQL -> {
                    Snapshot empty = engine.empty(snapshot.header().version());
                    result.write(
                            new InspectSql(engine).render(plumbline.plan(plumbline.diff(empty, snapshot, projection))));
                    talk().notices(snapshot);
                }
            }
        }
        return ExitStatus.OK;
    }

    private static String heading(Source source, Engine engine, Snapshot snapshot) {
        return source.display() + " (" + engine.describe(snapshot.header().version()) + ")";
    }
}
