package dev.plumbline.core.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A script for the system's shell, kept beside this class. */
record ShellScript(String name) {
    /** Starts it; its output goes to a file, and its standard input is ours to close. */
    Process start(List<String> arguments, Path log, ServerFamily family) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", text(), name));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        // Neither the user's own settings nor their language: messages are read by us.
        environment.keySet().removeIf(key -> key.startsWith(family.variables()) || key.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return builder.start();
    }

    private String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShellScript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
