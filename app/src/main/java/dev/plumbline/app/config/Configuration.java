package dev.plumbline.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project's file says, in the words of the command line; what is said there wins.
 *
 * @param place where it was found, for a person; empty for no file
 * @param engine for {@code .sql} sources
 * @param shadow as {@code --shadow} has it; may name variables of the environment
 * @param strategy as {@code --strategy} has it
 * @param proof as {@code --proof} has it
 * @param renames what is only called otherwise: {@code orders=purchases}
 * @param droppable what may go although it may be what comes under another name
 * @param compatibilityViews whether views keep the old names of renamed tables
 * @param selection what is compared
 * @param environments sources by the name that {@code env:NAME} calls
 */
public record Configuration(
        String place,
        Optional<String> engine,
        Optional<String> shadow,
        Optional<String> strategy,
        Optional<String> proof,
        List<String> renames,
        List<String> droppable,
        boolean compatibilityViews,
        Selection selection,
        Map<String, NamedSource> environments) {
    /** Nothing is said. */
    public static final Configuration NONE = new Configuration(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            Selection.ALL,
            Map.of());

    public Configuration {
        renames = List.copyOf(renames);
        droppable = List.copyOf(droppable);
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
    }

    /** Says nothing of addresses, which may hold passwords. */
    @Override
    public String toString() {
        return "Configuration[%s]".formatted(place);
    }
}
