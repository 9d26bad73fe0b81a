package dev.plumbline.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.app.config.Configuration;
import dev.plumbline.core.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {
    private static final Path DOCS = Path.of(System.getProperty("plumbline.root", ".."), "docs");

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheGuideIsUnderstoodAndAsTheSchemaSays() throws IOException {
        String guide = Files.readString(DOCS.resolve("guide/configuration.md"));
        int start = guide.indexOf("```yaml\n") + "```yaml\n".length();
        String example = guide.substring(start, guide.indexOf("```", start));

        Configuration read = ConfigurationFile.read(file(example));

        assertThat(schema().validate(example, InputFormat.YAML)).isEmpty();
        assertThat(read.renames()).containsExactly("orders=purchases", "orders.total=orders.amount");
        assertThat(read.proof()).contains("rows");
        assertThat(read.selection().exclude()).containsExactly("audit.*", "*_old");
        assertThat(read.environments().keySet()).containsExactly("production", "wanted");
        assertThat(read.toString()).doesNotContain("SHOP");
    }

    @Test
    void whatTheSchemaRefusesIsRefused() throws IOException {
        for (String wrong : new String[] {"proof: deep", "more: 1", "engine: [a]", "environments: {a: {engine: b}}"}) {
            Path file = file(wrong);

            assertThat(schema().validate(wrong, InputFormat.YAML)).as(wrong).isNotEmpty();
            assertThatThrownBy(() -> ConfigurationFile.read(file))
                    .as(wrong)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("line 1");
        }
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        Configuration read = ConfigurationFile.read(file("# nothing yet\n"));

        assertThat(read.environments()).isEmpty();
        assertThat(read.engine()).isEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("schemas/configuration-1.json")), InputFormat.JSON);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("plumbline.yaml"), yaml);
    }
}
