package dev.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.mutation.MutationRun.Outcome;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every mutation of {@code corpus/postgres/mutations}, on the newest major, and on all of them with {@code -Dplumbline.corpus=all}. With
 * {@code GOLDEN=write} in the environment the texts of the diffs are written instead. {@code -Dplumbline.mutations=REGEX} chooses among them.
 */
@ExtendWith(TestServers.Provider.class)
class PostgresMutationsTest {
    private static final String NEWEST = "18";

    private final Path directory =
            ProjectRoot.find().resolve("corpus").resolve("postgres").resolve("mutations");
    private final List<MutationFile> files = MutationFile.all(directory);
    private final List<Databases> opened = new ArrayList<>();
    private final List<MutationRun> runs = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();

    @TestFactory
    List<DynamicTest> everyMutationIsSeenNamedPutRightAndTakenBack(TestServers servers)
            throws IOException, SQLException {
        boolean all = System.getProperty("plumbline.corpus", "").equals("all");
        List<DynamicTest> tests = new ArrayList<>();
        for (String major : all ? List.of("13", "14", "15", "16", "17", NEWEST) : List.of(NEWEST)) {
            tests.addAll(tests(major, servers));
        }
        return tests;
    }

    @AfterEach
    void close() {
        runs.forEach(MutationRun::close);
        opened.forEach(Databases::close);
        if (!written.isEmpty()) {
            files.forEach(file -> file.write(written));
        }
    }

    private List<DynamicTest> tests(String major, TestServers servers) throws IOException, SQLException {
        PostgresEngine engine = new PostgresEngine();
        String script = Files.readString(directory.resolve("base.sql"));
        Databases databases = PostgresDatabases.of(engine, servers.server(engine, major), script);
        opened.add(databases);
        MutationRun run = new MutationRun(engine, databases);
        runs.add(run);
        Pattern only = Pattern.compile(System.getProperty("plumbline.mutations", ""));
        Stream<DynamicTest> mutations = files.stream()
                .flatMap(file -> file.mutations().stream()
                        .filter(mutation -> mutation.majors().include(Integer.parseInt(major)))
                        .map(mutation -> DynamicTest.dynamicTest(
                                "%s %s: %s".formatted(major, file.title(), mutation),
                                () -> check(mutation, run, major.equals(NEWEST)))));
        DynamicTest rights =
                DynamicTest.dynamicTest(major + " a role without rights sees no difference", () -> checkRights(run));
        return Stream.concat(mutations, Stream.of(rights))
                .filter(test -> only.matcher(test.getDisplayName()).find())
                .toList();
    }

    /** What it can't see is unknown, and never a difference. */
    private static void checkRights(MutationRun run) throws SQLException {
        Diff diff = run.asSeenByAnyone();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notCompared()).isNotEmpty();
    }

    /** The text is that of the newest major: older ones lack rights and defaults that it has. */
    private void check(Mutation mutation, MutationRun run, boolean newest) throws SQLException {
        Outcome outcome = run.check(mutation);
        boolean writing = "write".equals(System.getenv("GOLDEN"));
        if (writing && newest) {
            written.put(mutation.name(), outcome.text());
        }
        if (writing || !newest) {
            outcome.broken().remove(Promise.NAMED);
        }
        assertThat(outcome.unchanged()).as("covered, and not changed").isEmpty();
        assertThat(outcome.broken().keySet())
                .as(() -> broken(mutation, outcome))
                .isEqualTo(mutation.gaps().keySet());
    }

    private static String broken(Mutation mutation, Outcome outcome) {
        StringBuilder text = new StringBuilder("what doesn't hold, beside the known gaps");
        outcome.broken().forEach((promise, found) -> {
            if (!mutation.gaps().containsKey(promise)) {
                text.append("\nnot ").append(promise.words()).append(": ").append(found);
            }
        });
        return text.toString();
    }
}
