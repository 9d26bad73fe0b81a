package dev.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.launcher.Installation.Run;
import dev.plumbline.launcher.Installation.Running;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of loaded classes makes a run faster, and nothing else: stdout stays the same, byte for byte. */
final class ClassCacheIT {
    private static final Run VERSION =
            new Run(0, "plumb " + System.getProperty("plumbline.version") + System.lineSeparator(), "");

    @TempDir
    private Path scratch;

    private Installation plumb;

    @BeforeEach
    void install() throws IOException {
        plumb = Installation.packaged(scratch.resolve("plumb line"));
    }

    @Test
    void isMadeOnFirstUseAndUsedFromThenOn() throws Exception {
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.cache()).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(plumb.cache());

        Path log = scratch.resolve("classes.log");
        plumb.with("PLUMB_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.plumbline.cli.Main ") && line.contains("shared objects file"));
        assertThat(Files.getLastModifiedTime(plumb.cache())).isEqualTo(made);
        assertThat(plumb.leftovers())
                .containsExactly(plumb.cache().getFileName().toString());
    }

    @Test
    void survivesTwoFirstRunsAtOnce() throws Exception {
        List<Running> running = List.of(plumb.start("--version"), plumb.start("--version"));
        for (Running one : running) {
            assertThat(one.finish()).isEqualTo(VERSION);
        }
        assertThat(plumb.leftovers())
                .containsExactly(plumb.cache().getFileName().toString());
    }

    @Test
    void mayBeTruncated() throws Exception {
        plumb.run("--version");
        for (double kept : new double[] {0.999, 0.5, 0.01, 0.0001, 0}) {
            try (FileChannel cache = FileChannel.open(plumb.cache(), StandardOpenOption.WRITE)) {
                cache.truncate((long) (cache.size() * kept));
            }
            assertThat(plumb.run("--version")).as("with %s of the cache", kept).isEqualTo(VERSION);
        }
    }

    @Test
    void mayBeGarbage() throws Exception {
        Files.writeString(plumb.cache(), "this is no cache\n".repeat(10_000));
        Files.setLastModifiedTime(plumb.cache(), FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
    }

    @Test
    void bringsTheLibraryThatADriverWouldUnpack() throws Exception {
        Path log = scratch.resolve("classes.log");
        plumb.with("PLUMB_JAVA_OPTIONS", "-Xlog:library=info:file=" + log);
        Files.createFile(scratch.resolve("empty.db"));
        assertThat(plumb.run("inspect", scratch.resolve("empty.db").toString()).status())
                .isZero();
        assertThat(Files.readAllLines(log)).anyMatch(line -> line.contains("/libraries/sqlite-"));
    }

    @Test
    void isMadeAgainWhenAJarIsNewer() throws Exception {
        plumb.run("--version");
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(plumb.cache(), longAgo);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(Files.getLastModifiedTime(plumb.cache())).isGreaterThan(longAgo);
    }

    @Test
    void isAnotherOneForAnInspectWithoutOptions() throws Exception {
        assumeTrue(Runtime.version().feature() >= 25, "Older JVMs bring in only what they need");
        plumb.run("inspect", "nothing.db");
        assertThat(plumb.leftovers()).singleElement().asString().endsWith("-inspect.aot");
        plumb.run("inspect", "nothing.db", "--quiet");
        assertThat(plumb.leftovers())
                .hasSize(2)
                .contains(plumb.cache().getFileName().toString());
    }

    @Test
    void isAnAppCdsArchiveBelow25() throws Exception {
        Path jdk = Installation.jdkCalled("21.0.9", scratch.resolve("jdk21"));
        plumb.with("JAVA_HOME", jdk);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.leftovers()).singleElement().asString().endsWith("jdk21.jsa");

        Path log = scratch.resolve("classes.log");
        plumb.with("PLUMB_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.plumbline.cli.Main ") && line.contains("shared objects file"));
    }

    @Test
    void isNotMissedWhereNothingCanBeWritten() throws Exception {
        forbidWriting();
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.leftovers()).isEmpty();
    }

    @Test
    void isKeptForTheUserWhereTheInstallationIsReadOnly() throws Exception {
        Path caches = Files.createDirectory(scratch.resolve("caches"));
        Files.setPosixFilePermissions(caches, PosixFilePermissions.fromString("rwxrwxrwx"));
        forbidWriting();
        plumb.with("XDG_CACHE_HOME", caches);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.run("--version")).isEqualTo(VERSION);
        assertThat(plumb.leftovers()).isEmpty();
        try (Stream<Path> files = Files.list(caches.resolve("plumbline"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(cache -> assertThat(cache).isNotEmptyFile());
        }
    }

    /** Takes the right to write from whoever runs the launcher; root, who needs no right, runs it as somebody else. */
    private void forbidWriting() throws IOException {
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(plumb.folder(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Path home = Files.createDirectory(
                scratch.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        plumb.with("HOME", home);
        if (Files.isWritable(plumb.folder())) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root without setpriv can write everywhere");
            plumb.startedBy(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
    }
}
