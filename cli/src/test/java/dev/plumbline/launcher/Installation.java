package dev.plumbline.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the launcher and of the jars that it starts, in a folder of its own. */
final class Installation {
    private static final Path SCRIPT = Path.of(System.getProperty("plumbline.root"), "plumb");
    private static final Path JARS = Path.of(System.getProperty("plumbline.layout"), "lib");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final Path folder;
    private final Path layout;
    private final Map<String, String> environment = new HashMap<>();
    private List<String> prefix = List.of();

    private Installation(Path folder, Path layout) {
        this.folder = folder;
        this.layout = layout;
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.resolveSibling("home").toString());
        environment.put("JAVA_HOME", JAVA_HOME.toString());
    }

    /** The packaged form: the jars are beside the script. */
    static Installation packaged(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(SCRIPT, folder.resolve("plumb"));
        copyJars(folder.resolve("lib"));
        return new Installation(folder, folder);
    }

    /** The form of a source tree that was never built. */
    static Installation sourceTree(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("core/src/main"));
        Files.copy(SCRIPT, folder.resolve("plumb"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        return new Installation(folder, folder.resolve("cli/target/plumb"));
    }

    static Path javaHome() {
        return JAVA_HOME;
    }

    static void copyJars(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> jars = Files.list(JARS)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, to.resolve(jar.getFileName()));
            }
        }
    }

    /** A program of one line of shell, after the line that says so. */
    static void writeProgram(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK that calls itself {@code version} and is the one that runs this test. */
    static Path jdkCalled(String version, Path folder) throws IOException {
        writeProgram(folder.resolve("bin/java"), "exec '" + JAVA_HOME.resolve("bin/java") + "' \"$@\"");
        Path release = folder.resolve("release");
        Files.writeString(release, "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.setLastModifiedTime(release, FileTime.from(Instant.EPOCH));
        return folder;
    }

    Installation with(String variable, Path value) {
        return with(variable, value.toString());
    }

    Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What starts the script: {@code setpriv …} for another user. */
    Installation startedBy(List<String> command) {
        prefix = List.copyOf(command);
        return this;
    }

    Path script() {
        return folder.resolve("plumb");
    }

    Path folder() {
        return folder;
    }

    /** The cache for the JDK that runs this test, whether it's there or not. */
    Path cache() {
        String kind = Runtime.version().feature() >= 25 ? ".aot" : ".jsa";
        return layout.resolve("classes" + JAVA_HOME.toString().replace('/', '+') + kind);
    }

    /** Says, in the launcher's own way, that there can't be a cache; saves the tests that aren't about it a second each. */
    Installation withoutCache() throws IOException {
        Files.createDirectories(layout);
        Files.write(cache(), new byte[0], StandardOpenOption.CREATE);
        Files.setLastModifiedTime(cache(), FileTime.from(Instant.now().plusSeconds(3600)));
        return this;
    }

    /** Names of the files in the layout other than the script, the jars, and the libraries that drivers bring in them. */
    List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(layout)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !Set.of("lib", "plumb", "libraries").contains(name))
                    .sorted()
                    .toList();
        }
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).finish();
    }

    Running start(String... arguments) throws IOException {
        return startAs(script().toString(), folder, arguments);
    }

    /** Starts the script by this name, from this folder. */
    Running startAs(String name, Path workingFolder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(name);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("plumb", ".out");
        Path err = Files.createTempFile("plumb", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** A run that has begun. */
    record Running(Process process, Path out, Path err) {
        Run finish() throws IOException, InterruptedException {
            int status = process.waitFor();
            Run run = new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
            Files.delete(out);
            Files.delete(err);
            return run;
        }
    }

    /** What a run left behind. */
    record Run(int status, String out, String err) {}
}
