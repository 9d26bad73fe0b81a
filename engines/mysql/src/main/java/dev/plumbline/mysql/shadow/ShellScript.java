package dev.plumbline.mysql.shadow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A script for the system's shell, kept beside this class. */
record ShellScript(String name) {
    /** Starts it; its output goes to a file, and its standard input is ours to close. */
    Process start(List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", text(), name));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        // Neither the user's settings nor their language: messages are read by us.
        environment.keySet().removeIf(key -> key.startsWith("MYSQL") || key.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return builder.start();
    }

    /**
     * Runs it to its end.
     *
     * @param input what it finds on its standard input
     * @throws IOException with the end of what it said, if it fails
     */
    void run(List<String> arguments, Path log, String input) throws IOException {
        Process process = start(arguments, log);
        try {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                process.waitFor(); // it gave up before it had read all, and says why
            }
            if (process.waitFor() != 0) {
                String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip();
                throw new IOException(said.substring(Math.max(0, said.length() - 400)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    private String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShellScript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
