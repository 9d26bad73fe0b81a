package dev.plumbline.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerFilesTest {
    private static final ServerFamily FAMILY = new ServerFamily("acme", "Acme", "acme://…");

    @TempDir
    private Path directory;

    @Test
    void takesATemporaryDirectoryWhereTheCacheCantBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Path servers = new ServerFiles(file, FAMILY, RunMode.PLAIN).servers();
        assertThat(servers)
                .startsWith(Path.of(System.getProperty("java.io.tmpdir")))
                .isDirectory();
    }

    @Test
    void installsOnceThoughManyAskAtATime() throws InterruptedException, ExecutionException, IOException {
        ServerFiles files = new ServerFiles(directory, FAMILY, RunMode.PLAIN);
        List<Future<Path>> installed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int at = 0; at < 8; at++) {
                installed.add(threads.submit(
                        () -> files.installed("thing", made -> Files.writeString(made.resolve("part"), "whole"))));
            }
        }
        for (Future<Path> path : installed) {
            assertThat(path.get().resolve("part")).hasContent("whole");
        }
        try (Stream<Path> left = Files.list(directory.resolve("acme"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("thing");
        }
    }
}
