package dev.plumbline.cli.command;

import dev.plumbline.app.config.Configuration;
import dev.plumbline.app.config.NamedSource;
import dev.plumbline.app.config.Selection;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said on the command line, with what the project's file says where nothing is. */
final class Configured {
    private static final String NAMED = "env:";

    private Configured() {}

    /** A word of the command line, or of the file. */
    static String word(String told, Optional<String> configured, String standard) {
        return told.isEmpty() ? configured.orElse(standard) : told;
    }

    /**
     * What is looked at: option by option what the command line says, or the environments, or the file.
     *
     * @param sources as they are named on the command line
     */
    static Selection selection(Selection told, Configuration configuration, List<String> sources) {
        List<Selection> filters = sources.stream()
                .filter(source -> source.startsWith(NAMED))
                .map(source -> configuration.environments().get(source.substring(NAMED.length())))
                .flatMap(source -> Optional.ofNullable(source).stream())
                .map(NamedSource::filters)
                .toList();
        Selection usual = configuration.selection();
        return new Selection(
                pick("schema", Selection::schemas, told, filters, usual),
                pick("include", Selection::include, told, filters, usual),
                pick("exclude", Selection::exclude, told, filters, usual),
                pick("kinds", Selection::kinds, told, filters, usual),
                pick("ignore", Selection::ignored, told, filters, usual),
                SelectionOptions.expanded(pick("strict", Selection::strict, told, filters, usual)));
    }

    private static List<String> pick(
            String option,
            Function<Selection, List<String>> part,
            Selection told,
            List<Selection> filters,
            Selection usual) {
        if (!part.apply(told).isEmpty()) {
            return part.apply(told);
        }
        List<List<String>> said = filters.stream()
                .map(part)
                .filter(list -> !list.isEmpty())
                .distinct()
                .toList();
        if (said.size() > 1) {
            throw new UsageException(
                    "PLB-1626",
                    "The two environments differ in '%s', and only one can hold".formatted(option),
                    "Say which on the command line: --" + option);
        }
        return said.isEmpty() ? part.apply(usual) : said.getFirst();
    }

    /** All renames of both; of what is renamed in both, as the command line says. */
    static List<String> renames(List<String> told, List<String> configured) {
        Set<String> old = told.stream().map(Configured::old).collect(Collectors.toSet());
        List<String> renames = new ArrayList<>(told);
        configured.stream().filter(rename -> !old.contains(old(rename))).forEach(renames::add);
        return renames;
    }

    private static String old(String rename) {
        return rename.substring(0, Math.max(rename.indexOf('='), 0)).strip();
    }
}
