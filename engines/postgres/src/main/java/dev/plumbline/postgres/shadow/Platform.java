package dev.plumbline.postgres.shadow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What this machine can run.
 *
 * @param name as the binaries' artefacts have it: {@code linux-amd64}, {@code darwin-arm64v8}
 */
record Platform(String name) {
    /** This machine, or empty where no binaries are published that we could start. */
    static Optional<Platform> current() {
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), musl);
    }

    static Optional<Platform> of(String system, String machine, boolean musl) {
        String name = system.toLowerCase(Locale.ROOT);
        Optional<String> processor = switch (machine) {
            case "amd64", "x86_64" -> Optional.of("amd64");
            case "aarch64", "arm64" -> Optional.of("arm64v8");
            default -> Optional.empty();
        };
        if (name.startsWith("linux")) {
            return processor.map(known -> new Platform("linux-" + known + (musl ? "-alpine" : "")));
        }
        return name.startsWith("mac") ? processor.map(known -> new Platform("darwin-" + known)) : Optional.empty();
    }
}
