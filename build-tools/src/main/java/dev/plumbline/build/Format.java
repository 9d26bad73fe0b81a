package dev.plumbline.build;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks or restores the format of every Java file below a folder: {@code Format check|apply ROOT STAMP}.
 *
 * <p>One process for the whole tree, and only for what changed since the stamp, because the formatter starts slowly. It is
 * a program rather than a Maven plug-in so that it runs on the JDK of the toolchain: the formatter parses with the javac
 * of the JDK that it runs on, and Maven's own may be too old for our sources.
 */
public final class Format {
    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", "node_modules");

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    /** Exits with 1 if a file is badly formatted ({@code check}) or can't be parsed. */
    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Path root = Path.of(arguments[1]).toAbsolutePath().normalize();
        Path stamp = Path.of(arguments[2]);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());

        List<String> complaints = new Format().run(javaFiles(root, lastSuccess(stamp)), root, apply);
        if (complaints.isEmpty()) {
            Files.createDirectories(stamp.toAbsolutePath().getParent());
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, started);
            return;
        }
        complaints.forEach(System.err::println);
        System.err.println("To format every file: ./format");
        System.exit(1);
    }

    private static FileTime lastSuccess(Path stamp) throws IOException {
        return Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
    }

    private List<String> run(List<Path> files, Path root, boolean apply) {
        return files.parallelStream()
                .map(file -> format(file, root.relativize(file), apply))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> format(Path file, Path shown, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (source.equals(formatted)) {
                return Optional.empty();
            }
            if (!apply) {
                return Optional.of(shown + ": not formatted");
            }
            Files.writeString(file, formatted);
            return Optional.empty();
        } catch (FormatterException e) {
            return Optional.of(shown + ":" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path root, FileTime since) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")
                        && attributes.lastModifiedTime().compareTo(since) >= 0) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
