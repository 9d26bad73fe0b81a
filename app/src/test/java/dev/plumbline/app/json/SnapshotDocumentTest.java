package dev.plumbline.app.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.app.engines.SketchSnapshot;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.ObjectId;
import dev.plumbline.core.model.Snapshot;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class SnapshotDocumentTest {
    private final Snapshot snapshot = SketchSnapshot.make();
    private final String document = Documents.write(snapshot);

    @Test
    void aSnapshotReadsBackAsAnEqualOne() {
        Snapshot read = Documents.read(document);

        assertThat(read.header()).isEqualTo(snapshot.header());
        assertThat(read.catalog()).isEqualTo(snapshot.catalog());
        assertThat(read.evidence().dependencies().stream())
                .containsExactlyElementsOf(
                        snapshot.evidence().dependencies().stream().toList());
        assertThat(read.evidence().physicalIds()).isEqualTo(snapshot.evidence().physicalIds());
        assertThat(read.evidence().sizes()).isEqualTo(snapshot.evidence().sizes());
        assertThat(read.evidence().generatedNames())
                .isEqualTo(snapshot.evidence().generatedNames());
        assertThat(read.evidence().writtenText()).isEqualTo(snapshot.evidence().writtenText());
    }

    @Test
    void spellingsAreKeptThoughTheyDoNotCount() {
        Snapshot read = Documents.read(document);

        ObjectId table =
                read.catalog().all(Table.KIND).findFirst().orElseThrow().id();
        assertThat(table.name()).isEqualTo("Orders");
        assertThat(Documents.write(read)).isEqualTo(document);
    }

    @Test
    void theDocumentIsAsItsSchemaSays() {
        assertThat(Documents.violations("snapshot-1.json", document)).isEmpty();
    }

    @Test
    void theOrderOfFieldsDoesNotMatter() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        String sorted = mapper.writeValueAsString(mapper.treeToValue(mapper.readTree(document), Object.class));

        assertThat(sorted).startsWith("{\"catalog\"");
        assertThat(Documents.read(sorted).catalog()).isEqualTo(snapshot.catalog());
    }

    @Test
    void aNewerFormatIsRefused() {
        assertThatThrownBy(() -> Documents.read(document.replace("plumbline-snapshot/1", "plumbline-snapshot/2")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PLB-1252")
                .hasMessageContaining("shop.json is of the format plumbline-snapshot/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"format\": \"plumbline-plan/1\"}"})
    void anotherDocumentIsRefused(String other) {
        assertThatThrownBy(() -> Documents.read(other)).hasMessageContaining("PLB-1253");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "nonsense", "{\"format\"", "{\"format\": 1}"})
    void whatIsNoDocumentIsRefused(String other) {
        assertThatThrownBy(() -> Documents.read(other)).isInstanceOf(UsageException.class);
    }

    @Test
    void aDocumentThatIsCutOffAnywhereIsRefusedWithItsLine() {
        int end = document.lastIndexOf('}');
        for (int length = 0; length < end; length += 97) {
            String cut = document.substring(0, length);
            assertThatThrownBy(() -> Documents.read(cut))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("shop.json, line ");
        }
    }

    /** Whatever is taken out of a document, it is refused with a code or read: nothing else happens. */
    @Test
    void aDocumentWithAPartMissingIsRefusedWithACodeOrRead() {
        JsonMapper mapper = JsonMapper.builder().build();
        int parts = objects(mapper.readTree(document)).size();
        for (int part = 0; part < parts; part++) {
            for (int field = 0; ; field++) {
                JsonNode tree = mapper.readTree(document);
                ObjectNode object = objects(tree).get(part);
                List<String> names = List.copyOf(object.propertyNames());
                if (field >= names.size()) {
                    break;
                }
                object.remove(names.get(field));
                readOrRefuse(mapper.writeValueAsString(tree));
            }
        }
    }

    private static void readOrRefuse(String damaged) {
        try {
            assertThat(Documents.read(damaged)).isNotNull();
        } catch (UsageException refused) {
            assertThat(refused.problem().code()).startsWith("PLB-");
        }
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> found = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            found.add(object);
        }
        tree.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    @Test
    void anUnknownPropertyIsRefusedRatherThanForgotten() {
        String more = document.replace("\"nullable\": true", "\"nullable\": true, \"compressed\": true");

        assertThat(more).isNotEqualTo(document);
        assertThatThrownBy(() -> Documents.read(more)).hasMessageContaining("nothing is known of \"compressed\"");
    }

    @Test
    void equalCataloguesHaveOneFingerprintAndOthersAnother() {
        Snapshot read = Documents.read(document);
        Snapshot respelled = Documents.read(document.replace("\"text\": \"Orders\"", "\"text\": \"ORDERS\""));
        Snapshot other = Documents.read(document.replace("total > 0", "total > 1"));

        String fingerprint = Fingerprint.of(snapshot.catalog()).text();
        assertThat(fingerprint).matches("1:[0-9a-f]{64}");
        assertThat(Fingerprint.of(read.catalog()).text()).isEqualTo(fingerprint);
        assertThat(respelled.catalog()).isEqualTo(snapshot.catalog());
        assertThat(Fingerprint.of(respelled.catalog()).text()).isEqualTo(fingerprint);
        assertThat(Fingerprint.of(other.catalog()).text()).isNotEqualTo(fingerprint);
    }

    @Test
    void aNameIsAPlainTextUnlessItsKeyIsAnother() {
        assertThat(document).contains("{\"text\": \"Orders\", \"key\": \"orders\"}");
        assertThat(IdReader.identifier(new Node.Text(new Node.Place(DocumentSort.SNAPSHOT, "", 1), "x")))
                .isEqualTo(Identifier.of("x"));
    }
}
