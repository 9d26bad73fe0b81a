package dev.plumbline.cli.command;

import dev.plumbline.core.problem.EnvironmentException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file, written as a whole or not at all: under another name beside its place first. What isn't a plain file (a device,
 * a pipe) is written to as it is.
 */
record FileOutput(Path file) implements ResultOutput {
    @Override
    public void write(Content content) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                write(content, target, StandardOpenOption.WRITE);
            } else {
                replace(content, target);
            }
        } catch (IOException failure) {
            throw new EnvironmentException(
                    "PLB-1010",
                    "Can't write " + file + ": " + reason(failure),
                    "Nothing was written; is there space, and may you write there?",
                    failure);
        }
    }

    private static void replace(Content content, Path target) throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            write(content, draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Content content, Path target, StandardOpenOption... options) throws IOException {
        try (Writer writer = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(target, options), StandardCharsets.UTF_8))) {
            content.write(writer);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException absent -> "there is no such folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException other ->
                Objects.requireNonNullElse(other.getMessage(), other.getClass().getSimpleName());
        };
    }
}
