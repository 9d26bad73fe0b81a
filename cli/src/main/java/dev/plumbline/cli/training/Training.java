package dev.plumbline.cli.training;

import dev.plumbline.app.demo.Bookshop;
import dev.plumbline.cli.Main;
import dev.plumbline.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the launcher runs once, unseen, to fill the JVM's cache of loaded classes: every command that should start fast,
 * in one JVM and in the way that {@link Main} runs it. A command that fails here is only not cached.
 */
final class Training {
    static final String RECORDING = "postgres.recording";

    private static final String SCHEMA = """
        CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, CHECK (name <> ''));
        CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL DEFAULT 1 REFERENCES a (id) ON DELETE CASCADE);
        CREATE INDEX c ON b (a DESC);
        CREATE VIEW d AS SELECT a, count(*) AS n FROM b GROUP BY a;
        CREATE TRIGGER e AFTER INSERT ON b BEGIN DELETE FROM a WHERE id = NEW.a + 1; END;
        """;

    private Training() {}

    /** Takes nothing, or {@code inspect} for a cache of what that needs alone; the caller discards what it prints. */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("plumb-training");
        try {
            if (arguments.length > 0) {
                run("inspect", Bookshop.create(folder).database().toString());
                onServer(List.of());
            } else {
                run("--version");
                run("--help");
                onDatabase(folder);
                onServer(List.of("json", "sql"));
                run("inspect", "postgresql://nobody@localhost:1/nothing", "--timeout", "1s");
            }
        } finally {
            delete(folder);
        }
        System.exit(0); // exiting loads classes, too
    }

    private static void onDatabase(Path folder) throws IOException {
        String present =
                Files.writeString(folder.resolve("present.sql"), SCHEMA).toString();
        String wanted = Files.writeString(
                        folder.resolve("wanted.sql"), SCHEMA.replace("name TEXT NOT NULL", "name TEXT"))
                .toString();
        String database = "sqlite:" + folder.resolve("training.db") + "?mode=rwc";
        run("apply", database, present, "--approve");
        run("inspect", database);
        run("inspect", database, "--format", "json");
        run("inspect", database, "--format", "sql");
        run("diff", database, wanted);
        run("plan", database, wanted);
        run("plan", database, wanted, "--format", "sql");
        run("no-such-command");
    }

    private static void onServer(List<String> formats) throws IOException {
        try (InputStream stream = Training.class.getResourceAsStream(RECORDING);
                RecordedServer server = new RecordedServer(Recording.read(Objects.requireNonNull(stream)))) {
            String database = "postgresql://training@localhost:" + server.port() + "/training";
            run("inspect", database);
            run("inspect", database + "?connect_timeout=10");
            for (String format : formats) {
                run("inspect", database, "--format", format);
            }
        }
    }

    private static void run(String... arguments) {
        Main.run(Surroundings.ofProcess(), arguments);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
