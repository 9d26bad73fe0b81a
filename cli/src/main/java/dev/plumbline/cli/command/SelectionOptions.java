package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.RenamePolicy;
import dev.plumbline.app.config.Selection;
import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What of a schema is looked at. */
class SelectionOptions {
    private final OptionSpec schemas = Arguments.list("NAME", "Only what is in this schema. Repeatable.", "--schema");
    private final OptionSpec include =
            Arguments.list("GLOB", "Only what is called so: 'orders', 'audit.*', '*_old'. Repeatable.", "--include");
    private final OptionSpec exclude =
            Arguments.list("GLOB", "Nothing that is called so; wins. Repeatable.", "--exclude");
    private final OptionSpec kinds =
            Arguments.separated("KIND", "Only objects of these kinds: table,view,routine,…", "--kinds");

    void addTo(CommandSpec spec) {
        spec.addOption(schemas);
        spec.addOption(include);
        spec.addOption(exclude);
        spec.addOption(kinds);
    }

    Selection selection() {
        return new Selection(
                Arguments.texts(schemas),
                Arguments.texts(include),
                Arguments.texts(exclude),
                Arguments.texts(kinds),
                List.of(),
                List.of());
    }

    /** The same with the aspects that count. */
    static class OfAspects extends SelectionOptions {
        private final OptionSpec ignored;
        private final OptionSpec strict;

        /**
         * @param less what {@code --ignore} does
         * @param more what {@code --strict} does
         */
        OfAspects(String less, String more) {
            this.ignored = Arguments.separated("ASPECT", less, "--ignore");
            this.strict = Arguments.separated("ASPECT", more, "--strict");
        }

        @Override
        void addTo(CommandSpec spec) {
            super.addTo(spec);
            spec.addOption(ignored);
            spec.addOption(strict);
        }

        @Override
        Selection selection() {
            Selection plain = super.selection();
            return new Selection(
                    plain.schemas(),
                    plain.include(),
                    plain.exclude(),
                    plain.kinds(),
                    Arguments.texts(ignored),
                    expanded(Arguments.texts(strict)));
        }
    }

    /** The same for commands that compare. */
    static final class Comparing extends OfAspects {
        private final OptionSpec renames = Arguments.list(
                "OLD=NEW",
                "What is only called otherwise, so that it is renamed and keeps its rows: orders=purchases,"
                        + " shop.orders.total=amount. Repeatable.",
                "--rename");
        private final OptionSpec trust = Arguments.preset(
                "inferred",
                "TRUST",
                "What else is taken for renamed: told (nothing), known (what two states of one database tell) or"
                        + " inferred (what is likely enough, too).",
                "--renames");
        private final OptionSpec droppable = Arguments.list(
                "GLOB",
                "What may go with its rows although it may be what comes under another name: 'orders',"
                        + " 'orders.total', '*'. Repeatable.",
                "--allow-drop");

        private final OptionSpec compatibilityViews = Arguments.flag(
                "Keep the old names of renamed tables, as views through which clients go on to read and write.",
                "--compatibility-views");

        Comparing() {
            super(
                    "Differences in it don't count: comments, privileges, generated-names, tablespaces, statistics.",
                    "Differences in it count, too: owners, column-order, populated, privileges (of MySQL), or all.");
        }

        @Override
        void addTo(CommandSpec spec) {
            super.addTo(spec);
            spec.addOption(renames);
            spec.addOption(trust);
            spec.addOption(droppable);
            spec.addOption(compatibilityViews);
        }

        /** Whether any of it is given. */
        boolean isGiven() {
            return !selection().equals(new Selection(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))
                    || !renames().equals(RenamePolicy.STANDARD);
        }

        /** The same, with what the project's file says. */
        RenamePolicy renames(Configuration configuration) {
            RenamePolicy policy = renames();
            List<Glob> configured =
                    configuration.droppable().stream().map(Glob::new).toList();
            return policy.withTold(Configured.renames(policy.told(), configuration.renames()))
                    .withDroppable(policy.droppable().isEmpty() ? configured : policy.droppable())
                    .withNamesKept(policy.keepsNames() || configuration.compatibilityViews());
        }

        /** What is taken for renamed, without anybody to ask. */
        RenamePolicy renames() {
            return RenamePolicy.STANDARD
                    .withTold(Arguments.texts(renames))
                    .withTrust(trust())
                    .withDroppable(
                            Arguments.texts(droppable).stream().map(Glob::new).toList())
                    .withNamesKept(Arguments.isSet(compatibilityViews));
        }

        private RenamePolicy.Trust trust() {
            String word = Arguments.text(trust);
            return switch (word) {
                case "told" -> RenamePolicy.Trust.TOLD;
                case "known" -> RenamePolicy.Trust.KNOWN;
                case "inferred" -> RenamePolicy.Trust.INFERRED;
                default ->
                    throw new UsageException(
                            "PLB-1007", "--renames can't be '" + word + "'", "It is told, known or inferred");
            };
        }
    }

    /** Aspects with what {@code all} stands for. */
    static List<String> expanded(List<String> aspects) {
        return aspects.contains("all")
                ? Arrays.stream(Aspect.values())
                        .filter(aspect -> aspect != Aspect.STRUCTURE)
                        .map(Aspect::label)
                        .toList()
                : aspects;
    }
}
