package dev.plumbline.app.shadow;

import dev.plumbline.core.engine.ShadowServers.Binaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds artefacts in the user's local Maven repository, and lets the user's own Maven fetch what isn't there yet.
 *
 * <p>So proxies, mirrors and credentials are those of the user's set-up, and nothing is fetched in any other way.
 */
public final class MavenBinaries implements Binaries {
    private static final long PATIENCE_IN_MINUTES = 10;

    private final Map<String, String> environment;

    /** @param environment the environment's variables */
    public MavenBinaries(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Path> find(String coordinates) {
        MavenCoordinates artefact = MavenCoordinates.parse(coordinates);
        MavenRepository repository = MavenRepository.of(environment);
        Path file = repository.file(artefact);
        if (Files.isRegularFile(file) || (fetch(artefact, repository) && Files.isRegularFile(file))) {
            return Optional.of(file);
        }
        return Optional.empty();
    }

    /** Whether Maven says that it is there now; without Maven, or offline, it isn't. */
    private boolean fetch(MavenCoordinates artefact, MavenRepository repository) {
        Optional<Path> maven = maven();
        if (maven.isEmpty()) {
            return false;
        }
        List<String> command = List.of(
                maven.get().toString(),
                "--batch-mode",
                "--quiet",
                "dependency:get",
                "-Dtransitive=false",
                "-Dartifact=" + artefact,
                "-Dmaven.repo.local=" + repository.directory());
        try {
            Process process = new ProcessBuilder(command)
                    // A pom.xml where the user stands has no say in this.
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // what is called mvn can't be run
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Path> maven() {
        String separator = System.getProperty("path.separator", ":");
        for (String directory : environment.getOrDefault("PATH", "").split(separator, -1)) {
            Path command = Path.of(directory).resolve("mvn");
            if (!directory.isEmpty() && Files.isExecutable(command)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
