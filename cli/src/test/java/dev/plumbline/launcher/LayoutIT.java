package dev.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars that {@code ./plumb} starts are such that the JVM's cache can hold what they load. */
final class LayoutIT {
    private static final int MAJOR_VERSION = 6;
    private static final int JAVA_6 = 50;

    @TempDir
    private Path scratch;

    @Test
    void holdsNoClassThatIsTooOldForTheCache() throws Exception {
        Installation.copyJars(scratch);
        try (Stream<Path> jars = Files.list(scratch)) {
            assertThat(jars.flatMap(jar -> classes(jar, LayoutIT::isTooOld))).isEmpty();
        }
    }

    @Test
    void leavesNoRecordToTheFirstRun() throws Exception {
        Installation.copyJars(scratch);
        try (Stream<Path> jars = Files.list(scratch)) {
            assertThat(jars.filter(jar -> jar.getFileName().toString().startsWith("plumbline-"))
                            .flatMap(jar -> classes(jar, LayoutIT::isRecordOfTheFirstRun)))
                    .isEmpty();
        }
    }

    @Test
    void keepsWhatElsePicocliBrings() throws Exception {
        Installation.copyJars(scratch);
        try (Stream<Path> jars = Files.list(scratch)) {
            assertThat(jars.filter(jar -> jar.getFileName().toString().startsWith("picocli-")))
                    .singleElement()
                    .satisfies(jar -> assertThat(names(jar))
                            .contains("META-INF/MANIFEST.MF", "META-INF/versions/9/module-info.class"));
        }
    }

    @Test
    void parsesWhatItsOptionsSay() throws Exception {
        Installation plumb = Installation.packaged(scratch.resolve("plumb")).withoutCache();
        assertThat(plumb.run("--help").out()).contains("Usage: plumb", "inspect", "apply");
        assertThat(plumb.run("help", "inspect").out()).contains("--include", "--format");
        assertThat(plumb.run("inspect", "empty:sqlite", "--format=json", "--kinds", "table")
                        .status())
                .isZero();
    }

    private static Stream<String> classes(Path jar, Predicate<byte[]> such) {
        try (ZipFile open = new ZipFile(jar.toFile())) {
            return open.stream()
                    .filter(entry -> entry.getName().endsWith(".class") && such.test(content(open, entry)))
                    .map(entry -> jar.getFileName() + ": " + entry.getName())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(ZipFile jar, ZipEntry entry) {
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTooOld(byte[] classFile) {
        return ByteBuffer.wrap(classFile).getShort(MAJOR_VERSION) < JAVA_6;
    }

    private static boolean isRecordOfTheFirstRun(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains("java/lang/runtime/ObjectMethods");
    }

    private static List<String> names(Path jar) {
        try (ZipFile open = new ZipFile(jar.toFile())) {
            return open.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
