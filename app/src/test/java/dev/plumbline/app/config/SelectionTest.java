package dev.plumbline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.Aspect;
import dev.plumbline.core.model.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectionTest {
    @Test
    void nothingSaidIsTheStandard() {
        assertThat(Selection.ALL.projection(Kinds.NEUTRAL)).isEqualTo(Projection.STANDARD);
    }

    @Test
    void aspectsAreIgnoredAndComparedByTheirLabels() {
        Projection projection = selection(List.of(), List.of("comments", "Generated_Names"), List.of("owners"))
                .projection(Kinds.NEUTRAL);

        assertThat(projection.ignored())
                .containsExactlyInAnyOrder(
                        Aspect.COMMENTS,
                        Aspect.GENERATED_NAMES,
                        Aspect.COLUMN_ORDER,
                        Aspect.POPULATED,
                        Aspect.SETTINGS);
    }

    @Test
    void kindsMayBeNamedInTheSingularAndInThePlural() {
        assertThat(selection(List.of("table", "indexes", "materialized views"), List.of(), List.of())
                        .projection(Kinds.NEUTRAL)
                        .kinds())
                .containsExactlyInAnyOrder("table", "index", "materialized-view");
    }

    @Test
    void anUnknownWordIsRefusedWithWhatWasProbablyMeant() {
        assertThatThrownBy(
                        () -> selection(List.of("tabel"), List.of(), List.of()).projection(Kinds.NEUTRAL))
                .hasMessageContaining("PLB-1602")
                .hasMessageContaining("There is no kind of object 'tabel'")
                .hasMessageContaining("Did you mean 'table'?");
        assertThatThrownBy(() ->
                        selection(List.of(), List.of("coments"), List.of()).projection(Kinds.NEUTRAL))
                .hasMessageContaining("PLB-1601")
                .hasMessageContaining("Did you mean 'comments'?");
        assertThatThrownBy(
                        () -> selection(List.of(), List.of(), List.of("xyzzy")).projection(Kinds.NEUTRAL))
                .hasMessageContaining("Known: column-order, comments");
        assertThatThrownBy(() ->
                        selection(List.of(), List.of("structure"), List.of()).projection(Kinds.NEUTRAL))
                .hasMessageContaining("PLB-1601");
    }

    private static Selection selection(List<String> kinds, List<String> ignored, List<String> strict) {
        return new Selection(List.of(), List.of(), List.of(), kinds, ignored, strict);
    }
}
