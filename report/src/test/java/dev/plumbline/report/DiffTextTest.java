package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.diff.Diff;
import dev.plumbline.core.diff.Differ;
import dev.plumbline.core.diff.Projection;
import dev.plumbline.core.model.CommonProperties;
import dev.plumbline.core.model.Detail;
import dev.plumbline.core.model.Grant;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.NamedId;
import dev.plumbline.core.model.Privileges;
import dev.plumbline.core.model.SchemaObject;
import dev.plumbline.core.model.Table;
import dev.plumbline.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiffTextTest {
    @Test
    void differences_are_grouped_by_object_with_before_and_after() {
        Golden.check("diff.txt", new DiffText(TextOptions.plain(100)).render(diff(evolved())));
    }

    @Test
    void colours_follow_what_is_done() {
        String text = new DiffText(new TextOptions(100, Style.ANSI)).render(diff(evolved()));
        assertThat(text)
                .contains("\u001b[32m+ table public.invoices\u001b[0m", "\u001b[31m- index orders_placed_at_idx");
    }

    @Test
    void equal_schemas_say_so() {
        assertThat(new DiffText(TextOptions.plain(100)).render(diff(Shop.objects())))
                .startsWith("No differences.\n")
                .contains("Left out: column-order, owners");
    }

    private static Diff diff(List<SchemaObject> wanted) {
        return new Differ(Projection.STANDARD).diff(Shop.before(), Shop.snapshot(wanted));
    }

    static List<SchemaObject> evolved() {
        List<SchemaObject> wanted = new ArrayList<>(Shop.objects());
        wanted.removeIf(object -> object instanceof Index
                || object.id().root().kind().equals(View.KIND)
                || object.id().equals(Shop.CUSTOMERS)
                || object.id().path().equals("public.customers.note")
                || object.id().path().equals("public.orders.total"));
        wanted.add(Shop.column(Shop.ORDERS, "total", "numeric(10,2)", false, "0"));
        wanted.add(new Table(
                Shop.CUSTOMERS,
                Shop.names("id", "email"),
                new CommonProperties(
                        "Whoever has bought something",
                        Optional.empty(),
                        Privileges.of(List.of(
                                new Grant(Grant.GranteeKind.ROLE, Optional.of(Identifier.of("ada")), "SELECT", true)))),
                Detail.NONE));
        NamedId invoices = Shop.table("invoices");
        wanted.add(new Table(invoices, Shop.names("number", "id"), CommonProperties.NONE, Detail.NONE));
        wanted.add(Shop.column(invoices, "number", "text", false, ""));
        wanted.add(Shop.identity(invoices));
        wanted.add(Shop.primaryKey(invoices, "invoices_pkey", "id"));
        Shop.view(wanted, "SELECT id,\n    total\n   FROM orders\n  WHERE total > 500::numeric;");
        return wanted;
    }
}
