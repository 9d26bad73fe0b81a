package dev.plumbline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.core.fixture.Storage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of a kind's properties is the list of its record's components: what isn't listed would never be compared. */
final class KindsContractTest {
    @TestFactory
    Stream<DynamicTest> aKindListsTheComponentsOfItsRecordInTheirOrder() {
        return Kinds.NEUTRAL.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    Stream<String> own = kind.properties().stream().map(Property::name);
                    Stream<String> all = Stream.of(Stream.of("id"), own, Stream.of("common", "detail"))
                            .flatMap(names -> names);
                    assertThat(components(kind.type())).containsExactlyElementsOf(all.toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aStructureListsTheComponentsOfItsRecordInTheirOrder() {
        return structures().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.type().getSimpleName(),
                        () -> assertThat(components(shape.type()))
                                .containsExactlyElementsOf(shape.properties().stream()
                                        .map(Property::name)
                                        .toList())));
    }

    @Test
    void everyStructureIsFoundByThisTest() {
        assertThat(structures())
                .extracting(shape -> (Object) shape.type())
                .contains(
                        SequenceOptions.class,
                        Identity.class,
                        Generated.class,
                        IndexKey.class,
                        Privileges.class,
                        Grant.class);
    }

    @Test
    void commonPropertiesAndDetailsListTheirComponentsToo() {
        assertThat(components(CommonProperties.class))
                .containsExactlyElementsOf(
                        CommonProperties.PROPERTIES.stream().map(Property::name).toList());
        for (Detail detail : List.of(Detail.NONE, new Storage(90, ""))) {
            assertThat(components(detail.getClass()))
                    .containsExactlyElementsOf(detail.detailKind().properties().stream()
                            .map(Property::name)
                            .toList());
        }
    }

    @Test
    void theKindsOfTheSealedFamilyAreAllListedEachWithANameAndARankOfItsOwn() {
        Set<Class<?>> family = new HashSet<>(Arrays.asList(SchemaObject.class.getPermittedSubclasses()));
        family.remove(EngineObject.class);
        assertThat(Kinds.NEUTRAL).extracting(kind -> (Object) kind.type()).containsExactlyInAnyOrderElementsOf(family);
        assertThat(Kinds.NEUTRAL).extracting(ObjectKind::name).doesNotHaveDuplicates();
        for (ObjectKind<?> one : Kinds.NEUTRAL) {
            assertThat(Kinds.NEUTRAL)
                    .filteredOn(other -> one.compareTo(other) == 0)
                    .containsExactly(one);
        }
    }

    private static List<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Every structure that a property of a neutral kind holds, however deep. */
    private static Set<Shape.Structure<?>> structures() {
        Set<Shape.Structure<?>> found = new LinkedHashSet<>();
        Deque<Shape<?>> open = new ArrayDeque<>();
        CommonProperties.PROPERTIES.forEach(property -> open.add(property.shape()));
        Kinds.NEUTRAL.forEach(kind -> kind.properties().forEach(property -> open.add(property.shape())));
        while (!open.isEmpty()) {
            switch (open.removeFirst()) {
                case Shape.Maybe<?> maybe -> open.add(maybe.of());
                case Shape.Many<?> many -> open.add(many.of());
                case Shape.Structure<?> structure -> {
                    found.add(structure);
                    structure.properties().forEach(property -> open.add(property.shape()));
                }
                case Shape<?> leaf -> {}
            }
        }
        return found;
    }
}
