package dev.plumbline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ConnectOptions;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.plan.Plan;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans as scripts in SQLite's own client, whatever version is installed. */
class SqliteShellTest {
    private static final String BEFORE = """
        CREATE TABLE p (id INTEGER PRIMARY KEY, n TEXT);
        CREATE TABLE c (id INTEGER PRIMARY KEY AUTOINCREMENT, p INTEGER REFERENCES p (id) ON DELETE CASCADE, "x;y" TEXT);
        CREATE INDEX i ON c ("x;y");
        CREATE VIEW v AS SELECT p.n, c.id FROM p JOIN c ON c.p = p.id;
        CREATE TRIGGER g AFTER INSERT ON c BEGIN UPDATE p SET n = n || CASE WHEN 1 THEN ';' END WHERE id = new.p; END;
        INSERT INTO p VALUES (1, 'one');
        INSERT INTO c VALUES (5, 1, 'a'), (6, NULL, 'b');
        """;

    @TempDir
    private Path directory;

    @BeforeAll
    static void hasTheClient() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "sqlite3")));
        Assumptions.assumeTrue(there, "sqlite3 isn't installed");
    }

    @Test
    void aPlanRunsAsItIs() throws IOException, InterruptedException, SQLException {
        Path file = load();
        String wanted = BEFORE.substring(0, BEFORE.indexOf("INSERT INTO p"))
                .replace("n TEXT", "n TEXT NOT NULL")
                .replace("\"x;y\" TEXT", "\"x;y\" INTEGER, extra TEXT DEFAULT ';'");
        try (Database from = Database.of(BEFORE);
                Database to = Database.of(wanted)) {
            Plan plan = Database.plan(from.read(), to.read());
            assertThat(shell(file, Database.script(plan))).isEmpty();
            assertThat(read(file).catalog()).isEqualTo(to.read().catalog());
            assertThat(shell(file, "SELECT * FROM c; SELECT * FROM v; SELECT seq FROM sqlite_sequence;"))
                    .isEqualTo("5|1|a|;\n6||b|;\none;|5\n6\n");
        }
    }

    @Test
    void aCheckThatFailsLeavesEverythingAsItWas() throws IOException, InterruptedException, SQLException {
        Path file = load();
        shell(file, "INSERT INTO c VALUES (7, 99, 'orphan');");
        Snapshot before = read(file);
        try (Database from = Database.of(BEFORE);
                Database to = Database.of(BEFORE.substring(0, BEFORE.indexOf("INSERT INTO p"))
                        .replace("\"x;y\" TEXT", "\"x;y\" INTEGER"))) {
            Plan plan = Database.plan(from.read(), to.read());
            assertThat(shell(file, Database.script(plan))).contains("rows of c refer to missing rows");
            assertThat(read(file).catalog()).isEqualTo(before.catalog());
            assertThat(shell(file, "SELECT count(*) FROM c")).isEqualTo("3\n");
        }
    }

    private Path load() throws IOException, InterruptedException {
        Path file = directory.resolve("shell.db");
        assertThat(shell(file, BEFORE)).isEmpty();
        return file;
    }

    private static Snapshot read(Path file) throws SQLException {
        SqliteEngine engine = new SqliteEngine();
        try (var connection =
                engine.connect(engine.address(file.toString(), Map.of()).orElseThrow(), ConnectOptions.STANDARD)) {
            return engine.reader().read(connection);
        }
    }

    private static String shell(Path file, String script) throws IOException, InterruptedException {
        Path input = Files.writeString(file.resolveSibling("script.sql"), script);
        Process process = new ProcessBuilder("sqlite3", file.toString())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
