package dev.plumbline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Draft;
import dev.plumbline.core.fixture.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ValuesTest {
    @Test
    void aValueIsPrintedOnOneLineAsAPersonReadsIt() {
        assertThat(Values.print(Shape.TEXT, "btree")).isEqualTo("btree");
        assertThat(Values.print(Shape.NUMBER, 7L)).isEqualTo("7");
        assertThat(Values.print(Shape.FLAG, true)).isEqualTo("yes");
        assertThat(Values.print(Shape.FLAG, false)).isEqualTo("no");
        assertThat(Values.print(Shape.NAME, new Identifier("Users", "users"))).isEqualTo("Users");
        assertThat(Values.print(Shape.REFERENCE, Ids.column("orders", "id"))).isEqualTo("app.orders.id");
        assertThat(Values.print(Shape.TYPE, new DataType("integer"))).isEqualTo("integer");
        assertThat(Values.print(Shape.EXPRESSION, new Expression("now()"))).isEqualTo("now()");
        assertThat(Values.print(Shape.choice(ForeignKey.Action.class), ForeignKey.Action.SET_NULL))
                .isEqualTo("set null");
        assertThat(Values.print(Shape.maybe(Shape.TEXT), Optional.empty())).isEqualTo("none");
        assertThat(Values.print(Shape.list(Shape.NAME), List.of(Identifier.of("a"), Identifier.of("b"))))
                .isEqualTo("(a, b)");
        assertThat(Values.print(Shape.list(Shape.NAME), List.of())).isEqualTo("()");
    }

    @Test
    void ofAStructureOnlyWhatSaysSomethingIsPrinted() {
        SequenceOptions options = new SequenceOptions(new DataType("bigint"), 1, 1, 1, 9, 1, false);
        assertThat(Values.print(SequenceOptions.SHAPE, options))
                .isEqualTo("type bigint, start 1, increment 1, minimum 1, maximum 9, cache 1");
        assertThat(Values.print(Generated.SHAPE, new Generated(new Expression("a + b"), Generated.Storage.STORED)))
                .isEqualTo("expression a + b, stored");
    }

    @Test
    void anObjectsReferencesAreTheIdsThatItHolds() {
        Draft draft = new Draft()
                .table("orders", "id")
                .table("customers", "id")
                .foreignKey("orders", "of_customer", "customers")
                .sequence("numbers", 1, Optional.of(Ids.column("orders", "id")));
        Catalog catalog = draft.snapshot().catalog();
        assertThat(catalog.find(Ids.foreignKey("orders", "of_customer")).stream()
                        .flatMap(Values::references))
                .containsExactly(Ids.table("customers"));
        assertThat(catalog.find(Ids.sequence("numbers")).stream().flatMap(Values::references))
                .containsExactly(Ids.column("orders", "id"));
        assertThat(catalog.find(Ids.table("orders")).stream().flatMap(Values::references))
                .isEmpty();
    }

    @Test
    void referencesInsideOfStructuresAreFound() {
        SequenceOptions options = new SequenceOptions(new DataType("bigint"), 1, 1, 1, 9, 1, false);
        Identity identity = new Identity(Identity.Mode.ALWAYS, options, Optional.of(Ids.sequence("numbers")));
        assertThat(Values.references(Shape.maybe(Identity.SHAPE), Optional.of(identity)))
                .containsExactly(Ids.sequence("numbers"));
        assertThat(Values.references(Shape.list(Shape.REFERENCE), List.of(Ids.table("a"), Ids.table("b"))))
                .containsExactly(Ids.table("a"), Ids.table("b"));
    }

    @Test
    void valuesAreEqualButForTextOfTheServer() {
        assertThat(Values.equalButForServerText(Shape.EXPRESSION, new Expression("a"), new Expression("b")))
                .isTrue();
        assertThat(Values.equalButForServerText(Shape.TEXT, "a", "b")).isFalse();
        assertThat(Values.equalButForServerText(Shape.TEXT, "a", "a")).isTrue();
        assertThat(Values.equalButForServerText(Shape.NAME, new Identifier("A", "a"), Identifier.of("a")))
                .isTrue();
        assertThat(Values.equalButForServerText(Shape.maybe(Shape.NUMBER), Optional.of(1L), Optional.of(2L)))
                .isFalse();
        assertThat(Values.equalButForServerText(Shape.maybe(Shape.NUMBER), Optional.empty(), Optional.empty()))
                .isTrue();
    }
}
