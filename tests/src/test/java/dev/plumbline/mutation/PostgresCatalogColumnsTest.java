package dev.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.engine.ShadowDatabase;
import dev.plumbline.postgres.PostgresEngine;
import dev.plumbline.testkit.ProjectRoot;
import dev.plumbline.testkit.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every column of the servers' catalogues is judged: a mutation covers it, or a line says why none does. A new major's have to be. */
@ExtendWith(TestServers.Provider.class)
class PostgresCatalogColumnsTest {
    private static final List<String> MAJORS = List.of("13", "14", "15", "16", "17", "18");

    private final Path directory =
            ProjectRoot.find().resolve("corpus").resolve("postgres").resolve("mutations");
    private final List<Mutation> mutations = MutationFile.all(directory).stream()
            .flatMap(file -> file.mutations().stream())
            .toList();
    private final NotMutated notMutated = NotMutated.read(directory.resolve("not-mutated.txt"));
    private final Set<CatalogColumn> covered =
            mutations.stream().flatMap(mutation -> mutation.covers().stream()).collect(Collectors.toSet());

    @Test
    void everyColumnOfEveryMajorIsCoveredOrExcused(TestServers servers) throws SQLException {
        Set<String> judgedInVain = new TreeSet<>(notMutated.lines());
        covered.forEach(column -> judgedInVain.add(column.toString()));
        for (String major : MAJORS) {
            Set<CatalogColumn> columns = columns(servers, major);
            assertThat(columns)
                    .as("neither covered nor excused, of %s", major)
                    .allMatch(column -> covered.contains(column) || notMutated.excuses(column));
            columns.forEach(column -> {
                judgedInVain.remove(column.toString());
                judgedInVain.remove(column.relation() + ".*");
            });
        }

        assertThat(judgedInVain).as("columns that no major has").isEmpty();
        assertThat(covered).as("covered and yet excused").noneMatch(notMutated::excuses);
    }

    @Test
    void everyMutationHasANameOfItsOwn() {
        assertThat(mutations).extracting(Mutation::name).doesNotHaveDuplicates();
    }

    private static Set<CatalogColumn> columns(TestServers servers, String major) throws SQLException {
        try (ShadowDatabase database = servers.database(new PostgresEngine(), major)) {
            return PostgresCatalogColumns.of(database.connection()).all();
        }
    }
}
