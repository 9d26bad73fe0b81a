package dev.plumbline.cli.command;

import dev.plumbline.app.config.Selection;
import dev.plumbline.core.model.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** What of a schema is looked at. */
class SelectionOptions {
    @Option(names = "--schema", paramLabel = "NAME", description = "Only what is in this schema. Repeatable.")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Only what is called so: 'orders', 'audit.*', '*_old'. Repeatable.")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "GLOB", description = "Nothing that is called so; wins. Repeatable.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Only objects of these kinds: table,view,routine,…")
    private List<String> kinds = new ArrayList<>();

    Selection selection() {
        return new Selection(schemas, include, exclude, kinds, List.of(), List.of());
    }

    /** The same for commands that compare. */
    static final class Comparing extends SelectionOptions {
        @Option(
                names = "--ignore",
                paramLabel = "ASPECT",
                split = ",",
                description = "Differences in it don't count: comments, privileges, generated-names, tablespaces,"
                        + " statistics.")
        private List<String> ignored = new ArrayList<>();

        @Option(
                names = "--strict",
                paramLabel = "ASPECT",
                split = ",",
                description = "Differences in it count, too: owners, column-order, or all.")
        private List<String> strict = new ArrayList<>();

        @Override
        Selection selection() {
            Selection plain = super.selection();
            return new Selection(
                    plain.schemas(), plain.include(), plain.exclude(), plain.kinds(), ignored, strictAspects());
        }

        private List<String> strictAspects() {
            return strict.contains("all")
                    ? Arrays.stream(Aspect.values())
                            .filter(aspect -> aspect != Aspect.STRUCTURE)
                            .map(Aspect::label)
                            .toList()
                    : strict;
        }
    }
}
