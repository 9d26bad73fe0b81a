package dev.plumbline.app.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBinariesTest {
    private static final String PROPERTY = "maven.repo.local";

    private final String before = System.getProperty(PROPERTY, "");

    @TempDir
    private Path directory;

    @BeforeEach
    void forgetTheBuildsRepository() {
        System.clearProperty(PROPERTY);
    }

    @AfterEach
    void rememberTheBuildsRepository() {
        if (!before.isEmpty()) {
            System.setProperty(PROPERTY, before);
        }
    }

    @Test
    void findsWhatIsInTheLocalRepository() throws IOException {
        Path jar = artefact();
        assertThat(new MavenBinaries(Map.of("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=" + directory)).find("a.b:c:1.0"))
                .contains(jar);
        assertThat(new MavenBinaries(Map.of("MAVEN_ARGS", "-Dmaven.repo.local=\"" + directory + "\""))
                        .find("a.b:c:1.0"))
                .contains(jar);
    }

    @Test
    void findsNothingWithoutMaven() {
        assertThat(new MavenBinaries(Map.of("MAVEN_OPTS", "-Dmaven.repo.local=" + directory)).find("a.b:c:1.0"))
                .isEmpty();
    }

    @Test
    void letsMavenFetchWhatIsNotThere() throws IOException {
        Path commands = Files.createDirectory(directory.resolve("bin"));
        // Stands in for a Maven that reaches its repositories: puts the file where it was told to.
        command(commands, "mkdir -p \"$repo/a/b/c/1.0\" && echo \"$*\" > \"$repo/a/b/c/1.0/c-1.0.jar\"");
        assertThat(find(commands).orElseThrow()).content().contains("dependency:get", "-Dartifact=a.b:c:1.0");
    }

    @Test
    void findsNothingWhereMavenFails() throws IOException {
        Path commands = Files.createDirectory(directory.resolve("bin"));
        command(commands, "exit 1");
        assertThat(find(commands)).isEmpty();
    }

    @Test
    void refusesWhatNamesNoArtefact() {
        assertThatThrownBy(() -> new MavenBinaries(Map.of()).find("a:b")).isInstanceOf(IllegalArgumentException.class);
    }

    private java.util.Optional<Path> find(Path commands) {
        return new MavenBinaries(Map.of("PATH", commands.toString(), "MAVEN_OPTS", "-Dmaven.repo.local=" + directory))
                .find("a.b:c:1.0");
    }

    private void command(Path commands, String script) throws IOException {
        Path command = commands.resolve("mvn");
        Files.writeString(command, "#!/bin/sh\nrepo=" + directory + "\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path artefact() throws IOException {
        Path jar = directory.resolve("a/b/c/1.0/c-1.0.jar");
        Files.createDirectories(jar.getParent());
        return Files.createFile(jar);
    }
}
