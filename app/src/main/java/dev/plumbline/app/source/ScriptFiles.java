package dev.plumbline.app.source;

import dev.plumbline.core.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds and reads files. */
final class ScriptFiles {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ScriptFiles() {}

    /** The file itself, or the {@code .sql} files of a folder and its folders, sorted by path. */
    static List<Path> of(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = walk(path);
        if (files.isEmpty()) {
            throw new UsageException("PLB-1204", "There is no .sql file in %s".formatted(path), "");
        }
        return files;
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw unreadable(folder, failure);
        } catch (IOException failure) {
            throw unreadable(folder, failure);
        }
    }

    /** A text in UTF-8, without the mark that some editors put at its beginning. */
    static String text(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UsageException(
                    "PLB-1205",
                    "%s is not UTF-8".formatted(file),
                    "Convert it, for example with iconv -t UTF-8",
                    notUtf8);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static UsageException unreadable(Path path, Exception failure) {
        String reason = switch (failure) {
            case NoSuchFileException missing -> "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(failure.getMessage());
        };
        return new UsageException("PLB-1202", "Can't read %s: %s".formatted(path, reason), "", failure);
    }
}
