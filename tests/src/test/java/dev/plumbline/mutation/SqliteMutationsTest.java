package dev.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.mutation.MutationRun.Outcome;
import dev.plumbline.sqlite.SqliteEngine;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each property of SQLite's catalogue, flipped: {@code corpus/README.md} says what must hold of it. {@code
 * -Dplumbline.mutations=REGEX} chooses among them, {@code GOLDEN=write} in the environment writes the texts of their diffs.
 */
@ExtendWith(TestServers.Provider.class)
class SqliteMutationsTest {
    private final Path directory =
            ProjectRoot.find().resolve("corpus").resolve("sqlite").resolve("mutations");
    private final List<MutationFile> files = MutationFile.all(directory);
    private final boolean writing = "write".equals(System.getenv("GOLDEN"));
    private final Map<String, String> written = new HashMap<>();

    @TestFactory
    List<DynamicTest> everyMutationIsSeenNamedPutRightAndTakenBack(TestServers servers)
            throws IOException, SQLException {
        SqliteEngine engine = new SqliteEngine();
        String script = Files.readString(directory.resolve("base.sql"));
        MutationRun run = new MutationRun(engine, new SqliteDatabases(engine, servers.server(engine, ""), script));
        Pattern only = Pattern.compile(System.getProperty("plumbline.mutations", ""));
        return files.stream()
                .flatMap(file -> file.mutations().stream()
                        .map(mutation ->
                                DynamicTest.dynamicTest(file.title() + ": " + mutation, () -> check(mutation, run))))
                .filter(test -> only.matcher(test.getDisplayName()).find())
                .toList();
    }

    private void check(Mutation mutation, MutationRun run) throws SQLException {
        Outcome outcome = run.check(mutation);
        if (writing) {
            written.put(mutation.name(), outcome.text());
            outcome.broken().remove(Promise.NAMED);
        }
        assertThat(outcome.unchanged()).as("covered, and not changed").isEmpty();
        assertThat(outcome.broken().keySet())
                .as(() -> "what doesn't hold: " + outcome.broken())
                .isEqualTo(mutation.gaps().keySet());
    }

    @AfterEach
    void write() {
        if (!written.isEmpty()) {
            files.forEach(file -> file.write(written));
        }
    }

    @Test
    void everyColumnOfTheCatalogueIsCoveredOrExcused(TestServers servers) throws SQLException {
        NotMutated notMutated = NotMutated.read(directory.resolve("not-mutated.txt"));
        Set<CatalogColumn> covered = files.stream()
                .flatMap(file -> file.mutations().stream())
                .flatMap(mutation -> mutation.covers().stream())
                .collect(Collectors.toSet());
        Set<String> judged = new TreeSet<>(notMutated.lines());
        covered.forEach(column -> judged.add(column.toString()));
        try (ShadowDatabase database = servers.database(new SqliteEngine(), "")) {
            for (CatalogColumn column :
                    SqliteCatalogColumns.of(database.connection()).all()) {
                assertThat(covered.contains(column) || notMutated.excuses(column))
                        .as("covered or excused: %s", column)
                        .isTrue();
                judged.remove(column.toString());
            }
        }
        assertThat(judged).as("columns that there aren't").isEmpty();
        assertThat(covered).as("covered and yet excused").noneMatch(notMutated::excuses);
    }

    @Test
    void everyMutationHasANameOfItsOwn() {
        assertThat(files.stream().flatMap(file -> file.mutations().stream()))
                .extracting(Mutation::name)
                .doesNotHaveDuplicates();
    }
}
