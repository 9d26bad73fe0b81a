package dev.plumbline.core.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the data directory that every scratch server of an installation starts from. */
public record FirstStart(RunMode mode) {
    /**
     * Runs the program that makes it.
     *
     * @param data the directory, which isn't there yet
     * @param password the file with the administrator's password, which whoever runs the program may read
     * @param command the program with its arguments
     * @param input what it finds on its standard input
     * @param log where it may say whatever it likes
     * @return what it said, if it failed
     */
    public Optional<String> run(Path data, Path password, List<String> command, String input, Path log)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(mode.word(), data.toString(), password.toString()));
        arguments.addAll(command);
        Process process = new ShellScript("initialise.sh").start(arguments, log);
        try {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                process.waitFor(); // it gave up before it had read all, and says why
            }
            return process.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of(
                            Files.readString(log, StandardCharsets.ISO_8859_1).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
