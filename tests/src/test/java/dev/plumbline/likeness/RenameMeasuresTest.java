package dev.plumbline.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.testkit.TestServers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServers.Provider.class)
final class RenameMeasuresTest {
    @Test
    void theFiguresInTheDocumentationAreThoseOfTheModel(TestServers servers) throws Exception {
        String measured = new MeasuresPage(new RenameMeasures(servers).judgements()).text();

        assertThat(measured)
                .describedAs("run dev.plumbline.likeness.RenameMeasures to write them anew")
                .isEqualTo(Files.readString(RenameMeasures.page()));
    }
}
