package dev.plumbline.core.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where process ids and ports mean the same: one start of one machine, and one container of it. A cache may be mounted in
 * several.
 *
 * @param name tells it from others
 */
record Machine(String name) {
    private static final Path START = Path.of("/proc/sys/kernel/random/boot_id");

    static Machine current() throws IOException {
        if (Files.isReadable(START)) {
            return new Machine(String.join(
                    " ", Files.readString(START).strip(), namespace("pid"), namespace("net"), namespace("user")));
        }
        return new Machine(said(List.of("uname", "-n")) + " " + said(List.of("sysctl", "-n", "kern.boottime")));
    }

    private static String namespace(String kind) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns", kind)).toString();
        } catch (IOException e) {
            return kind; // a system without, which then has but one
        }
    }

    private static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.SECONDS);
            return said.strip();
        } catch (IOException e) {
            return ""; // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
