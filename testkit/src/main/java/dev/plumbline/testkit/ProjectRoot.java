package dev.plumbline.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the project's own files are, from whatever module a test runs in. */
public final class ProjectRoot {
    private ProjectRoot() {}

    /** The root of the repository: the directory with the launcher, at or above where we stand. */
    public static Path find() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve("build-tools").resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not inside the project: " + here));
    }
}
