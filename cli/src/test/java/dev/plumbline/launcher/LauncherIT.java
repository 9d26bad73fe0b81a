package dev.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.launcher.Installation.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./plumb} finds itself and a JDK, and hands over. */
final class LauncherIT {
    @TempDir
    private Path scratch;

    @Test
    void passesArgumentsStreamsAndStatusThrough() throws Exception {
        Installation plumb = Installation.packaged(scratch.resolve("plumb")).withoutCache();
        Run run = plumb.run("--no such * option");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--no such * option");
    }

    @Test
    void startsThroughLinksAndFromAnywhere() throws Exception {
        Installation plumb = Installation.packaged(scratch.resolve("a folder")).withoutCache();
        Path link = Files.createSymbolicLink(scratch.resolve("link"), Path.of("a folder/plumb"));
        Path again = Files.createSymbolicLink(scratch.resolve("again"), link);
        assertThat(plumb.startAs(again.toString(), scratch, "--version")
                        .finish()
                        .status())
                .isZero();
        assertThat(plumb.startAs("./plumb", plumb.folder(), "--version")
                        .finish()
                        .status())
                .isZero();
        assertThat(plumb.startAs("a folder/plumb", scratch, "--version")
                        .finish()
                        .status())
                .isZero();
    }

    @Test
    void doesNotUseAJavaThatIsTooOld() throws Exception {
        Path old = Installation.jdkCalled("17.0.15", scratch.resolve("old"));
        Installation.writeProgram(old.resolve("bin/java"), "echo too old; exit 1");
        Installation plumb = Installation.packaged(scratch.resolve("plumb"))
                .with("JAVA_HOME", old)
                .with("PATH", old.resolve("bin") + ":" + Installation.javaHome().resolve("bin") + ":/usr/bin:/bin");
        // The first java of the PATH is too old as well, so that a JDK in the usual places is what is left.
        Installation.Run run = plumb.run("--version");
        assertThat(run.out()).doesNotContain("too old");
        assertThat(run.status()).isIn(0, 3);
    }

    @Test
    void takesTheJavaOfThePathWhereJavaHomeIsNotSet() throws Exception {
        Path jdk = Installation.jdkCalled("21.0.9", scratch.resolve("jdk"));
        Path link = Files.createDirectory(scratch.resolve("bin")).resolve("java");
        Files.createSymbolicLink(link, jdk.resolve("bin/java"));
        Installation plumb = Installation.packaged(scratch.resolve("plumb"))
                .with("JAVA_HOME", "")
                .with("PATH", link.getParent() + ":/usr/bin:/bin");
        assertThat(plumb.run("--version").status()).isZero();
        assertThat(plumb.leftovers()).hasSize(2).anyMatch(name -> name.endsWith("jdk.jsa"));
        assertThat(plumb.run("--version").status())
                .as("with the remembered answer")
                .isZero();
    }

    @Test
    void loadsNoEngineAndNoJsonForTheVersion() throws Exception {
        Path log = scratch.resolve("classes.log");
        Installation plumb = Installation.packaged(scratch.resolve("plumb"))
                .withoutCache()
                .with("PLUMB_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(plumb.run("--version").status()).isZero();
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.plumbline.cli.Main "))
                .noneMatch(
                        line -> line.matches(
                                ".* (dev\\.plumbline\\.(postgres|sqlite|app|core\\.(model|sql|diff|plan|engine))|tools\\.jackson|org\\.snakeyaml|org\\.postgresql|org\\.sqlite|org\\.jline)\\..*"));
    }
}
