package dev.plumbline.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.model.Check;
import dev.plumbline.core.model.Column;
import dev.plumbline.core.model.DataType;
import dev.plumbline.core.model.Definition;
import dev.plumbline.core.model.Expression;
import dev.plumbline.core.model.Generated;
import dev.plumbline.core.model.Identifier;
import dev.plumbline.core.model.Index;
import dev.plumbline.core.model.IndexKey;
import dev.plumbline.core.model.Property;
import dev.plumbline.core.model.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which differences are in text that the server prints, and may be none. */
final class DeltaTest {
    private static <V> boolean inTextOnly(Property<?, V> property, V before, V after) {
        return new Delta<>(property, before, after).inServerTextOnly();
    }

    @Test
    void anExpressionAndADefinitionAreTextOfTheServer() {
        assertThat(inTextOnly(Check.EXPRESSION, new Expression("a"), new Expression("b")))
                .isTrue();
        assertThat(inTextOnly(View.QUERY, new Definition("a"), new Definition("b")))
                .isTrue();
        assertThat(inTextOnly(Column.DEFAULT_VALUE, Optional.of(new Expression("1")), Optional.of(new Expression("2"))))
                .isTrue();
    }

    @Test
    void whetherThereIsATextIsNoText() {
        assertThat(inTextOnly(Column.DEFAULT_VALUE, Optional.of(new Expression("1")), Optional.empty()))
                .isFalse();
    }

    @Test
    void typesFlagsAndNamesAreNoText() {
        assertThat(inTextOnly(Column.TYPE, new DataType("a"), new DataType("b")))
                .isFalse();
        assertThat(inTextOnly(Column.NULLABLE, true, false)).isFalse();
        assertThat(inTextOnly(View.COLUMN_ORDER, List.of(Identifier.of("a")), List.of(Identifier.of("b"))))
                .isFalse();
    }

    @Test
    void aStructureIsTextOnlyIfAllElseInItIsEqual() {
        Generated stored = new Generated(new Expression("a"), Generated.Storage.STORED);
        Generated otherText = new Generated(new Expression("b"), Generated.Storage.STORED);
        Generated virtual = new Generated(new Expression("b"), Generated.Storage.VIRTUAL);
        assertThat(inTextOnly(Column.GENERATED, Optional.of(stored), Optional.of(otherText)))
                .isTrue();
        assertThat(inTextOnly(Column.GENERATED, Optional.of(stored), Optional.of(virtual)))
                .isFalse();
    }

    @Test
    void aListIsTextOnlyIfItIsAsLongAndEachOfItIs() {
        List<IndexKey> one = List.of(key("lower(a)", IndexKey.Direction.ASCENDING));
        assertThat(inTextOnly(Index.KEYS, one, List.of(key("lower((a)::text)", IndexKey.Direction.ASCENDING))))
                .isTrue();
        assertThat(inTextOnly(Index.KEYS, one, List.of(key("lower(a)", IndexKey.Direction.DESCENDING))))
                .isFalse();
        assertThat(inTextOnly(Index.KEYS, one, List.of(one.get(0), one.get(0)))).isFalse();
    }

    private static IndexKey key(String expression, IndexKey.Direction direction) {
        return new IndexKey(
                Optional.empty(),
                Optional.of(new Expression(expression)),
                direction,
                IndexKey.Nulls.DEFAULT,
                Optional.empty(),
                Optional.empty());
    }
}
