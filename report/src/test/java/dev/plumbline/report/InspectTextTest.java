package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InspectTextTest {
    private static String render(int width, List<SchemaObject> objects) {
        return new InspectText(TextOptions.plain(width)).render("shop", Shop.snapshot(objects), Projection.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 160})
    void a_schema_reads_well_at_every_width(int width) {
        Golden.check("inspect-" + width + ".txt", render(width, Shop.objects()));
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        assertThat(render(60, Shop.objects()).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
    }

    @Test
    void a_name_can_neither_forge_a_line_nor_reach_the_terminal() {
        List<SchemaObject> objects = new ArrayList<>(Shop.objects());
        objects.add(new Table(
                Shop.table("x\ntable forged\u001b[31m\u202e"), List.of(), CommonProperties.NONE, Detail.NONE));
        String text = render(100, objects);
        assertThat(text).contains("\"x\\ntable forged\\u{1b}[31m\\u{202e}\"");
        assertThat(text).doesNotContain("\u001b", "\u202e");
        assertThat(text.lines()).doesNotContain("table forged");
    }

    @Test
    void ten_thousand_tables_are_summed_up() {
        List<SchemaObject> objects = new ArrayList<>(Shop.objects());
        for (int table = 0; table < 10_000; table++) {
            objects.add(new Table(Shop.table("t" + table), List.of(), CommonProperties.NONE, Detail.NONE));
        }
        Golden.check("inspect-many.txt", render(100, objects));
    }
}
