package dev.plumbline.app.config;

import dev.plumbline.core.diff.Glob;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.ObjectKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is compared, in the words of the command line.
 *
 * @param schemas names of schemas; empty for all
 * @param include globs over {@code schema.name}; empty for all
 * @param exclude globs likewise; they win
 * @param kinds kinds of objects, as {@code table} or {@code tables}; empty for all
 * @param ignored aspects that are left out beyond those that are left out by themselves
 * @param strict aspects that are compared although they are left out by themselves
 */
public record Selection(
        List<String> schemas,
        List<String> include,
        List<String> exclude,
        List<String> kinds,
        List<String> ignored,
        List<String> strict) {
    /** Everything that is compared by itself. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Selection {
        schemas = List.copyOf(schemas);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        kinds = List.copyOf(kinds);
        ignored = List.copyOf(ignored);
        strict = List.copyOf(strict);
    }

    /**
     * The projection that this describes.
     *
     * @param known the kinds that there are
     * @throws dev.plumbline.core.problem.UsageException if a word names no kind or no aspect
     */
    public Projection projection(Collection<ObjectKind<?>> known) {
        return new Projection(
                Set.copyOf(schemas),
                include.stream().map(Glob::new).toList(),
                exclude.stream().map(Glob::new).toList(),
                kindNames(known),
                aspects(),
                Stream.concat(ignored.stream(), strict.stream())
                        .map(Selection::aspect)
                        .collect(Collectors.toSet()));
    }

    private Set<String> kindNames(Collection<ObjectKind<?>> known) {
        TreeMap<String, String> names = new TreeMap<>();
        for (ObjectKind<?> kind : known) {
            names.put(kind.name(), kind.name());
            names.put(kind.plural().replace(' ', '-'), kind.name());
        }
        Set<String> chosen = new TreeSet<>();
        for (String word : kinds) {
            chosen.add(Optional.ofNullable(names.get(Words.normalise(word)))
                    .orElseThrow(
                            () -> Words.unknown("PLB-1602", "kind of object", word, new TreeSet<>(names.values()))));
        }
        return chosen;
    }

    private Set<Aspect> aspects() {
        EnumSet<Aspect> chosen = EnumSet.noneOf(Aspect.class);
        chosen.addAll(Projection.STANDARD.ignored());
        ignored.forEach(word -> chosen.add(aspect(word)));
        strict.forEach(word -> chosen.remove(aspect(word)));
        return chosen;
    }

    private static Aspect aspect(String word) {
        TreeMap<String, Aspect> labels = new TreeMap<>();
        for (Aspect aspect : Aspect.values()) {
            if (aspect != Aspect.STRUCTURE) {
                labels.put(aspect.label(), aspect);
            }
        }
        return Optional.ofNullable(labels.get(Words.normalise(word)))
                .orElseThrow(() -> Words.unknown("PLB-1601", "aspect", word, labels.keySet()));
    }
}
