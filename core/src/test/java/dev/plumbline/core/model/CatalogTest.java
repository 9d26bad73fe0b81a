package dev.plumbline.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CatalogTest {
    private static Draft shop() {
        return new Draft()
                .view("notes", "select")
                .table("orders", "note", "id")
                .index(Ids.table("orders"), "by_note", "note")
                .enumType("state", "new");
    }

    @Test
    void objectsComeInTheOrderOfTheirIdsWhateverTheOrderOfTheirMaking() {
        Catalog catalog = shop().snapshot().catalog();
        assertThat(catalog.objects())
                .extracting(object -> object.id().describe())
                .containsExactly(
                        "enum app.state",
                        "table app.orders",
                        "column app.orders.id",
                        "column app.orders.note",
                        "index app.orders.by_note",
                        "view app.notes",
                        "column app.notes.value");
        Random random = new Random(3);
        for (int round = 0; round < 10; round++) {
            Catalog shuffled = shop().shuffled(random).catalog();
            assertThat(List.copyOf(shuffled.objects())).isEqualTo(List.copyOf(catalog.objects()));
            assertThat(shuffled).isEqualTo(catalog).hasSameHashCodeAs(catalog);
        }
    }

    @Test
    void twoObjectsOfOneIdAreRefused() {
        SchemaObject table =
                shop().snapshot().catalog().find(Ids.table("orders")).orElseThrow();
        assertThatThrownBy(() -> Catalog.of(List.of(table, table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two objects are called table app.orders");
    }

    @Test
    void aMemberWithoutItsOwnerIsRefused() {
        SchemaObject column =
                shop().snapshot().catalog().find(Ids.column("orders", "id")).orElseThrow();
        assertThatThrownBy(() -> Catalog.of(List.of(column)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column app.orders.id has no owner in the catalogue");
    }

    @Test
    void objectsAreFoundByIdAndKind() {
        Catalog catalog = shop().snapshot().catalog();
        assertThat(catalog.find(Ids.table("orders"), Table.KIND)).isPresent();
        assertThat(catalog.find(Ids.table("orders"), View.KIND)).isEmpty();
        assertThat(catalog.find(Ids.table("customers"))).isEmpty();
        assertThat(catalog.all(Column.KIND)).hasSize(3);
        assertThat(catalog.roots()).hasSize(3);
        assertThat(catalog.members(Ids.table("orders"))).hasSize(3);
        assertThat(catalog.members(Ids.table("orders"), Index.KIND)).hasSize(1);
        assertThat(catalog.members(Ids.table("customers"))).isEmpty();
    }

    @Test
    void columnsComeInTheOrderOfTheirOwner() {
        Catalog catalog = shop().snapshot().catalog();
        assertThat(catalog.columns(Ids.table("orders")))
                .extracting(column -> column.id().name())
                .containsExactly("note", "id");
        assertThat(catalog.columns(Ids.view("notes"))).hasSize(1);
        assertThat(catalog.columns(Ids.enumType("state"))).isEmpty();
    }

    @Test
    void whatACatalogueGivesCannotBeChanged() {
        Catalog catalog = shop().snapshot().catalog();
        assertThatThrownBy(() -> catalog.objects().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.members(Ids.table("orders")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
