package dev.plumbline.core.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A script for the system's shell, kept beside this class. */
record ShellScript(String name) {
    /**
     * What of our environment servers are given: neither the user's settings nor their language, since messages are read by us,
     * nor their secrets, since a server may serve others later.
     */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "USER", "TMPDIR", "LD_LIBRARY_PATH");

    /** Starts it; its output goes to a file, and its standard input is ours to close. */
    Process start(List<String> arguments, Path log) throws IOException {
        return builder(List.of("sh"), arguments, log).start();
    }

    /** Starts it in a session of its own; nothing of ours is held open by it, and it may outlive us. */
    Process detach(List<String> arguments, Path log) throws IOException {
        try {
            return detached(List.of("setsid", "sh"), arguments, log);
        } catch (IOException e) {
            return detached(List.of("sh"), arguments, log); // not every system has setsid
        }
    }

    private Process detached(List<String> shell, List<String> arguments, Path log) throws IOException {
        return builder(shell, arguments, log)
                .redirectInput(new File("/dev/null"))
                .directory(new File("/"))
                .start();
    }

    private ProcessBuilder builder(List<String> shell, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of("-c", new TextResource(ShellScript.class, name).text(), name));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("LC_ALL", "C");
        builder.environment()
                .put("TZ", "UTC"); // the system's time zone, as to a server that has no other, is the same everywhere
        return builder;
    }
}
