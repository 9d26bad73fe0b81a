package dev.plumbline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** What is spelled out does what it did. */
final class LinkedClassTest {
    /** Everything that a component can be. */
    @SuppressWarnings("ArrayRecordComponent") // an array, too, even if it shouldn't be
    record Everything(
            boolean flag,
            byte octet,
            char letter,
            short few,
            int some,
            long many,
            float about,
            double exact,
            String text,
            int[] numbers,
            Optional<List<String>> nested) {}

    record Nothing() {}

    /** Switches over types, in each way that the house has. */
    static final class Switches implements Function<Object, String> {
        @Override
        public String apply(Object value) {
            return switch (value) {
                case Nothing nothing -> "nothing " + nothing;
                case Everything(
                        boolean flag,
                        byte octet,
                        char letter,
                        short few,
                        int some,
                        long many,
                        float about,
                        double exact,
                        String text,
                        int[] numbers,
                        Optional<List<String>> nested)
                when some > 0 -> text + octet + letter + flag;
                case Everything rest -> "everything else " + rest.some();
                case String text when text.isEmpty() -> "empty";
                case String text -> text;
                case CharSequence other -> "characters " + other.length();
                default -> "something";
            };
        }
    }

    /** Its labels are not types alone. */
    static final class OtherLabels implements Function<Object, String> {
        @Override
        public String apply(Object value) {
            return switch (value) {
                case Integer number when number > 1 -> "many";
                case Thread.State state when state == Thread.State.NEW -> "new";
                case String text -> text;
                default -> "something";
            };
        }
    }

    private final Loader loader = new Loader();

    @Test
    void recordsAreEqualWhereTheyWere() throws Exception {
        for (Everything one : examples()) {
            for (Everything other : examples()) {
                assertThat(linked(one).equals(linked(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one.equals(other));
            }
            assertThat(linked(one)).isNotEqualTo(one).isNotEqualTo(null);
        }
    }

    @Test
    void recordsHaveTheHashAndTheTextThatTheyHad() throws Exception {
        for (Everything one : examples()) {
            assertThat(linked(one)).hasSameHashCodeAs(one).hasToString(one.toString());
        }
        assertThat(constructed(Nothing.class)).hasSameHashCodeAs(new Nothing()).hasToString("Nothing[]");
    }

    @Test
    void switchesGoWhereTheyWent() throws Exception {
        Function<Object, String> switches = instance(Switches.class);
        List<Object> linked =
                List.of(linked(examples().get(0)), linked(examples().get(1)), "", "text", CharBuffer.wrap("four"), 5);
        assertThat(linked.stream().map(switches))
                .containsExactly("a1xtrue", "everything else -2", "empty", "text", "characters 4", "something");
        assertThat(instance(OtherLabels.class).apply("text")).isEqualTo("text");
    }

    @Test
    void nothingIsLeftToTheFirstRun() throws Exception {
        for (Class<?> type : List.of(Everything.class, Nothing.class, Switches.class)) {
            assertThat(new String(linkedBytes(type.getName()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps");
        }
    }

    private static List<Everything> examples() {
        int[] numbers = {1};
        Everything one = new Everything(
                true, (byte) 1, 'x', (short) 2, 3, 1L << 40, Float.NaN, 0.0, "a", numbers, Optional.of(List.of("b")));
        return List.of(
                one,
                new Everything(false, (byte) -1, 'x', (short) -2, -2, 4, 0.5f, 1, "a", numbers, Optional.empty()),
                new Everything(
                        true, (byte) 1, 'x', (short) 2, 3, 1L << 40, Float.NaN, -0.0, "a", numbers, one.nested()),
                new Everything(true, (byte) 1, 'x', (short) 2, 3, 1L << 40, Float.NaN, 0.0, "a", numbers, one.nested()),
                new Everything(
                        true, (byte) 1, 'x', (short) 2, 3, 1L << 40, Float.NaN, 0.0, "c", numbers, one.nested()));
    }

    /** The same record, of the linked class. */
    private Object linked(Everything original) throws ReflectiveOperationException {
        return constructed(
                Everything.class,
                original.flag(),
                original.octet(),
                original.letter(),
                original.few(),
                original.some(),
                original.many(),
                original.about(),
                original.exact(),
                original.text(),
                original.numbers(),
                original.nested());
    }

    @SuppressWarnings("unchecked") // what is given implements it
    private Function<Object, String> instance(Class<?> type) throws ReflectiveOperationException {
        return (Function<Object, String>) constructed(type);
    }

    private Object constructed(Class<?> type, Object... components) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(type.getName()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }

    private static byte[] linkedBytes(String name) {
        try (InputStream original =
                LinkedClassTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            new ClassReader(Objects.requireNonNull(original)).accept(new LinkedClass(writer), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes this test and the classes within it linked, and all others as they are. */
    private static final class Loader extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(LinkedClassTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = linkedBytes(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
