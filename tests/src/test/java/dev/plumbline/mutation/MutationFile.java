package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutation.Majors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of mutations: SQL, with what is said about it in comments; {@code corpus/README.md} describes it. */
record MutationFile(Path path, List<Mutation> mutations) {
    static final String START = "-- mutation: ";
    static final String TEXT = "-- |";

    /** The files of a directory, in the order of their names. */
    static List<MutationFile> all(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql")
                            && !file.getFileName().toString().equals("base.sql"))
                    .sorted()
                    .map(MutationFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MutationFile read(Path path) {
        List<Mutation> mutations = new ArrayList<>();
        Section section = new Section();
        for (String line : lines(path)) {
            if (line.startsWith(START) && !section.name.isEmpty()) {
                mutations.add(section.mutation());
                section = new Section();
            }
            section.add(line);
        }
        mutations.add(section.mutation());
        return new MutationFile(path, List.copyOf(mutations));
    }

    String title() {
        return path.getFileName().toString();
    }

    /** Writes the texts of diffs into the file, by the names of their mutations: at the end of what is said about each. */
    void write(Map<String, String> texts) {
        List<String> written = new ArrayList<>();
        String text = "";
        for (String line : lines(path)) {
            if (line.startsWith(START)) {
                text = texts.getOrDefault(line.substring(START.length()), "");
            } else if (!line.startsWith("--")) {
                text.lines().forEach(said -> written.add((TEXT + " " + said).stripTrailing()));
                text = "";
            }
            if (text.isEmpty() || !line.startsWith(TEXT)) {
                written.add(line);
            }
        }
        try {
            Files.write(path, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read of one mutation. */
    private static final class Section {
        private String name = "";
        private final List<CatalogColumn> covers = new ArrayList<>();
        private final List<String> says = new ArrayList<>();
        private final Map<Promise, String> gaps = new EnumMap<>(Promise.class);
        private Majors majors = Majors.ALL;
        private List<String> given = List.of();
        private List<String> statements = new ArrayList<>();

        void add(String line) {
            if (line.startsWith(START)) {
                name = line.substring(START.length());
            } else if (line.startsWith("-- covers: ")) {
                Stream.of(line.substring(11).split(",\\s*"))
                        .map(CatalogColumn::parse)
                        .forEach(covers::add);
            } else if (line.startsWith("-- majors: ")) {
                majors = Majors.parse(line.substring(11));
            } else if (line.startsWith("-- not ")) {
                String[] gap = line.substring(7).split(": ", 2);
                gaps.put(Promise.of(gap[0]), gap[1]);
            } else if (line.startsWith(TEXT)) {
                says.add(line.substring(Math.min(line.length(), TEXT.length() + 1)));
            } else if (line.equals("-- then:")) {
                given = statements;
                statements = new ArrayList<>();
            } else if (!line.startsWith("-- ")) {
                statements.add(line);
            }
        }

        Mutation mutation() {
            return new Mutation(
                    name,
                    covers,
                    says.stream().collect(Collectors.joining("\n")),
                    gaps,
                    majors,
                    String.join("\n", given),
                    String.join("\n", statements));
        }
    }
}
