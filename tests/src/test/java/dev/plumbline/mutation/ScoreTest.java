package dev.plumbline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testkit.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The score stands in the documentation as it is. {@code GOLDEN=write} in the environment writes it. */
class ScoreTest {
    private static final int NEWEST = 18;
    private static final String HEADING = "## The score\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "sqlite"})
    void theDocumentationHasTheScore(String engine) throws IOException {
        Path page = ProjectRoot.find().resolve("docs").resolve(engine + "-coverage.md");
        Path mutations = ProjectRoot.find().resolve("corpus").resolve(engine).resolve("mutations");
        String text = Files.readString(page);
        int start = text.indexOf(HEADING) + HEADING.length();
        String score = Score.of(MutationFile.all(mutations), NEWEST).render();
        if ("write".equals(System.getenv("GOLDEN"))) {
            Files.writeString(page, text.substring(0, start) + score);
        }

        assertThat(Files.readString(page).substring(start)).isEqualTo(score);
    }
}
