package dev.plumbline.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.config.Options;
import dev.plumbline.app.engines.Engines;
import dev.plumbline.app.engines.SketchEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcesTest {
    @TempDir
    private Path folder;

    private final Engines engines = Engines.of(List.of(new SketchEngine("sketch"), new SketchEngine("doodle")));

    private Source parse(String text) {
        return new Sources(Options.of(Map.of()), engines).parse(text);
    }

    @Test
    void aUrlIsALiveDatabaseOfTheEngineThatKnowsIt() {
        assertThat(parse("doodle://host/db"))
                .isInstanceOfSatisfying(
                        Source.Live.class,
                        live -> assertThat(live.engine().name()).isEqualTo("doodle"));
    }

    @Test
    void filesAreToldByTheirEndingAndFoldersByBeingThere() {
        assertThat(parse("schema.SQL")).isInstanceOf(Source.Scripts.class);
        assertThat(parse(folder.toString())).isInstanceOf(Source.Scripts.class);
        assertThat(parse("old.json")).isInstanceOf(Source.SnapshotFile.class);
    }

    @Test
    void emptyNamesAnEngineAndPerhapsAVersion() {
        assertThat(parse("empty:doodle:17")).isInstanceOfSatisfying(Source.Empty.class, empty -> {
            assertThat(empty.engine().engine().name()).isEqualTo("doodle");
            assertThat(empty.engine().version()).isEqualTo("17");
        });
        assertThatThrownBy(() -> parse("empty:scribble"))
                .hasMessageContaining("PLB-1208")
                .hasMessageContaining("Engines here: doodle, sketch");
    }

    @Test
    void theEngineOfScriptsComesFromTheOptions() {
        Source source = new Sources(Options.of(Map.of()).withEngine("doodle:3"), engines).parse("schema.sql");

        assertThat(source)
                .isInstanceOfSatisfying(
                        Source.Scripts.class,
                        scripts -> assertThat(scripts.engine().orElseThrow().describe())
                                .isEqualTo("DOODLE 3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nothing.txt",
                "scribble://ada:hunter2@host/db",
                "jdbc:scribble:x?password=hunter2",
                "scribble:ada/hunter2@host"
            })
    void whatIsNoSourceIsRefusedWithoutRepeatingAPassword(String text) {
        assertThatThrownBy(() -> parse(text))
                .hasMessageContaining("PLB-1201")
                .hasMessageContaining("A source is a URL")
                .message()
                .doesNotContain("hunter2");
    }
}
