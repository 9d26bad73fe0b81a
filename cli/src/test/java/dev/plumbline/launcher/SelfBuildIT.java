package dev.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.Installation.Run;
import dev.plumbline.launcher.Installation.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a source tree {@code ./plumb} builds what is missing or out of date; here with a Maven of our own making. */
final class SelfBuildIT {
    @TempDir
    private Path scratch;

    private Installation plumb;
    private Path source;
    private Path builds;

    @BeforeEach
    void layOut() throws IOException {
        Path jars = scratch.resolve("jars");
        Installation.copyJars(jars);
        builds = Files.createFile(scratch.resolve("builds"));
        Path programs = scratch.resolve("programs");
        Installation.writeProgram(
                programs.resolve("mvn"),
                "echo talk; echo build >>'" + builds + "'; mkdir -p cli/target/plumb/lib && cp '" + jars
                        + "'/*.jar cli/target/plumb/lib");
        plumb = Installation.sourceTree(scratch.resolve("tree"))
                .with("PATH", programs + ":/usr/bin:/bin")
                .withoutCache();
        source = Files.createFile(plumb.folder().resolve("core/src/main/A.java"));
    }

    @Test
    void buildsOnceWhatIsMissing() throws Exception {
        Run first = plumb.run("--version");
        assertThat(first.status()).isZero();
        assertThat(first.out()).startsWith("plumb ").doesNotContain("talk");
        assertThat(first.err()).contains("building").contains("talk");

        Run second = plumb.run("--version");
        assertThat(second).isEqualTo(new Run(0, first.out(), ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChangedOrWentAway() throws Exception {
        plumb.run("--version");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        plumb.run("--version");
        assertThat(builds()).as("after a change").isEqualTo(2);

        Files.delete(source);
        Files.setLastModifiedTime(
                plumb.folder().resolve("core/src/main"),
                FileTime.from(Instant.now().plusSeconds(2)));
        plumb.run("--version");
        assertThat(builds()).as("after a deletion").isEqualTo(3);
    }

    @Test
    void buildsOnceForTwoRunsAtOnce() throws Exception {
        List<Running> running = List.of(plumb.start("--version"), plumb.start("--version"));
        for (Running one : running) {
            assertThat(one.finish().status()).isZero();
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void saysOnStderrThatTheBuildFailed() throws Exception {
        Installation.writeProgram(scratch.resolve("programs/mvn"), "echo broken; exit 1");
        Run run = plumb.run("--version");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("broken").contains("plumb: the build failed");
    }

    private int builds() throws IOException {
        return Files.readAllLines(builds).size();
    }
}
